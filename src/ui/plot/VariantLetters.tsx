import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import type { Plot } from './ChartFrame';
import figureClasses from './figure.module.css';
import classes from './plot.module.css';
import type { Point } from './svgPath';

/** Letters nearer than this to one another, in CSS pixels, would meet. */
const letterHeight = 14;
/** The lowest letter stands so far above the plot's lower edge, in CSS pixels: the axis has its numbers beneath. */
const axisRoom = 4;

/**
 * The variants' letters at the ends of their lines; letters that would meet make room.
 *
 * @param places where each variant's letter would best stand, A first
 */
export function LineLetters({ places, plot }: { places: Point[]; plot: Plot }) {
  const room = { gap: letterHeight, low: plot.top, high: plot.bottom - axisRoom };
  return places.map(({ x }, variant) => {
    const near = places.filter((other) => Math.abs(other.x - x) < letterHeight);
    const ys = spreadLabels(
      near.map(({ y }) => y),
      room,
    );
    return (
      <text
        key={variantNames[variant]}
        x={x}
        y={ys[near.indexOf(places[variant])]}
        dy="0.35em"
        className={classes.lineLetter}
        style={{ color: variantColor(variant) }}
      >
        {variantNames[variant]}
      </text>
    );
  });
}

/**
 * Moves labels that stand on one line apart until they are `gap` from one another, as little as it
 * takes; `low` to `high` is the room there is. Positions come back in the order they were given in.
 */
export function spreadLabels(
  positions: number[],
  { gap, low, high }: { gap: number; low: number; high: number },
): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a] - positions[b]);
  const spread = [...positions];
  let least = low;
  for (const index of order) {
    spread[index] = Math.max(spread[index], least);
    least = spread[index] + gap;
  }
  let most = high;
  for (const index of order.reverse()) {
    spread[index] = Math.min(spread[index], most);
    most = spread[index] - gap;
  }
  return spread;
}

export function VariantLetter({ variant }: { variant: number }) {
  return (
    <b className={figureClasses.letter} style={{ color: variantColor(variant) }}>
      {variantNames[variant]}
    </b>
  );
}
