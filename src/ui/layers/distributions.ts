import type { LayerDistribution } from '../../store/run/layerView';
import type { VariantView } from '../../store/run/run';
import { layerColumns } from '../depth/layerColumns';
import { inspectedRecords } from '../run/shownRecords';
import { type Histogram, linearAxis, logarithmicAxis, type ValueAxis } from './valueAxis';

/** One variant's distributions; null where a layer has nothing to draw. */
export interface DistributionRow {
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
  let [lowest, highest] = [Infinity, -Infinity];
  const alive = rows.filter(({ isHalted }) => !isHalted);
  for (const histogram of (alive.length > 0 ? alive : rows).flatMap(
    ({ histograms }) => histograms,
  )) {
    if (histogram === null) continue;
    lowest = Math.min(lowest, quantile(histogram, tail));
    highest = Math.max(highest, quantile(histogram, 1 - tail));
  }
  return axes[distribution](lowest, highest);
}

/** The number that a share of a distribution, 0 to 1, lies below; evenly spread within each bin. */
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

export function isEmpty({ counts }: Histogram): boolean {
  return counts.every((count) => count === 0);
}
