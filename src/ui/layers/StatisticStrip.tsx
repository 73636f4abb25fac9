import { formatNumber, formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { LayerStatistic } from '../../store/chartSettings';
import type { VariantView } from '../../store/run/run';
import { useElementSize } from '../canvas/useElementSize';
import { variantColor } from '../colors';
import { layerColumns } from '../depth/layerColumns';
import { extentOf } from '../depth/layerValues';
import plotClasses from '../plot/plot.module.css';
import { dotPath, linePath, lonePoints, type Point } from '../plot/svgPath';
import { LineLetters } from '../plot/VariantLetters';
import { inspectedRecords } from '../run/shownRecords';
import classes from './layers.module.css';
import {
  AxisTicks,
  linearAxis,
  logarithmicAxis,
  shareAxis,
  shareOfAxis,
  type ValueAxis,
} from './valueAxis';

interface Props {
  rows: StatisticRow[];
  statistic: LayerStatistic;
  columnCount: number;
}

/** With more layers than this a dot for each would hide the line. */
const mostDots = 30;
/** Room at the right of the plot for the variants' letters, as of the other charts over depth. */
const right = 26;

/** One number of each layer as a small line chart, on the columns of the profile. */
export function StatisticStrip({ rows, statistic, columnCount }: Props) {
  const { ref, width, height } = useElementSize();
  const axis = statisticAxis(rows, statistic);
  const plotWidth = Math.max(0, width - right);
  const x = (column: number): number => ((column - 0.5) * plotWidth) / columnCount;
  const y = (place: number): number => height * (1 - shareOfAxis(axis, place));
  /** Returns where a value that is not on the axis stands: 0 at the bottom, infinite at the top. */
  const edge = (value: number): number => (value === 0 ? height : 0);
  const usual = usualValues[statistic];
  const usualPlace = usual === undefined ? null : placeOf(statistic, usual);
  const lines = rows.map(({ variant, offset, values }) => {
    const places = values.map((value) => placeOf(statistic, value));
    const xs = values.map((_, layer) => x(offset + layer + 1));
    return {
      variant,
      points: places.map((place, layer): Point | null =>
        place === null ? null : { x: xs[layer], y: y(place) },
      ),
      beyond: places.flatMap((place, layer) =>
        place === null ? [{ x: xs[layer], y: edge(values[layer]) }] : [],
      ),
      end: {
        x: xs[xs.length - 1] + 9,
        y: y(places[places.length - 1] ?? axis.low),
      },
    };
  });
  const isDense = columnCount > mostDots;
  return (
    <div className={classes.stripRow} aria-hidden="true">
      <AxisTicks axis={axis} />
      <div ref={ref} className={classes.strip}>
        <svg width={width} height={height} aria-hidden="true">
          {axis.ticks.map(({ value }) => (
            <path key={value} d={`M0,${y(value)}h${plotWidth}`} className={classes.grid} />
          ))}
          {usualPlace !== null && (
            <path d={`M0,${y(usualPlace)}h${plotWidth}`} className={classes.usual} />
          )}
          {lines.map(({ variant, points, beyond }) => (
            <g key={variantNames[variant]} style={{ color: variantColor(variant) }}>
              <path d={linePath(points)} className={classes.line} />
              <path d={dotPath(isDense ? lonePoints(points) : points)} className={classes.dots} />
              {beyond.map((point) => (
                <circle
                  key={point.x}
                  cx={point.x}
                  cy={point.y}
                  r="2.5"
                  className={classes.beyond}
                />
              ))}
            </g>
          ))}
          <g className={plotClasses.frame}>
            <LineLetters
              places={lines.map(({ end }) => end)}
              plot={{ left: 0, right: plotWidth, top: 4, bottom: Math.max(4, height - 4), x, y }}
            />
          </g>
        </svg>
      </div>
    </div>
  );
}

type Scale = 'share' | 'linear' | 'logarithmic';

/** The kind of axis that a statistic of layers stands on, in the order of the choice. */
export const statisticScales: Record<LayerStatistic, Scale> = {
  updateRatios: 'logarithmic',
  weightNorms: 'logarithmic',
  activationMeans: 'linear',
  activationVariances: 'logarithmic',
  sampleVariances: 'logarithmic',
  saturatedShares: 'share',
  deadShares: 'share',
  symmetricShares: 'share',
};

/** The usual value of a statistic: an update of a thousandth of the weights is neither slow nor wild. */
export const usualValues: Partial<Record<LayerStatistic, number>> = { updateRatios: 1e-3 };

/** One variant's numbers at the shown step, from its first layer. */
export interface StatisticRow {
  variant: number;
  offset: number;
  layers: VariantView['layers'];
  values: number[];
}

export function statisticRows(
  variants: VariantView[],
  statistic: LayerStatistic,
  pointedStep: number | null,
): StatisticRow[] {
  const { offsets } = layerColumns(variants);
  return inspectedRecords(variants, pointedStep).map(({ layers }, variant) => ({
    variant,
    offset: offsets[variant],
    layers: variants[variant].layers,
    values: layers[statistic],
  }));
}

/** Returns where a number stands on its axis; null where it has no place there: 0, or not finite. */
export function placeOf(statistic: LayerStatistic, value: number): number | null {
  const place = statisticScales[statistic] === 'logarithmic' ? Math.log10(value) : value;
  return Number.isFinite(place) ? place : null;
}

export function statisticAxis(rows: StatisticRow[], statistic: LayerStatistic): ValueAxis {
  const usual = usualValues[statistic];
  const values = [...rows.flatMap((row) => row.values), ...(usual === undefined ? [] : [usual])];
  const places = values.map((value) => placeOf(statistic, value)).filter((place) => place !== null);
  const { lowest, highest } = extentOf(places);
  switch (statisticScales[statistic]) {
    case 'share':
      return shareAxis;
    case 'linear':
      return linearAxis(lowest, highest);
    case 'logarithmic':
      return logarithmicAxis(lowest, highest, 3);
  }
}

/** Returns a number as people write it: shares in percent. */
export function statisticText(statistic: LayerStatistic, value: number): string {
  return statisticScales[statistic] === 'share' ? formatPercent(value) : formatNumber(value, 2);
}
