import { channelsOf } from './channels';
import type { Pen } from './useCanvas';

/** The colours of a signed number: those of −1, 0 and 1, and all that lie between them. */
export interface SignColors {
  negative: string;
  positive: string;
  /** Writes the colour of a share, −1 to 1, as four numbers; what lies beyond is drawn as the end. */
  write(share: number, pixels: Uint8ClampedArray, at: number): void;
}

/** Returns them in the present colour scheme: the first two classes' colours, and the background between. */
export function signColors({ color, context }: Pick<Pen, 'color' | 'context'>): SignColors {
  const [negative, zero, positive] = ['--class-1', '--background', '--class-2'].map(color);
  const [low, middle, high] = [negative, zero, positive].map((name) => channelsOf(context, name));
  return {
    negative,
    positive,
    write(share, pixels, at) {
      const end = share < 0 ? low : high;
      const weight = Math.min(1, Math.abs(share));
      for (let channel = 0; channel < 3; channel++) {
        const from = middle[channel];
        pixels[at + channel] = from + weight * (end[channel] - from);
      }
      pixels[at + 3] = 255;
    },
  };
}

/** Returns an image in these colours; pixels that are not finite stay transparent. */
export function signImage(
  width: number,
  height: number,
  colors: SignColors,
  shareAt: (pixel: number) => number,
): ImageData {
  const image = new ImageData(width, height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const share = shareAt(pixel);
    if (!Number.isFinite(share)) continue;
    colors.write(share, image.data, 4 * pixel);
  }
  return image;
}
