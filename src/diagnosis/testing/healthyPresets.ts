import type { VariantName } from '../../spec/lab';
import type { PresetName } from '../../spec/presets/presets';

/**
 * The presets' variants that learn as they should, and the steps for which they are looked at. The two
 * rescued variants of `first-steps` are not among them: twice He's weights make them jump for some hundred
 * steps even so. `few-digits` overfits in every variant, less in B.
 */
export const healthyPresets: [PresetName, VariantName[], number][] = [
  ['sigmoid-against-relu', ['B'], 300],
  ['naive-relu', ['B'], 300],
  ['twice-he', ['A'], 90],
  ['edge-of-chaos', ['B'], 150],
  ['depth-under-sgd', ['A'], 200],
  ['plateau', ['A'], 200],
  ['symmetry', ['B'], 200],
  ['bad-scales', ['B'], 200],
  ['metres-and-millimetres', ['B'], 300],
  ['dropout-clinic', ['B'], 400],
  ['batch-norm-rescue', ['B'], 200],
  ['batch-norm-explodes', ['C'], 60],
  ['residual-ladder', ['C', 'D'], 60],
  ['layer-norm', ['B', 'C'], 150],
  ['linear-scales', ['B'], 200],
  ['svm-scales', ['B'], 200],
  ['house-prices', ['C'], 300],
  ['digits', ['A', 'B'], 100],
  ['overfitting-clinic', ['B', 'C', 'D'], 400],
  ['mixup', ['B'], 400],
  ['learned-augmentation', ['B', 'C', 'D'], 300],
  ['schedules', ['A', 'B', 'C', 'D'], 400],
  ['warm-up', ['B'], 200],
  ['marked-token', ['B', 'C'], 120],
];
