import { useId } from 'react';
import type { LayerSeries } from '../../record/stepHistory';
import { variantNames } from '../../spec/lab';
import { type Pin, pinnedAt } from '../../store/pins/pins';
import type { VariantView } from '../../store/run/run';
import { variantColor } from '../colors';
import { type Decades, decadesAround, widen } from '../depth/decades';
import { layerColumns, mixingCountOf } from '../depth/layerColumns';
import {
  decadesOfValue,
  extentOf,
  type LayerValue,
  layerValues,
  type SpecialKind,
  specialKinds,
} from '../depth/layerValues';
import { markPaths } from '../depth/specialMarks';
import { PinnedLine } from '../pins/PinnedLine';
import { type Plot, PlotClip, usePlot } from '../plot/ChartFrame';
import classes from '../plot/plot.module.css';
import { dotPath, linePath, lonePoints, type Point } from '../plot/svgPath';
import { LineLetters } from '../plot/VariantLetters';
import { shownRecords } from '../run/shownRecords';
import { useFigureTexts } from '../usePlayground';

/** With more layers than this a dot for each would hide the line. */
const mostDots = 30;

export function ProfileCurves({ lines }: { lines: ProfileLine[] }) {
  const plot = usePlot();
  if (plot === null) return null;
  const drawn = lines.map(({ values, initial, offset }) => ({
    points: pointsOf(values, offset, plot),
    former: pointsOf(initial, offset, plot),
  }));
  const places = lines.map(({ values, offset }) => ({
    x: plot.x(offset + values.length) + 9,
    y: endOf(values[values.length - 1], plot),
  }));
  const isDense = Math.max(...lines.map(({ values }) => values.length)) > mostDots;
  return (
    <g>
      {lines.map(({ variant }, index) => {
        const { points, former } = drawn[index];
        const output = points[points.length - 1];
        return (
          <g key={variantNames[variant]} style={{ color: variantColor(variant) }}>
            <path d={linePath(former)} className={classes.initialLine} />
            <path d={linePath(points)} className={classes.profileLine} />
            <path d={dotPath(lonePoints(former))} className={classes.initialDots} />
            <path d={dotPath(isDense ? lonePoints(points) : points)} className={classes.dots} />
            {output !== null && (
              <circle cx={output.x} cy={output.y} r="4.5" className={classes.outputRing} />
            )}
          </g>
        );
      })}
      <LineLetters places={places} plot={plot} />
    </g>
  );
}

function pointsOf(values: LayerValue[], offset: number, plot: Plot): (Point | null)[] {
  return values.map((value, layer) =>
    value.kind === 'number' ? { x: plot.x(offset + layer + 1), y: plot.y(value.log10) } : null,
  );
}

/** Returns where a line ends: in the direction of its lane where it has no number. */
function endOf(value: LayerValue, plot: Plot): number {
  if (value.kind === 'number') return plot.y(value.log10);
  return lanePlaces[value.kind] === 'above' ? plot.top : plot.bottom;
}

interface Props {
  profiles: PinnedProfile[];
  /** Columns of the variants before their first hidden layer. */
  mixingCount: number;
}

/** Draws pinned runs behind the profiles; what is deeper than the variants is cut at the edge. */
export function PinnedProfiles({ profiles, mixingCount }: Props) {
  const plot = usePlot();
  const clip = useId();
  if (plot === null || profiles.length === 0) return null;
  return (
    <g>
      <PlotClip id={clip} plot={plot} beside={0} />
      {profiles.map(({ slot, values, mixingCount: own }) => (
        <PinnedLine
          key={slot}
          slot={slot}
          plot={plot}
          clip={clip}
          points={values.flatMap((value, layer) => {
            const column = mixingCount - own + layer + 1;
            if (plot.x(column) > plot.right) return [];
            return [value.kind === 'number' ? { x: plot.x(column), y: plot.y(value.log10) } : null];
          })}
        />
      ))}
    </g>
  );
}

const largestMark = 3.5;

/** Marks for the layers that a logarithmic axis cannot show, each kind in a lane and a shape of its own. */
export function SpecialLanes({ lanes, lines }: { lanes: Lane[]; lines: ProfileLine[] }) {
  const plot = usePlot();
  const { special } = useFigureTexts().charts;
  if (plot === null) return null;
  const height = laneHeight(lines.length);
  const radius = Math.min(largestMark, 0.42 * (plot.x(2) - plot.x(1)));
  return lanes.map(({ kind, place, index }) => {
    const top = place === 'below' ? plot.bottom + index * height : plot.top - (index + 1) * height;
    const firstRow = top + height / 2 - (laneRow * (lines.length - 1)) / 2;
    const marks = (values: LayerValue[], offset: number, row: number): string =>
      marksOf(kind, values, { offset, plot, y: firstRow + laneRow * row, radius });
    return (
      <g key={kind}>
        <line
          x1={plot.left}
          x2={plot.right}
          y1={place === 'below' ? top : top + height}
          y2={place === 'below' ? top : top + height}
          className={classes.laneEdge}
        />
        <text x={plot.left - 6} y={top + height / 2} dy="0.35em" className={classes.laneLabel}>
          {special[kind]}
        </text>
        {lines.map(({ variant, values, initial, offset }, row) => (
          <g key={variantNames[variant]} style={{ color: variantColor(variant) }}>
            <path d={marks(initial, offset, row)} className={classes.initialMarks} />
            <path d={marks(values, offset, row)} className={classes.laneMarks} />
          </g>
        ))}
      </g>
    );
  });
}

