import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import type { UnitPictures, UnitState } from '../../store/run/timeTravel';
import { createPointsLayer, type PointsLayer, placeOf } from '../canvas/classMarks';
import { ColorBar } from '../canvas/magnitudeColors';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { Figure } from '../plot/Figure';
import { PlaneGrid } from '../plot/PlaneGrid';
import { type DataSummary, useTexts } from '../usePlayground';
import inspectorClasses from './inspector.module.css';
import { countsText, enlargedText, rangeText, unitText } from './inspectorText';
import { pictureImage, pictureRange } from './pictureImage';
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
  const { kind, low, high } = pictures;
  const present = Math.min(focused, states.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const next = unitAfterKey(event.key, present, buttons.length, columnsOf(buttons));
    if (next === null) return;
    event.preventDefault();
    setFocused(next);
    buttons[next].focus();
  };
  const marks = (['off', 'dead', 'constant'] as const).filter((state) => states.includes(state));
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
            pictures={pictures}
            unit={unit}
            state={state}
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
function Scale({ low, high }: { low: number; high: number }) {
  return (
    <span className={classes.scale} aria-hidden="true">
      {formatNumber(low)}
      <ColorBar />
      {formatNumber(high)}
    </span>
  );
}

function MarkLegend({ marks }: { marks: readonly Exclude<UnitState, 'active'>[] }) {
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

interface PictureProps extends Pick<Props, 'pictures' | 'choose'> {
  unit: number;
  state: UnitState;
  isChosen: boolean;
  /** The Tab key leads to it: to one of all. */
  isReached: boolean;
}

/** One unit, exact pixel for pixel, to be enlarged. */
function UnitPicture({ pictures, unit, state, isChosen, isReached, choose }: PictureProps) {
  const { inspector: texts } = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = pictures;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    context?.clearRect(0, 0, width, height);
    context?.putImageData(pictureImage(pictures, unit), 0, 0);
  }, [pictures, unit, width, height]);
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
}

const paths: Record<UnitState, string | null> = {
  active: null,
  off: 'M4,36L36,4',
  dead: 'M4,4L36,36M36,4L4,36',
  constant: 'M4,20H36',
};

/** A stroke over a unit that is off, a cross over a dead one, a bar over a constant one. */
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

interface EnlargedProps {
  pictures: UnitPictures;
  unit: number;
  state: UnitState;
  data: DataSummary;
}

/** One unit on a scale of its own, over the plane with axes and data, or as the picture that it looks for. */
export function EnlargedUnit({ pictures, unit, state, data }: EnlargedProps) {
  const texts = useTexts();
  const { inspector } = texts;
  const dots = useMemo(() => createDataDots(data), [data]);
  const range = useMemo(() => pictureRange(pictures, unit), [pictures, unit]);
  const { kind, width, height } = pictures;
  const draw = useMemo(
    () => (pen: Pen) => {
      const image = pictureImage(pictures, unit, range);
      pen.context.imageSmoothingEnabled = false;
      pen.context.drawImage(pen.pixels(image), 0, 0, pen.width, pen.height);
      if (kind === 'plane') dots(pen);
    },
    [pictures, unit, range, kind, dots],
  );
  const canvas = useCanvas(draw);
  const place = useRef<HTMLDivElement>(null);
  // On a small screen it stands below the grid, out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another unit is what is to be seen
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [unit]);
  const name = unitText(unit, state, inspector);
  const { bounds, featureNames } = data;
  const picture = (
    <div className={classes.enlargedPlane} key={unit} ref={place}>
      <canvas ref={canvas} style={{ aspectRatio: `${width} / ${height}` }} />
    </div>
  );
  return (
    <Figure
      level={3}
      title={inspector.enlarged[kind](name)}
      describe={enlargedText(pictures, unit, name, data, texts)}
    >
      <p className={inspectorClasses.hint}>
        <Scale {...range} /> {inspector.ownScale}
      </p>
      {kind === 'plane' && bounds !== null ? (
        <div className={classes.enlarged}>
          <PlaneGrid
            x={{ name: featureNames[0], low: bounds.minimum[0], high: bounds.maximum[0] }}
            y={{ name: featureNames[1], low: bounds.minimum[1], high: bounds.maximum[1] }}
            planes={[picture]}
          />
        </div>
      ) : (
        picture
      )}
    </Figure>
  );
}

const dotRadius = 1.6;

/** Draws the data's points over a coloured plane: classes as everywhere, those of a regression as plain dots. */
function createDataDots(data: DataSummary): PointsLayer {
  const points = data.task === 'classification' ? createPointsLayer(data) : plainDots(data);
  return (pen) => {
    const { context } = pen;
    // A rim keeps them apart from colours that are much like theirs.
    context.shadowColor = pen.color('--background');
    context.shadowBlur = 4;
    points(pen);
    points(pen);
    context.shadowBlur = 0;
  };
}

function plainDots(data: DataSummary): PointsLayer {
  return ({ context, width, height, color }: Pen) => {
    context.fillStyle = color('--ink');
    context.beginPath();
    const { points } = data.train;
    for (let index = 0; index < points.length; index += 2) {
      const [x, y] = placeOf(data, points[index], points[index + 1]);
      context.moveTo(x * width + dotRadius, y * height);
      context.arc(x * width, y * height, dotRadius, 0, 2 * Math.PI);
    }
    context.fill();
  };
}
