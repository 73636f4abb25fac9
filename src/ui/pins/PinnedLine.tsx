import type { Plot } from '../plot/ChartFrame';
import figureClasses from '../plot/figure.module.css';
import { linePath, type Point } from '../plot/svgPath';
import { useFigureTexts } from '../usePlayground';
import classes from './pins.module.css';

/** A letter stands this far above its line and below the upper edge of the plot, in CSS pixels. */
const lift = 5;
const letterRoom = 4;
/** Half a letter with its number, in CSS pixels: beside the plot stand the numbers of its axis. */
const halfLetter = 12;

interface Props {
  slot: number;
  plot: Plot;
  /** The id of what the line is clipped to; its letter is not. */
  clip: string;
  points: (Point | null)[];
  /** Drawn fainter still, without a letter: the validation curve. */
  second?: (Point | null)[];
}

/** Draws a pinned run's line with its letter on it. */
export function PinnedLine({ slot, plot, clip, points, second = [] }: Props) {
  const { pins: texts } = useFigureTexts();
  const at = letterPlace(slot, points);
  return (
    <g style={{ color: pinColor(slot) }}>
      <g clipPath={`url(#${clip})`}>
        <path d={linePath(second)} className={classes.secondLine} />
        <path d={linePath(points)} className={classes.line} strokeDasharray={pinDashes[slot]} />
      </g>
      {at !== null && (
        <text
          x={Math.min(plot.right - halfLetter, Math.max(plot.left + halfLetter, at.x))}
          y={Math.min(plot.bottom, Math.max(plot.top + letterRoom, at.y - lift))}
          className={classes.lineLetter}
        >
          {texts.letter(slot + 1)}
        </text>
      )}
    </g>
  );
}

/** Shows a pin's line and letter as they are in the charts. */
export function PinSwatch({ slot }: { slot: number }) {
  const { pins: texts } = useFigureTexts();
  return (
    <span style={{ color: pinColor(slot) }}>
      <svg
        className={figureClasses.swatch}
        style={{ color: 'inherit' }}
        viewBox="0 0 24 10"
        aria-hidden="true"
      >
        <path d="M1,5h22" className={classes.line} strokeDasharray={pinDashes[slot]} />
      </svg>{' '}
      <b>{texts.letter(slot + 1)}</b>
    </span>
  );
}

/** Colours that no variant has, as CSS variables; P1 first. */
function pinColor(slot: number): string {
  return `var(--pin-${slot + 1})`;
}

/** Each pin's own dash, in the units of `stroke-dasharray`: a line is told apart without its colour. */
const pinDashes: readonly string[] = ['9 2', '2 2.5', '7 2 2 2', '5 4', '10 2 2 2 2 2', '1.5 4'];

/** A pin has its letter at this share of its line's width: no two pins at the same place. */
const letterShare = (slot: number): number => 0.9 - 0.14 * slot;

/** Returns the place of a pin's letter on its line; null where no point is drawn. */
export function letterPlace(slot: number, points: readonly (Point | null)[]): Point | null {
  const drawn = points.filter((point) => point !== null);
  if (drawn.length === 0) return null;
  const [first, last] = [drawn[0], drawn[drawn.length - 1]];
  const x = first.x + letterShare(slot) * (last.x - first.x);
  const next = drawn.findIndex((point) => point.x >= x);
  if (next < 0) return null;
  const [a, b] = [drawn[Math.max(0, next - 1)], drawn[next]];
  const share = b.x > a.x ? (x - a.x) / (b.x - a.x) : 0;
  return { x, y: a.y + share * (b.y - a.y) };
}
