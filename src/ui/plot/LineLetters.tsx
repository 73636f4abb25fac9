import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import classes from './plot.module.css';
import { spreadLabels } from './spreadLabels';
import type { Point } from './svgPath';
import type { Plot } from './usePlot';

/** Letters nearer than this to one another, in CSS pixels, would meet. */
const letterHeight = 14;

interface Props {
  /** Where each variant's letter would best stand, A first. */
  places: Point[];
  plot: Plot;
}

/** The variants' letters at the ends of their lines; letters that would meet make room. */
export function LineLetters({ places, plot }: Props) {
  const room = { gap: letterHeight, low: plot.top, high: plot.bottom };
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
