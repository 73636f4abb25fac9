import { memo, useEffect, useRef } from 'react';
import { formatCount } from '../../i18n/number';
import type { UnitState } from '../../store/run/timeTravel';
import { useTexts } from '../useTexts';
import { unitText } from './inspectorText';
import { pictureImage } from './pictureImage';
import classes from './units.module.css';

interface Props {
  unit: number;
  state: UnitState;
  values: Float32Array;
  width: number;
  height: number;
  low: number;
  high: number;
  isChosen: boolean;
  /** The Tab key leads to it: to one of all. */
  isReached: boolean;
  choose(unit: number): void;
}

/** One unit, exact pixel for pixel, to be enlarged. */
export const UnitPicture = memo(function UnitPicture(props: Props) {
  const { unit, state, values, width, height, low, high, isChosen, isReached, choose } = props;
  const { inspector: texts } = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    context?.clearRect(0, 0, width, height);
    context?.putImageData(pictureImage(values, { width, height, low, high }), 0, 0);
  }, [values, width, height, low, high]);
  return (
    <button
      type="button"
      className={classes.unit}
      aria-label={texts.enlarge(unitText(unit, state, texts))}
      aria-pressed={isChosen}
      tabIndex={isReached ? 0 : -1}
      onClick={() => choose(unit)}
    >
      <span className={classes.picture} style={{ aspectRatio: `${width} / ${height}` }}>
        <canvas ref={canvas} width={width} height={height} />
        <UnitMark state={state} />
      </span>
      <span className={classes.caption} data-state={state}>
        {[formatCount(unit + 1), texts.marks[state]].join(' ')}
      </span>
    </button>
  );
});

const paths: Record<UnitState, string | null> = {
  active: null,
  dead: 'M4,4L36,36M36,4L4,36',
  constant: 'M4,20H36',
};

/** A cross over a dead unit, a bar over a constant one. */
export function UnitMark({ state }: { state: UnitState }) {
  const path = paths[state];
  if (path === null) return null;
  return (
    <svg className={classes.mark} viewBox="0 0 40 40" aria-hidden="true">
      <path d={path} className={classes.markHalo} />
      <path d={path} className={classes.markLine} />
    </svg>
  );
}
