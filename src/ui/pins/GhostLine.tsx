import { letterPlace } from '../curves/ghosts';
import classes from '../plot/plot.module.css';
import { linePath, type Point } from '../plot/svgPath';
import type { Plot } from '../plot/usePlot';
import { useTexts } from '../useTexts';
import { pinColor, pinDashes } from './pinStyle';

/** Of a letter, above its line and below the upper edge of the plot, in CSS pixels. */
const lift = 5;
const letterRoom = 4;

interface Props {
  slot: number;
  plot: Plot;
  /** The id of what the line is clipped to; its letter is not. */
  clip: string;
  points: (Point | null)[];
  /** Drawn fainter still, without a letter: the validation curve. */
  second?: (Point | null)[];
}

/** A pinned run's line with its letter on it. */
export function GhostLine({ slot, plot, clip, points, second = [] }: Props) {
  const { pins: texts } = useTexts();
  const at = letterPlace(slot, points);
  return (
    <g style={{ color: pinColor(slot) }}>
      <g clipPath={`url(#${clip})`}>
        <path d={linePath(second)} className={classes.secondGhost} />
        <path d={linePath(points)} className={classes.ghost} strokeDasharray={pinDashes[slot]} />
      </g>
      {at !== null && (
        <text
          x={at.x}
          y={Math.min(plot.bottom, Math.max(plot.top + letterRoom, at.y - lift))}
          className={classes.ghostLetter}
        >
          {texts.letter(slot + 1)}
        </text>
      )}
    </g>
  );
}
