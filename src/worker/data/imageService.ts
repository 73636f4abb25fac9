import type { Dataset } from '../../data/dataset';
import { type IdxDatasetRefusal, idxDataset } from '../../data/idx/idxDataset';
import { type IdxFileRefusal, readIdxFile } from '../../data/idx/idxFile';
import {
  type IdxPairRefusal,
  type IdxPairs,
  idxPairs,
  type NamedIdx,
} from '../../data/idx/idxPairs';
import { asStored, type Orientation, transposed } from '../../data/idx/orientation';
import {
  type FolderFiles,
  type FolderPlan,
  type FolderRefusal,
  gatherFolder,
  type PlannedPicture,
  planFolder,
  type SmallPicture,
} from '../../data/idx/pictureFolder';
import { type SamplePictures, samplePictures } from '../../data/idx/samplePictures';
import { gunzip } from './gunzip';

/** A file as it was dropped. */
export interface ImageFile {
  name: string;
  bytes: Uint8Array;
}

/** Files of pictures and labels, and what the files themselves do not say. */
export interface ImageSource {
  files: ImageFile[];
  /** What a person has opened. */
  fileNames: string[];
  /** By the labels; null where these are names enough. */
  classNames: string[] | null;
}

export type ImageRefusal =
  /** The refusal of one file alone. */
  | (IdxFileRefusal & { file: string })
  | IdxPairRefusal
  | IdxDatasetRefusal
  | FolderRefusal
  | { reason: 'tooManyFiles'; count: number };

/** What is in the pictures. */
export interface ImageFacts {
  rowCount: number;
  leftOut: number;
  width: number;
  height: number;
  classCount: number;
  /** The images of a second pair; 0 where there is one pair. */
  validationCount: number;
}

export type ReadImages =
  | { kind: 'refused'; refusal: ImageRefusal }
  /** One file of a pair, good so far. */
  | { kind: 'half'; holds: 'images' | 'labels'; count: number }
  /** Pictures with their labels, which wait to be chosen. */
  | { kind: 'read'; facts: ImageFacts; suggestion: Orientation };

export type ImageService = ReturnType<typeof createImageService>;

/** Two pairs. */
const mostFiles = 4;

interface Candidate {
  pairs: IdxPairs;
  classNames: string[] | null;
}

/** Keeps the user's own images. */
export function createImageService() {
  let dataset: Dataset | null = null;
  let candidate: Candidate | null = null;

  async function pairsOf(
    files: ImageFile[],
  ): Promise<IdxPairs | Exclude<ReadImages, { kind: 'read' }>> {
    if (files.length > mostFiles) return refused({ reason: 'tooManyFiles', count: files.length });
    const read: NamedIdx[] = [];
    for (const { name, bytes } of files) {
      const file = await readIdxFile(bytes, gunzip);
      if ('reason' in file) return refused({ ...file, file: name });
      read.push({ ...file, name });
    }
    const [first, second] = read;
    if (second === undefined) {
      const holds = first.sizes.length === 3 ? 'images' : 'labels';
      return { kind: 'half', holds, count: first.sizes[0] };
    }
    const pairs = idxPairs(read);
    return 'reason' in pairs ? refused(pairs) : pairs;
  }

  return {
    /** Reads images and labels, in any order; the data stay what they were until these are chosen. */
    async read({ files, classNames }: ImageSource): Promise<ReadImages> {
      candidate = null;
      const pairs = await pairsOf(files);
      if ('kind' in pairs) return pairs;
      const made = idxDataset(pairs, asStored, classNames);
      if ('reason' in made) return refused(made);
      candidate = { pairs, classNames };
      const isEmnist = files.some(({ name }) => /emnist/i.test(name));
      const suggestion = isEmnist ? transposed : asStored;
      return { kind: 'read', facts: factsOf(made), suggestion };
    },
    /** Returns some of the pictures that were read last, as they would be learnt; null where there are none. */
    async samples(orientation: Orientation): Promise<SamplePictures | null> {
      return candidate && samplePictures(candidate.pairs, orientation, candidate.classNames);
    },
    /** Makes the pictures that were read last the data of `data=idx`; null where there are none. */
    async choose(orientation: Orientation): Promise<ImageFacts | null> {
      if (candidate === null) return null;
      const made = idxDataset(candidate.pairs, orientation, candidate.classNames);
      if ('reason' in made) return null;
      dataset = made.dataset;
      return factsOf(made);
    },
    /** Chooses the pictures of a folder by their paths. */
    async planFolder(paths: string[]): Promise<FolderPlan | FolderRefusal> {
      return planFolder(paths);
    },
    /** Puts scaled pictures of a folder together as files. */
    async gatherFolder(
      pictures: PlannedPicture[],
      small: (SmallPicture | null)[],
    ): Promise<FolderFiles | FolderRefusal> {
      return gatherFolder(pictures, small);
    },
    /** Makes rows as they are learnt the data of `data=idx`: those of a saved run. */
    async use(rows: Dataset): Promise<void> {
      dataset = rows;
    },
    dataset: (): Dataset | null => dataset,
  };
}

function refused(refusal: ImageRefusal): { kind: 'refused'; refusal: ImageRefusal } {
  return { kind: 'refused', refusal };
}

function factsOf({
  dataset: { rowCount, classNames, image },
  leftOut,
  validationCount,
}: Extract<ReturnType<typeof idxDataset>, { dataset: Dataset }>): ImageFacts {
  const { width, height } = image ?? { width: 0, height: 0 };
  return { rowCount, leftOut, width, height, classCount: classNames.length, validationCount };
}
