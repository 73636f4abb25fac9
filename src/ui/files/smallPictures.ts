import type { SmallPicture } from '../../store/data/userData';
import type { FolderFile } from './droppedFiles';

/** The most pixels of a side, as in MNIST. */
const side = 28;
/** So many pictures are decoded at a time. */
const atOnce = 8;

/**
 * Reads pictures in grey, scaled to at most 28 × 28 pixels; null for each that cannot be read.
 *
 * @param tell is called with the count of those that are done
 */
export async function smallPictures(
  files: FolderFile[],
  signal: AbortSignal,
  tell: (done: number) => void,
): Promise<(SmallPicture | null)[]> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return files.map(() => null);
  const small: (SmallPicture | null)[] = [];
  for (let start = 0; start < files.length; start += atOnce) {
    const bitmaps = await Promise.all(files.slice(start, start + atOnce).map(scaledBitmap));
    signal.throwIfAborted();
    for (const bitmap of bitmaps) small.push(bitmap && greyOf(bitmap, context));
    tell(small.length);
  }
  return small;
}

async function scaledBitmap(file: FolderFile): Promise<ImageBitmap | null> {
  try {
    const blob = await file.open();
    const whole = await createImageBitmap(blob);
    const { width, height } = whole;
    const scale = Math.min(1, side / Math.max(width, height));
    if (scale === 1) return whole;
    const size = {
      resizeWidth: Math.max(1, Math.round(width * scale)),
      resizeHeight: Math.max(1, Math.round(height * scale)),
      resizeQuality: 'high' as const,
    };
    const scaled = await createImageBitmap(whole, size);
    whole.close();
    return scaled;
  } catch {
    return null;
  }
}

/** Transparent places are white, as on a page. */
function greyOf(bitmap: ImageBitmap, context: CanvasRenderingContext2D): SmallPicture {
  const { width, height } = bitmap;
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  const pixels = Uint8Array.from({ length: width * height }, (_, pixel) => {
    const [red, green, blue] = data.subarray(4 * pixel, 4 * pixel + 3);
    // The luma of ITU-R BT.601.
    return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  });
  return { width, height, pixels };
}
