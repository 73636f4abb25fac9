import { randomBits, stream } from '../../data/rng';
import { dropoutBits, dropoutThreshold } from '../../engine/kernels/kernels';
import type { LayerShape } from '../../network/plan';
import { dropoutRates } from '../../spec/hiddenLayers';
import type { Spec } from '../../spec/spec';

/** Tells of each of the first units of a hidden layer whether the mask of the step leaves it out in a row of the batch. */
export function droppedUnits(
  layers: readonly LayerShape[],
  spec: Spec,
  { step, row, layer, units }: Record<'step' | 'row' | 'layer' | 'units', number>,
): boolean[] {
  const { kind, fanOut } = layers[layer];
  const hidden = layer - layers.filter((one) => one.kind === 'mixing').length;
  const rate = kind === 'hidden' ? (dropoutRates(spec)[hidden] ?? 0) : 0;
  const source = stream(spec.seed, 'dropout', hidden);
  const threshold = dropoutThreshold(rate);
  return Array.from(
    { length: units },
    (_, unit) =>
      rate > 0 && randomBits(source, step, row * fanOut + unit) >>> (32 - dropoutBits) < threshold,
  );
}
