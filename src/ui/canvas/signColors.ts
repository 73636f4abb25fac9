import type { Pen } from './useCanvas';

/** Red, green, blue, 0 to 255. */
type Channels = readonly [number, number, number];

/** The colours of a signed number: those of −1, 0 and 1, and all that lie between them. */
export interface SignColors {
  negative: string;
  positive: string;
  /** Writes the colour of a share, −1 to 1, as four numbers; what lies beyond is drawn as the end. */
  write(share: number, pixels: Uint8ClampedArray, at: number): void;
}

/** Returns them in the present colour scheme: the first two classes' colours, and the background between. */
export function signColors({ color }: Pick<Pen, 'color'>): SignColors {
  const [negative, zero, positive] = ['--class-1', '--background', '--class-2'].map(color);
  const ends = { low: channelsOf(negative), zero: channelsOf(zero), high: channelsOf(positive) };
  return {
    negative,
    positive,
    write(share, pixels, at) {
      const end = share < 0 ? ends.low : ends.high;
      const weight = Math.min(1, Math.abs(share));
      for (let channel = 0; channel < 3; channel++) {
        const from = ends.zero[channel];
        pixels[at + channel] = from + weight * (end[channel] - from);
      }
      pixels[at + 3] = 255;
    },
  };
}

/** Reads a colour of the style sheet, written #rrggbb. */
function channelsOf(hex: string): Channels {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
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
