import { useRef, useState } from 'react';
import type {
  ImageFacts,
  ImageFile,
  ImageRefusal,
  ImageSource,
  Orientation,
  ReadImages,
} from '../../store/data/userData';
import { useActions } from '../usePlayground';
import { chosenFiles, type Dropped, type FolderFile, filesBelow } from './droppedFiles';
import { smallPictures } from './smallPictures';

/** Pictures that were read, and wait to be looked at and taken. */
export interface ReadPictures {
  source: ImageSource;
  facts: ImageFacts;
  suggestion: Orientation;
  /** Of a folder: pictures without room, pictures that could not be read, and other files. */
  folder: { leftOut: number; unreadable: number; skipped: number } | null;
}

/** How far the reading of a folder is; `all` is null while its files are still looked for. */
interface Progress {
  done: number;
  all: number | null;
}

/** One file of a pair, which waits for the other. */
interface Half {
  file: ImageFile;
  holds: 'images' | 'labels';
  count: number;
}

type Refusal = ImageRefusal | { reason: 'unreadable' };

interface Reading {
  half: Half | null;
  refusal: Refusal | null;
  read: ReadPictures | null;
  progress: Progress | null;
}

const nothing: Reading = { half: null, refusal: null, read: null, progress: null };

/** Reads IDX files, and folders of pictures, which can be cancelled. */
export function useImageReader() {
  const { readImages, planPictures, gatherPictures } = useActions();
  const [reading, setReading] = useState(nothing);
  const cancelling = useRef<AbortController>(null);
  const refuse = (refusal: Refusal): void => setReading({ ...nothing, refusal });

  function settle(
    source: ImageSource,
    result: ReadImages,
    folder: ReadPictures['folder'],
    isNegative: boolean,
  ): void {
    if (result.kind === 'refused') {
      setReading({ ...nothing, half: reading.half, refusal: result.refusal });
    } else if (result.kind === 'half') {
      const { holds, count } = result;
      setReading({ ...nothing, half: { file: source.files[0], holds, count } });
    } else {
      const suggestion = { ...result.suggestion, isNegative };
      setReading({ ...nothing, read: { source, facts: result.facts, suggestion, folder } });
    }
  }

  /** Takes IDX files, with the one that waits where there is only one. */
  async function addFiles(chosen: File[]): Promise<void> {
    const added = await Promise.all(chosen.map(imageFileOf));
    const waiting = reading.half !== null && added.length === 1 ? [reading.half.file] : [];
    // The newest is the half that waits, should both be of one kind.
    const files = [...added, ...waiting];
    const source = { files, fileNames: files.map(({ name }) => name), classNames: null };
    settle(source, await readImages(source), null, false);
  }

  async function addFolder(
    find: (signal: AbortSignal) => Promise<FolderFile[]>,
    name: (files: FolderFile[]) => string,
  ): Promise<void> {
    const cancel = new AbortController();
    cancelling.current?.abort();
    cancelling.current = cancel;
    const { signal } = cancel;
    setReading({ ...nothing, progress: { done: 0, all: null } });
    const files = await find(signal);
    const plan = await planPictures(files.map(({ path }) => path));
    signal.throwIfAborted();
    if ('reason' in plan) {
      const idx = files.filter(({ path }) => isIdxName.test(path));
      const isIdxFolder = plan.reason === 'noPictures' && idx.length > 1;
      if (!isIdxFolder) return refuse(plan);
      return addFiles(await Promise.all(idx.map((file) => file.open())));
    }
    const { pictures, leftOut, skipped } = plan;
    const tell = (done: number): void =>
      setReading({ ...nothing, progress: { done, all: pictures.length } });
    tell(0);
    const small = await smallPictures(
      pictures.map(({ file }) => files[file]),
      signal,
      tell,
    );
    const gathered = await gatherPictures(pictures, small);
    signal.throwIfAborted();
    if ('reason' in gathered) return refuse(gathered);
    const { classNames, unreadable, isOnPaper } = gathered;
    const source = { files: gathered.files, fileNames: [name(files)], classNames };
    settle(source, await readImages(source), { leftOut, unreadable, skipped }, isOnPaper);
  }

  const guarded = async (adding: Promise<void>): Promise<void> => {
    await adding.catch((error: unknown) => {
      const isCancelled = error instanceof DOMException && error.name === 'AbortError';
      if (!isCancelled) refuse({ reason: 'unreadable' });
    });
  };
  return {
    ...reading,
    add({ files, folders }: Dropped): Promise<void> {
      const pictures = files.some(({ name }) => isPictureName.test(name));
      if (folders.length === 0 && !pictures) return guarded(addFiles(files));
      const tell = (done: number): void =>
        setReading({ ...nothing, progress: { done, all: null } });
      const find = async (signal: AbortSignal): Promise<FolderFile[]> => [
        ...chosenFiles(files),
        ...(await filesBelow(folders, signal, tell)),
      ];
      const name = folders.map((folder) => folder.name).join(' + ');
      return guarded(addFolder(find, () => name));
    },
    addChosenFolder(files: File[]): Promise<void> {
      const nameOf = ([first]: FolderFile[]): string => first.path.split('/')[0];
      return guarded(addFolder(async () => chosenFiles(files), nameOf));
    },
    clear(): void {
      cancelling.current?.abort();
      setReading(nothing);
    },
  };
}

const isPictureName = /\.(png|jpe?g|jfif|webp|gif|bmp)$/i;
/** As MNIST and its kin name their files. */
const isIdxName = /(idx|ubyte)[^/]*$/i;

async function imageFileOf(file: File): Promise<ImageFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
