import type { LayerStatistics } from '../../record/layerStatistics';

/** Statistics of layers in which nothing is worth telling, for tests of what is made of a record. */
export function quietLayers(count: number, others: Partial<LayerStatistics> = {}): LayerStatistics {
  const all = <T>(value: T): T[] => Array.from({ length: count }, () => value);
  return {
    activationMeans: all(0),
    activationVariances: all(1),
    sampleVariances: all(1),
    saturatedShares: all(0),
    deadShares: all(0),
    symmetricShares: all(0),
    weightNorms: all(1),
    updateRatios: all(1e-3),
    activations: all({ low: -1, high: 1, counts: [1, 2, 1] }),
    gradients: all({ low: -3, high: -1, counts: [1, 2, 1] }),
    ...others,
  };
}
