import { get, set } from 'idb-keyval';
import type { ImageFile, ReadImages } from '../../worker/data/imageService';

export type { ImageFile, ImageRefusal, ReadImages } from '../../worker/data/imageService';

/** The pair of files that is the data of `data=idx`, and what is in it. */
export type UsedImages = Extract<ReadImages, { kind: 'used' }> & { fileNames: string[] };

const key = 'images';

/** The files of the last visit. A browser that keeps nothing (private windows) has none. */
export async function loadImages(): Promise<ImageFile[] | undefined> {
  try {
    return await get<ImageFile[]>(key);
  } catch {
    return undefined;
  }
}

/** Keeps the files for the next visit; false where the browser refuses. */
export async function storeImages(files: ImageFile[]): Promise<boolean> {
  try {
    await set(key, files);
    return true;
  } catch {
    return false;
  }
}
