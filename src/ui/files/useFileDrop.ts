import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { useActions } from '../usePlayground';
import { type Dropped, droppedIn, nothingDropped } from './droppedFiles';

interface FileDrop {
  /** A file is held over the page. */
  isOver: boolean;
  /** What was dropped last: tables, or images and labels, or folders of images. */
  tables: File[];
  images: Dropped;
}

/**
 * Takes files that are dropped anywhere on the page: a saved run or weights, images where one of them is IDX, a picture
 * or a folder, else tables.
 */
export function useFileDrop(open: (dialog: 'table' | 'images') => void): FileDrop {
  const { openRun } = useActions();
  const [isOver, setIsOver] = useState(false);
  const [tables, setTables] = useState<File[]>([]);
  const [images, setImages] = useState(nothingDropped);
  useWindowEvent('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(true);
  });
  useWindowEvent('dragleave', (event) => {
    if (event.relatedTarget === null) setIsOver(false);
  });
  useWindowEvent('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(false);
    if (event.dataTransfer !== null) void take(droppedIn(event.dataTransfer));
  });
  async function take(dropped: Dropped): Promise<void> {
    const { files, folders } = dropped;
    if (files.length + folders.length === 0) return;
    if (folders.length === 0 && files.some(holdsNumbers)) return openRun(files);
    const areImages =
      folders.length > 0 || (await Promise.all(files.map(isImageFile))).some(Boolean);
    if (areImages) setImages(dropped);
    else setTables(files);
    open(areImages ? 'images' : 'table');
  }
  return { isOver, tables, images };
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** By its name: a damaged one is told why it is not opened. */
function holdsNumbers({ name }: File): boolean {
  return /\.(safetensors|json|bin)$/i.test(name);
}

/** Tells pictures by their type, IDX by its first two zeros, unpacked where the file is packed. No table begins so. */
async function isImageFile(file: File): Promise<boolean> {
  if (/^image\/(?!svg)/.test(file.type)) return true;
  try {
    const [first, second] = await firstBytes(file.stream());
    if (first !== 0x1f || second !== 0x8b) return first === 0 && second === 0;
    const unpacked = file.stream().pipeThrough(new DecompressionStream('gzip'));
    const [inner, next] = await firstBytes(unpacked);
    return inner === 0 && next === 0;
  } catch {
    // What cannot be read is told by the dialog for tables.
    return false;
  }
}

async function firstBytes(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return value ?? new Uint8Array();
}
