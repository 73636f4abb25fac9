import type { Dataset } from '../../data/dataset';
import { type IdxDatasetRefusal, idxDataset } from '../../data/idx/idxDataset';
import { type IdxFileRefusal, readIdxFile } from '../../data/idx/idxFile';
import { type IdxPairRefusal, idxPairs, type NamedIdx } from '../../data/idx/idxPairs';
import { gunzip } from './gunzip';

/** A file as it was dropped. */
export interface ImageFile {
  name: string;
  bytes: Uint8Array;
}

export type ImageRefusal =
  /** The refusal of one file alone. */
  | (IdxFileRefusal & { file: string })
  | IdxPairRefusal
  | IdxDatasetRefusal
  | { reason: 'tooManyFiles'; count: number };

export type ReadImages =
  | { kind: 'refused'; refusal: ImageRefusal }
  /** One file of a pair, good so far. */
  | { kind: 'half'; holds: 'images' | 'labels'; count: number }
  /** The pair, or the two, are the data of `data=idx` now. */
  | {
      kind: 'used';
      rowCount: number;
      leftOut: number;
      width: number;
      height: number;
      classCount: number;
      /** The images of a second pair; 0 where there is one pair. */
      validationCount: number;
    };

export type ImageService = ReturnType<typeof createImageService>;

/** Two pairs. */
const mostFiles = 4;

/** Keeps the user's own images. */
export function createImageService() {
  let dataset: Dataset | null = null;
  return {
    /** Makes images and labels, in any order, the data of `data=idx`; refused, the data stay what they were. */
    async read(files: ImageFile[]): Promise<ReadImages> {
      if (files.length > mostFiles) {
        return { kind: 'refused', refusal: { reason: 'tooManyFiles', count: files.length } };
      }
      const read: NamedIdx[] = [];
      for (const { name, bytes } of files) {
        const file = await readIdxFile(bytes, gunzip);
        if ('reason' in file) return { kind: 'refused', refusal: { ...file, file: name } };
        read.push({ ...file, name });
      }
      const [first, second] = read;
      if (second === undefined) {
        const holds = first.sizes.length === 3 ? 'images' : 'labels';
        return { kind: 'half', holds, count: first.sizes[0] };
      }
      const pairs = idxPairs(read);
      if ('reason' in pairs) return { kind: 'refused', refusal: pairs };
      const made = idxDataset(pairs);
      if ('reason' in made) return { kind: 'refused', refusal: made };
      dataset = made.dataset;
      const { rowCount, classNames, image } = dataset;
      const { width, height } = image ?? { width: 0, height: 0 };
      const { leftOut, validationCount } = made;
      const classCount = classNames.length;
      return { kind: 'used', rowCount, leftOut, width, height, classCount, validationCount };
    },
    /** Makes rows as they are learnt the data of `data=idx`: those of a saved run. */
    async use(rows: Dataset): Promise<void> {
      dataset = rows;
    },
    dataset: (): Dataset | null => dataset,
  };
}
