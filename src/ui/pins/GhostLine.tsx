import classes from '../charts/plot.module.css';
import { linePath, type Point } from '../charts/svgPath';
import { useTexts } from '../useTexts';
import { letterPlace } from './ghosts';
import { pinColor, pinDashes } from './pinStyle';

interface Props {
  slot: number;
  points: (Point | null)[];
  /** Drawn fainter still, without a letter: the validation curve. */
  second?: (Point | null)[];
}

/** A pinned run's line with its letter on it. */
export function GhostLine({ slot, points, second = [] }: Props) {
  const { pins: texts } = useTexts();
  const at = letterPlace(slot, points);
  return (
    <g style={{ color: pinColor(slot) }}>
      <path d={linePath(second)} className={classes.secondGhost} />
      <path d={linePath(points)} className={classes.ghost} strokeDasharray={pinDashes[slot]} />
      {at !== null && (
        <text x={at.x} y={at.y} dy="-0.35em" className={classes.ghostLetter}>
          {texts.letter(slot + 1)}
        </text>
      )}
    </g>
  );
}
