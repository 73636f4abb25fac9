import { useMemo } from 'react';
import type { LayerDistribution } from '../../store/chartSettings';
import type { VariantView } from '../../store/run/run';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { variantColors } from '../colors';
import { layerColumns } from '../depth/layerColumns';
import { inspectedRecords } from '../run/shownRecords';
import classes from './layers.module.css';
import {
  AxisTicks,
  type Histogram,
  linearAxis,
  logarithmicAxis,
  shareOfAxis,
  type ValueAxis,
} from './valueAxis';

interface Props {
  rows: DistributionRow[];
  axis: ValueAxis;
  /** Columns that the plot has room for: the layers of the deepest variant. */
  columnCount: number;
  help: string;
  /** Over the plot, where it takes no room; empty for none. */
  note: string;
}

/** Shows a histogram of each layer of each variant, on the pixels of the profile's columns. */
export function DistributionPlot({ rows, axis, columnCount, help, note }: Props) {
  const draw = useMemo(
    () => (pen: Pen) => drawDistributions(pen, { rows, axis, columnCount }),
    [rows, axis, columnCount],
  );
  const canvas = useCanvas(draw);
  return (
    <div className={classes.distributionRow} title={help} aria-hidden="true">
      <AxisTicks axis={axis} />
      <div className={classes.distributions}>
        <canvas ref={canvas} />
        {note !== '' && <span className={classes.note}>{note}</span>}
      </div>
    </div>
  );
}

/** Room between the histograms of two layers, as a share of a column. */
const gap = 0.1;
/** A histogram narrower than this, in CSS pixels, is drawn by how dark it is and not by how wide. */
const narrowest = 7;
/** The lowest histogram, in CSS pixels: numbers that are all alike are still seen. */
const lowestHeight = 2;

/** A histogram stands from `base` to the right or, at a negative width, to the left. */
interface Lane {
  base: number;
  width: number;
}

/**
 * Draws the distribution of each layer's numbers from the axis' bottom to its top, as wide as the root of
 * how many are there, since half of what ReLU gives is one number: one variant to both sides, two
 * back to back, more side by side.
 */
function drawDistributions(
  pen: Pen,
  { rows, columnCount, axis }: Pick<Props, 'rows' | 'columnCount' | 'axis'>,
): void {
  const { context, width, height } = pen;
  const columnWidth = width / columnCount;
  context.fillStyle = pen.color('--line');
  for (const { value } of axis.ticks) {
    context.fillRect(0, Math.round(yOf(axis, value, height)) - 0.5, width, 1);
  }
  rows.forEach(({ variant, offset, histograms }, index) => {
    context.fillStyle = pen.color(variantColors[variant]);
    histograms.forEach((histogram, layer) => {
      if (histogram === null) return;
      const left = (offset + layer) * columnWidth;
      for (const lane of lanesOf(left, columnWidth, index, rows.length)) {
        if (Math.abs(lane.width) < narrowest) drawStripe(pen, histogram, lane, axis);
        else drawHalf(pen, histogram, lane, axis);
      }
    });
  });
  context.globalAlpha = 1;
}

function lanesOf(left: number, columnWidth: number, index: number, count: number): Lane[] {
  const [room, center] = [columnWidth * (1 - gap), left + columnWidth / 2];
  const halves = [-1, 1].map((side) => ({ base: center, width: (side * room) / 2 }));
  if (count === 1) {
    const stripe = { base: center - room / 2, width: room };
    return room / 2 < narrowest ? [stripe] : halves;
  }
  if (count === 2) return [halves[index]];
  const width = room / count;
  return [{ base: center - room / 2 + index * width, width: 0.94 * width }];
}

