import type { Dataset } from '../dataset';
import { pixelNames } from '../dataset';
import { normal, type Stream, stream } from '../rng';
import { digitGlyphs } from './glyphs';
import { drawHandwriting } from './handwriting';
import { drawLine } from './inkPicture';
import { penLine } from './penLine';

interface DigitSpec {
  samples: number;
  /** Twice the standard deviation of each pixel's noise, before grey is kept within 0 … 1. */
  noise: number;
  seed: number;
}

/** Pixels across and down. */
export const digitSize = 12;
const noiseScale = 0.5;

/** Handwritten digits, 0 to 9 in turn: square pictures row by row, grey from 0 (paper) to 1 (ink). */
export function digits({ samples, noise, seed }: DigitSpec): Dataset {
  const points = stream(seed, 'points');
  const noises = stream(seed, 'noise');
  const pixels = digitSize * digitSize;
  const features = new Float64Array(samples * pixels);
  for (let row = 0; row < samples; row++) {
    const picture = features.subarray(row * pixels, (row + 1) * pixels);
    writeDigit(row % digitGlyphs.length, points, row, picture);
    for (let pixel = 0; pixel < pixels; pixel++) {
      const grey = picture[pixel] + noiseScale * noise * normal(noises, row, pixel);
      picture[pixel] = Math.min(1, Math.max(0, grey));
    }
  }
  return {
    task: 'classification',
    featureNames: pixelNames({ width: digitSize, height: digitSize }),
    targetName: 'digit',
    classNames: digitGlyphs.map((_, digit) => String(digit)),
    image: { width: digitSize, height: digitSize },
    length: 1,
    rowCount: samples,
    features,
    targets: Float64Array.from({ length: samples }, (_, row) => row % digitGlyphs.length),
  };
}

function writeDigit(digit: number, points: Stream, row: number, picture: Float64Array): void {
  const { choice, radius, ink, place } = drawHandwriting(points, row, digitSize);
  const glyphs = digitGlyphs[digit];
  let index = 0;
  for (const stroke of glyphs[Math.floor(choice * glyphs.length)]) {
    const placed = stroke.map((anchor) => place(anchor, index++));
    drawLine(picture, digitSize, penLine(placed), radius);
  }
  for (let pixel = 0; pixel < picture.length; pixel++) picture[pixel] *= ink;
}
