import { useState } from 'react';
import type { ImageFile, ImageRefusal } from '../../store/data/images';
import { useActions } from '../usePlayground';

/** One file of a pair, which waits for the other. */
interface Half {
  file: ImageFile;
  holds: 'images' | 'labels';
  count: number;
}

export interface ImageReader {
  half: Half | null;
  /** Why the last files cannot be used. */
  refusal: ImageRefusal | { reason: 'unreadable' } | null;
  /** Takes the files, with the one that waits where there is only one. */
  add(files: File[]): Promise<void>;
}

/** @param done is called when a pair of files is the data */
export function useImageReader(done: () => void): ImageReader {
  const { takeImages } = useActions();
  const [half, setHalf] = useState<Half | null>(null);
  const [refusal, setRefusal] = useState<ImageReader['refusal']>(null);

  async function take(files: File[]): Promise<void> {
    const added = await Promise.all(files.map(imageFileOf));
    const waiting = half !== null && added.length === 1 ? [half.file] : [];
    const result = await takeImages([...waiting, ...added]);
    setRefusal(result.kind === 'refused' ? result.refusal : null);
    if (result.kind === 'half') {
      setHalf({ file: added[0], holds: result.holds, count: result.count });
    }
    if (result.kind !== 'used') return;
    setHalf(null);
    done();
  }

  return {
    half,
    refusal,
    async add(files) {
      if (files.length === 0) return;
      try {
        await take(files);
      } catch {
        setRefusal({ reason: 'unreadable' });
      }
    },
  };
}

async function imageFileOf(file: File): Promise<ImageFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
