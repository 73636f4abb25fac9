import cos from '@stdlib/math-base-special-cos';
import sin from '@stdlib/math-base-special-sin';
import { type DataSpec, type Dataset, pixelNames } from '../dataset';
import { normal, type Stream, stream, uniform, uniformWithin } from '../rng';
import { type Anchor, digitGlyphs } from './glyphs';
import { drawLine, penLine } from './pen';

/** Pixels across and down. */
export const digitSize = 12;
const noiseScale = 0.5;

/**
 * Handwritten digits, 0 to 9 in turn: square pictures row by row, grey from 0 (paper) to 1 (ink).
 *
 * @param spec `noise` is twice the standard deviation of each pixel's, before grey is kept within 0 … 1
 */
export function digits({
  samples,
  noise,
  seed,
}: Pick<DataSpec, 'samples' | 'noise' | 'seed'>): Dataset {
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

/** Standard deviations of what is normal, in radians, in its tangent, and in pixels. */
const deviation = { rotation: 0.06, slant: 0.14, wobble: 0.15 };
/**
 * Ranges of what is uniform. Lengths in pixels, `radius` half the width of the pen's line; across and down: pixels for
 * a unit of a glyph; `ink` is the grey of the line, 1 at the most.
 */
const range = {
  across: { least: 0.84, most: 1 },
  down: { least: 0.76, most: 0.86 },
  shift: { least: -1.1, most: 1.1 },
  radius: { least: 0.62, most: 1.02 },
  ink: { least: 0.75, most: 1 },
};
const glyphCentre = { x: 3, y: 5 };
/** The first draw for an anchor. */
const firstWobble = 16;

/** Writes the digit of a row. Each draw has an index of its own: none depends on how many there are. */
function writeDigit(digit: number, points: Stream, row: number, picture: Float64Array): void {
  const within = (name: keyof typeof range, index: number): number =>
    uniformWithin(range[name], points, row, index);
  const normalOf = (name: keyof typeof deviation, index: number): number =>
    deviation[name] * normal(points, row, index);
  const glyphs = digitGlyphs[digit];
  const strokes = glyphs[Math.floor(uniform(points, row, 0) * glyphs.length)];
  const [across, down] = [within('across', 1), within('down', 2)];
  const angle = normalOf('rotation', 3);
  const slant = normalOf('slant', 4);
  const [c, s] = [cos(angle), sin(angle)];
  const middle = { x: digitSize / 2 + within('shift', 5), y: digitSize / 2 + within('shift', 6) };
  let draw = firstWobble;
  const place = ({ x, y, isCorner }: Anchor): Anchor => {
    const right = across * (x - glyphCentre.x) + normalOf('wobble', draw++);
    const below = down * (y - glyphCentre.y) + normalOf('wobble', draw++);
    const slanted = right - slant * below;
    return {
      x: middle.x + c * slanted - s * below,
      y: middle.y + s * slanted + c * below,
      isCorner,
    };
  };
  const radius = within('radius', 7);
  for (const stroke of strokes) drawLine(picture, digitSize, penLine(stroke.map(place)), radius);
  const ink = within('ink', 8);
  for (let pixel = 0; pixel < picture.length; pixel++) picture[pixel] *= ink;
}
