import type { VariantView } from '../../store/run/run';
import { layerColumns } from '../depth/layerNames';
import { inspectedRecords } from '../run/shownRecords';
import { isEmpty, quantile } from './quantile';
import type { Distribution, LayerDistribution, ValueAxis } from './ridgeTypes';
import { linearAxis, logarithmicAxis } from './valueAxes';

/** One variant's distributions; null where a layer has nothing to draw. */
export interface RidgeRow {
  variant: number;
  /** Columns before its first layer. */
  offset: number;
  ridges: (Distribution | null)[];
  /** It is not finite any more. */
  isHalted: boolean;
}

/** A few numbers far out are not to press the others flat: what is beyond is cut off. */
const tail = 0.02;

/**
 * The distributions of the shown step. Of activations those of the output layer are left out where there
 * are others: logits are on no scale of theirs.
 */
export function layerRidges(
  variants: VariantView[],
  distribution: LayerDistribution,
  pointedStep: number | null,
): RidgeRow[] {
  const { offsets } = layerColumns(variants);
  const isDeep = variants.some(({ layers }) => layers.length > 1);
  return inspectedRecords(variants, pointedStep).map(({ layers }, variant) => ({
    variant,
    offset: offsets[variant],
    isHalted: variants[variant].halt !== null,
    ridges: layers[distribution].map((ridge, layer) => {
      const isOutput = variants[variant].layers[layer].kind === 'output';
      const isLeftOut = distribution === 'activations' && isOutput && isDeep;
      return isLeftOut || isEmpty(ridge) ? null : ridge;
    }),
  }));
}

const axes: Record<LayerDistribution, (lowest: number, highest: number) => ValueAxis> = {
  activations: linearAxis,
  gradients: (lowest, highest) => logarithmicAxis(lowest, highest, 4),
};

/**
 * The axis that all ridges have room on, but for their tails, and but for those of a variant that is not
 * finite any more while others go on: its explosion would press theirs flat.
 */
export function ridgeAxis(rows: RidgeRow[], distribution: LayerDistribution): ValueAxis {
  let [lowest, highest] = [Infinity, -Infinity];
  const alive = rows.filter(({ isHalted }) => !isHalted);
  for (const ridge of (alive.length > 0 ? alive : rows).flatMap(({ ridges }) => ridges)) {
    if (ridge === null) continue;
    lowest = Math.min(lowest, quantile(ridge, tail));
    highest = Math.max(highest, quantile(ridge, 1 - tail));
  }
  return axes[distribution](lowest, highest);
}