function marksOf(
  kind: SpecialKind,
  values: LayerValue[],
  { offset, plot, y, radius }: { offset: number; plot: Plot; y: number; radius: number },
): string {
  return values
    .map((value, layer) =>
      value.kind === kind ? markPaths[kind](plot.x(offset + layer + 1), y, radius) : '',
    )
    .join('');
}

/** A strip beside the plot for what has no place on its logarithmic axis. */
export interface Lane {
  kind: SpecialKind;
  place: 'above' | 'below';
  /** Counted from the plot outwards. */
  index: number;
}

const lanePlaces: Record<SpecialKind, Lane['place']> = {
  notFinite: 'above',
  underflowed: 'below',
  zero: 'below',
};

/** Returns only the lanes that some layer needs, now or at step 0. */
export function lanesOf(lines: ProfileLine[]): Lane[] {
  const present = new Set(
    lines.flatMap(({ values, initial }) => [...values, ...initial].map(({ kind }) => kind)),
  );
  const lanes: Lane[] = [];
  for (const kind of specialKinds) {
    if (!present.has(kind)) continue;
    const place = lanePlaces[kind];
    lanes.push({ kind, place, index: lanes.filter((lane) => lane.place === place).length });
  }
  return lanes;
}

/** Height of one variant's row within a lane, and around the rows, in CSS pixels. */
const laneRow = 9;
const lanePadding = 11;

/** A lane has a row for each variant, so that none hides another. */
export function laneHeight(variantCount: number): number {
  return lanePadding + Math.max(laneRow * variantCount, 12);
}

/** One variant's profile at the step shown, and the one of step 0 behind it. */
export interface ProfileLine {
  variant: number;
  step: number;
  layers: VariantView['layers'];
  /** Columns before its first layer. */
  offset: number;
  values: LayerValue[];
  initial: LayerValue[];
}

export function profileLines(
  variants: VariantView[],
  series: LayerSeries,
  pointedStep: number | null,
): ProfileLine[] {
  const { offsets } = layerColumns(variants);
  return shownRecords(variants, pointedStep).map((record, variant) => ({
    variant,
    step: record.step,
    layers: variants[variant].layers,
    offset: offsets[variant],
    values: layerValues(record, series),
    initial: layerValues(variants[variant].initial, series),
  }));
}

/** Both ends of a profile, and the factor between them. */
interface ProfileSummary {
  first: LayerValue;
  last: LayerValue;
  /**
   * The factor by which one layer multiplies the quantity, from the end that it enters at to the other, as
   * the geometric mean. Null with one layer, or where an end has no logarithm.
   */
  factor: number | null;
}

export function summarizeProfile(values: LayerValue[], series: LayerSeries): ProfileSummary {
  const [first, last] = [values[0], values[values.length - 1]];
  const gaps = values.length - 1;
  if (first.kind !== 'number' || last.kind !== 'number' || gaps === 0)
    return { first, last, factor: null };
  const rise = (last.log10 - first.log10) / gaps;
  return { first, last, factor: 10 ** (series === 'forwardSignals' ? rise : -rise) };
}

/** A pinned run's profile at the step shown. */
export interface PinnedProfile extends Pick<Pin, 'slot' | 'name'> {
  /** Layers that mix positions come before the first hidden layer. */
  mixingCount: number;
  values: LayerValue[];
  /** It is no longer finite where it was pinned. */
  isHalted: boolean;
}

export function pinnedProfiles(
  pins: readonly Pin[],
  series: LayerSeries,
  pointedStep: number | null,
): PinnedProfile[] {
  return pins.map((pin) => ({
    slot: pin.slot,
    name: pin.name,
    mixingCount: mixingCountOf(pin.layers),
    values: layerValues(pinnedAt(pin, pointedStep), series),
    isHalted: pin.haltStep !== null,
  }));
}

/** Widens an axis to pinned runs, but for those that exploded: they would press all others flat. */
export function decadesWithPins(decades: Decades, profiles: readonly PinnedProfile[]): Decades {
  const all = profiles
    .filter(({ isHalted }) => !isHalted)
    .flatMap(({ values }) => values.map(decadesOfValue).filter(Number.isFinite));
  return all.length === 0 ? decades : widen(decades, decadesAround(extentOf(all)));
}

/** Counts the layers of a profile that the axis of depth, made for the variants, has no column for. */
export function layersBeyond(
  { values, mixingCount }: Pick<PinnedProfile, 'values' | 'mixingCount'>,
  columns: { count: number; mixingCount: number },
): number {
  return Math.max(0, columns.mixingCount - mixingCount + values.length - columns.count);
}
