import { range } from 'd3-array';
import type { ReactNode } from 'react';
import { formatPercent, formatShortCount, formatUnits } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { shareAt } from '../run/ShownStep';
import { useFigureTexts } from '../usePlayground';
import classes from './planeGrid.module.css';
import { VariantLetter } from './VariantLetters';

/** One axis that all planes share, in its own units. */
interface PlaneAxis {
  name: string;
  low: number;
  high: number;
}

type Props = Record<'x' | 'y', PlaneAxis> & { planes: ReactNode[] };

const planesInRow = 2;

/** The square planes of the variants in rows, with the extent of their axes at the left and below. */
export function PlaneGrid({ x, y, planes }: Props) {
  const rows = range(0, planes.length, planesInRow).map((first) =>
    planes.slice(first, first + planesInRow),
  );
  const ends = { low: formatEnd(x.low), high: formatEnd(x.high) };
  const isShort = `${ends.low}${x.name}${ends.high}`.length <= longestFlat.between;
  /** The x axis stands under the last plane of each column. */
  const xExtents = (columns: readonly ReactNode[]): ReactNode =>
    columns.map((_, column) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
      <div key={`x ${column}`} className={classes.xExtent} aria-hidden="true">
        <span>{ends.low}</span>
        <AxisName name={x.name} isFlat={isShort} />
        <span>{ends.high}</span>
      </div>
    ));
  return (
    <div className={classes.planes} data-count={planes.length}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <div key={index} className={classes.planeRow}>
          <div className={classes.yExtent} aria-hidden="true">
            <span>{formatEnd(y.high)}</span>
            <AxisName name={y.name} isFlat={y.name.length <= longestFlat.beside} />
            <span>{formatEnd(y.low)}</span>
          </div>
          {row}
          {index > 0 && xExtents(rows[index - 1].slice(row.length))}
        </div>
      ))}
      <div className={classes.planeRow}>
        <div />
        {xExtents(rows[rows.length - 1])}
      </div>
    </div>
  );
}

/** From here to there an end of an axis is written in short: 692k. */
const short = { from: 1e4, below: 1e9 };

function formatEnd(value: number): string {
  const magnitude = Math.abs(value);
  if (!(magnitude >= short.from && magnitude < short.below)) return formatUnits(value);
  return `${value < 0 ? '−' : ''}${formatShortCount(magnitude)}`;
}

/** Names with more letters are turned upright beside a plane, and stand below the numbers beneath it. */
const longestFlat = { beside: 4, between: 11 };

function AxisName({ name, isFlat }: { name: string; isFlat: boolean }) {
  return (
    <span className={classes.axisName} data-flat={isFlat} title={name}>
      {name}
    </span>
  );
}

/** A place on a plane: 0 to 1 from its left and from its top. */
export interface PlanePlace {
  x: number;
  y: number;
}

interface PlaneProps {
  label: ReactNode;
  /** Another function where something of the plane has changed. */
  draw(pen: Pen): void;
  /** Where something points at, on this plane or another one. */
  place?: PlanePlace | null;
  /** A sample that has a ring. */
  ringed?: PlanePlace | null;
  /** Absent where the plane tells nothing of its places; null where the pointer has left it. */
  read?(place: PlanePlace | null): void;
  /** Follows a click of a mouse; a finger reads by its tap. */
  ask?(place: PlanePlace): void;
}

export function Plane({ label, draw, place = null, ringed = null, read, ask }: PlaneProps) {
  const canvas = <canvas ref={useCanvas(draw)} />;
  return (
    <div className={classes.plane}>
      {label}
      {read === undefined ? (
        canvas
      ) : (
        <div
          className={classes.readable}
          onPointerDown={(event) => read(shareAt(event))}
          onPointerMove={(event) => read(shareAt(event))}
          onPointerUp={(event) => {
            if (event.pointerType === 'mouse') ask?.(shareAt(event));
          }}
          onPointerLeave={({ pointerType }) => {
            // What a finger has read stays when it is lifted.
            if (pointerType === 'mouse') read(null);
          }}
        >
          {canvas}
          {ringed !== null && <Mark place={ringed} size={ringSize} />}
          {place !== null && <Mark place={place} size={1} />}
        </div>
      )}
    </div>
  );
}

/** Around a sample's mark, which it leaves to be seen. */
const ringSize = 1.7;

function Mark({ place: { x, y }, size }: { place: PlanePlace; size: number }) {
  return (
    <span
      className={classes.place}
      style={{ left: `${100 * x}%`, top: `${100 * y}%`, scale: size }}
      data-unsaved
    />
  );
}

interface LabelProps {
  variant: number;
  title?: string;
  children: ReactNode;
}

/** Stands above what a variant answers: its letter, and how good the answers are. */
export function PlaneLabel({ variant, title, children }: LabelProps) {
  return (
    <div className={classes.planeLabel} title={title}>
      <VariantLetter variant={variant} />
      {children}
    </div>
  );
}

interface AccuracyProps {
  variant: number;
  view: Pick<VariantView, 'halt' | 'history'>;
  /** Follows the accuracy while the variant is finite. */
  children?: ReactNode;
}

export function AccuracyLabel({ variant, view: { halt, history }, children }: AccuracyProps) {
  const { output: texts } = useFigureTexts().charts;
  const accuracy = history.latest.validationAccuracy;
  return (
    <PlaneLabel variant={variant}>
      {halt !== null && <span>{texts.notFinite}</span>}
      {halt === null && accuracy !== null && <span>{formatPercent(accuracy)}</span>}
      {halt === null && children}
    </PlaneLabel>
  );
}
