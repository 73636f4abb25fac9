import type { PresetName } from './presets';

/** The presets by what they are about, in the order of the menu; each is in one group. */
export const presetGroups = {
  depth: ['sigmoid-against-relu', 'depth-under-sgd', 'bottleneck'],
  initialization: [
    'naive-relu',
    'twice-he',
    'edge-of-chaos',
    'chaos-memorises',
    'plateau',
    'symmetry',
  ],
  structure: [
    'ablation-ladder',
    'batch-norm-rescue',
    'layer-norm',
    'batch-norm-explodes',
    'residual-ladder',
  ],
  data: [
    'linear-scales',
    'bad-scales',
    'svm-scales',
    'metres-and-millimetres',
    'house-prices',
    'digits',
    'few-digits',
  ],
  regularization: ['dropout-clinic', 'overfitting-clinic', 'mixup', 'learned-augmentation'],
  training: ['schedules', 'first-steps', 'warm-up'],
  attention: ['marked-token'],
} as const satisfies Record<string, readonly PresetName[]>;

export type PresetGroup = keyof typeof presetGroups;
export const presetGroupNames = Object.keys(presetGroups) as PresetGroup[];
