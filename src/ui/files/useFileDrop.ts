import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { useActions } from '../usePlayground';

interface FileDrop {
  /** A file is held over the page. */
  isOver: boolean;
  /** The files that were dropped last: tables, or images and labels. */
  tables: File[];
  images: File[];
}

/**
 * Takes files that are dropped anywhere on the page: a saved run, images where one of them is IDX or packed, else
 * tables.
 */
export function useFileDrop(open: (dialog: 'table' | 'images') => void): FileDrop {
  const { openRun } = useActions();
  const [isOver, setIsOver] = useState(false);
  const [tables, setTables] = useState<File[]>([]);
  const [images, setImages] = useState<File[]>([]);
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
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void take(files);
  });
  async function take(files: File[]): Promise<void> {
    if (files.length === 1 && isSavedRun(files[0])) return openRun(files[0]);
    const areImages = (await Promise.all(files.map(isIdx))).some(Boolean);
    if (areImages) setImages(files);
    else setTables(files);
    open(areImages ? 'images' : 'table');
  }
  return { isOver, tables, images };
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** By its name: a damaged one is told why it is not opened. */
function isSavedRun({ name }: File): boolean {
  return name.toLowerCase().endsWith('.safetensors');
}

/** Tells it by the first bytes: two zeros, or gzip's mark. A table begins with neither. */
async function isIdx(file: File): Promise<boolean> {
  try {
    const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    return (first === 0 && second === 0) || (first === 0x1f && second === 0x8b);
  } catch {
    // What cannot be read is told by the dialog for tables.
    return false;
  }
}
