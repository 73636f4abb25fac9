import cos from '@stdlib/math-base-special-cos';
import sin from '@stdlib/math-base-special-sin';
import { normal, type Stream, uniform } from '../rng';
import type { Anchor } from './glyphs';

/** The hand that one digit is written in: where its anchors go, and with which pen. */
export interface Handwriting {
  /** 0 ≤ choice < 1: which variant of the digit. */
  choice: number;
  /** Half the width of the pen's line, in pixels. */
  radius: number;
  /** Grey of the line, 1 at the most. */
  ink: number;
  /** The anchor with number `index` in the picture, coordinates in pixels. */
  place(anchor: Anchor, index: number): Anchor;
}

/** Standard deviations of what is normal, in radians, in its tangent, and in pixels. */
const deviation = { rotation: 0.06, slant: 0.14, wobble: 0.15 };
/** Ranges of what is uniform. Lengths in pixels; across and down: pixels for a unit of a glyph. */
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

/** Draws for the digit of a row, each by an index of its own: none depends on how many there are. */
export function drawHandwriting(points: Stream, row: number, size: number): Handwriting {
  const within = ({ least, most }: { least: number; most: number }, index: number): number =>
    least + (most - least) * uniform(points, row, index);
  const normalOf = (spread: number, index: number): number => spread * normal(points, row, index);
  const [across, down] = [within(range.across, 1), within(range.down, 2)];
  const angle = normalOf(deviation.rotation, 3);
  const slant = normalOf(deviation.slant, 4);
  const middle = { x: size / 2 + within(range.shift, 5), y: size / 2 + within(range.shift, 6) };
  const [c, s] = [cos(angle), sin(angle)];
  return {
    choice: uniform(points, row, 0),
    radius: within(range.radius, 7),
    ink: within(range.ink, 8),
    place({ x, y, isCorner }, index) {
      const draw = firstWobble + 2 * index;
      const right = across * (x - glyphCentre.x) + normalOf(deviation.wobble, draw);
      const below = down * (y - glyphCentre.y) + normalOf(deviation.wobble, draw + 1);
      const slanted = right - slant * below;
      return {
        x: middle.x + c * slanted - s * below,
        y: middle.y + s * slanted + c * below,
        isCorner,
      };
    },
  };
}