function drawHalf(pen: Pen, histogram: Histogram, { base, width }: Lane, axis: ValueAxis): void {
  const { context, height } = pen;
  const { low, high, counts } = histogram;
  const [top, bottom] = [yOf(axis, high, height), yOf(axis, low, height)];
  context.globalAlpha = 0.8;
  if (bottom - top < lowestHeight) {
    const middle = (top + bottom) / 2;
    context.fillRect(base, middle - lowestHeight / 2, width, lowestHeight);
    return;
  }
  const most = Math.max(...counts);
  const step = (bottom - top) / counts.length;
  context.beginPath();
  context.moveTo(base, bottom);
  counts.forEach((count, bin) => {
    context.lineTo(base + width * Math.sqrt(count / most), bottom - (bin + 0.5) * step);
  });
  context.lineTo(base, top);
  context.fill();
}

/** Bins as dark as they are full. */
function drawStripe(pen: Pen, histogram: Histogram, { base, width }: Lane, axis: ValueAxis): void {
  const { context, height } = pen;
  const { low, high, counts } = histogram;
  const most = Math.max(...counts);
  const step = (high - low) / counts.length;
  counts.forEach((count, bin) => {
    if (count === 0) return;
    const top = yOf(axis, low + (bin + 1) * step, height);
    const bottom = yOf(axis, low + bin * step, height);
    context.globalAlpha = 0.1 + 0.9 * Math.sqrt(count / most);
    context.fillRect(base, top, width, Math.max(lowestHeight / 2, bottom - top));
  });
}

function yOf(axis: ValueAxis, value: number, height: number): number {
  return height * (1 - shareOfAxis(axis, value));
}

/** One variant's distributions; null where a layer has nothing to draw. */
interface DistributionRow {
  variant: number;
  /** Columns before its first layer. */
  offset: number;
  histograms: (Histogram | null)[];
  /** It is not finite any more. */
  isHalted: boolean;
}

/** A few numbers far out are not to press the others flat: what is beyond is cut off. */
const tail = 0.02;

/**
 * The distributions of the shown step. Of activations those of the output layer are left out where there
 * are others: logits are on no scale of theirs.
 */
export function layerDistributions(
  variants: VariantView[],
  distribution: LayerDistribution,
  pointedStep: number | null,
): DistributionRow[] {
  const { offsets } = layerColumns(variants);
  const isDeep = variants.some(({ layers }) => layers.length > 1);
  return inspectedRecords(variants, pointedStep).map(({ layers }, variant) => ({
    variant,
    offset: offsets[variant],
    isHalted: variants[variant].halt !== null,
    histograms: layers[distribution].map((histogram, layer) => {
      const isOutput = variants[variant].layers[layer].kind === 'output';
      const isLeftOut = distribution === 'activations' && isOutput && isDeep;
      return isLeftOut || isEmpty(histogram) ? null : histogram;
    }),
  }));
}

const axes: Record<LayerDistribution, (lowest: number, highest: number) => ValueAxis> = {
  activations: linearAxis,
  gradients: (lowest, highest) => logarithmicAxis(lowest, highest, 4),
};

/**
 * The axis that all histograms have room on, but for their tails, and but for those of a variant that is not
 * finite any more while others go on: its explosion would press theirs flat.
 */
export function distributionAxis(
  rows: DistributionRow[],
  distribution: LayerDistribution,
): ValueAxis {
  const alive = rows.filter(({ isHalted }) => !isHalted);
  const shown = (alive.length > 0 ? alive : rows)
    .flatMap(({ histograms }) => histograms)
    .filter((histogram) => histogram !== null);
  const lowest = Math.min(...shown.map((histogram) => quantile(histogram, tail)));
  const highest = Math.max(...shown.map((histogram) => quantile(histogram, 1 - tail)));
  return axes[distribution](lowest, highest);
}

/** Returns the number that a share of a histogram, 0 to 1, lies below; evenly spread within each bin. */
export function quantile({ low, high, counts }: Histogram, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let left = share * total;
  for (const [bin, count] of counts.entries()) {
    if (count > 0 && left <= count) {
      return low + ((bin + left / count) * (high - low)) / counts.length;
    }
    left -= count;
  }
  return high;
}

function isEmpty({ counts }: Histogram): boolean {
  return counts.every((count) => count === 0);
}
