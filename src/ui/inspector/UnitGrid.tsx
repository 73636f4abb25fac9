import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import type { UnitPictures, UnitState } from '../../store/run/timeTravel';
import { ColorBar } from '../canvas/magnitudeColors';
import { Figure } from '../plot/Figure';
import { useTexts } from '../useTexts';
import { countsText, rangeText, unitText } from './inspectorText';
import { pictureImage, pictureValues } from './pictureImage';
import classes from './units.module.css';

interface Props {
  pictures: UnitPictures;
  states: UnitState[];
  /** The unit that is enlarged; null while none is. */
  chosen: number | null;
  choose(unit: number): void;
}

/** A small picture of every unit, all on one scale. Arrow keys go from one to another. */
export function UnitGrid({ pictures, states, chosen, choose }: Props) {
  const { inspector: texts } = useTexts();
  const [focused, setFocused] = useState(0);
  const { kind, width, height, low, high } = pictures;
  const present = Math.min(focused, states.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const next = unitAfterKey(event.key, present, buttons.length, columnsOf(buttons));
    if (next === null) return;
    event.preventDefault();
    setFocused(next);
    buttons[next].focus();
  };
  const marks = (['dead', 'constant'] as const).filter((state) => states.includes(state));
  const text = texts.gridNow(countsText(states, texts), rangeText(low, high, texts));
  return (
    <Figure
      level={3}
      title={texts.units[kind]}
      aside={<Scale low={low} high={high} />}
      describe={text}
    >
      {marks.length > 0 && <MarkLegend marks={marks} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that its buttons let through */}
      <div className={classes.grid} onKeyDown={onKeyDown}>
        {states.map((state, unit) => (
          <UnitPicture
            // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its place
            key={unit}
            unit={unit}
            state={state}
            values={pictureValues(pictures, unit)}
            width={width}
            height={height}
            low={low}
            high={high}
            isChosen={unit === chosen}
            isReached={unit === present}
            choose={(wanted) => {
              setFocused(wanted);
              choose(wanted);
            }}
          />
        ))}
      </div>
    </Figure>
  );
}

/** The one colour map, with the numbers of its ends. */
export function Scale({ low, high }: { low: number; high: number }) {
  return (
    <span className={classes.scale} aria-hidden="true">
      {formatNumber(low)}
      <ColorBar />
      {formatNumber(high)}
    </span>
  );
}

function MarkLegend({ marks }: { marks: readonly ('dead' | 'constant')[] }) {
  const { inspector: texts } = useTexts();
  return (
    <ul className={classes.marks}>
      {marks.map((state) => (
        <li key={state}>
          <span className={classes.markSwatch}>
            <UnitMark state={state} />
          </span>
          {texts.marksHelp[state]}
        </li>
      ))}
    </ul>
  );
}

/** Pictures in the first row, as the grid happens to be wide. */
function columnsOf(buttons: HTMLElement[]): number {
  const columns = buttons.findIndex(({ offsetTop }) => offsetTop !== buttons[0].offsetTop);
  return columns === -1 ? buttons.length : columns;
}

interface PictureProps {
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
const UnitPicture = memo(function UnitPicture(props: PictureProps) {
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
function UnitMark({ state }: { state: UnitState }) {
  const path = paths[state];
  if (path === null) return null;
  return (
    <svg className={classes.mark} viewBox="0 0 40 40" aria-hidden="true">
      <path d={path} className={classes.markHalo} />
      <path d={path} className={classes.markLine} />
    </svg>
  );
}

/** Returns the unit that a key leads to in a grid of so many columns; null where the key means nothing here. */
export function unitAfterKey(
  key: string,
  unit: number,
  unitCount: number,
  columns: number,
): number | null {
  const targets: Record<string, number> = {
    ArrowLeft: unit - 1,
    ArrowRight: unit + 1,
    ArrowUp: unit - columns,
    ArrowDown: unit + columns,
    Home: 0,
    End: unitCount - 1,
  };
  const target = targets[key];
  if (target === undefined) return null;
  return target < 0 || target >= unitCount ? unit : target;
}
