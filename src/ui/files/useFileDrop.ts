import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';

interface FileDrop {
  /** A file is held over the page. */
  isOver: boolean;
  /** The files that were dropped last: a table, or images and labels. */
  table: File | null;
  images: File[];
}

/** Takes files that are dropped anywhere on the page: two at once, or one that is no text, are images. */
export function useFileDrop(open: (dialog: 'table' | 'images') => void): FileDrop {
  const [isOver, setIsOver] = useState(false);
  const [table, setTable] = useState<File | null>(null);
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
    const areImages = files.length > 1 || (await isIdx(files[0]));
    if (areImages) setImages(files);
    else setTable(files[0]);
    open(areImages ? 'images' : 'table');
  }
  return { isOver, table, images };
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
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
