import type { PresetName } from './presets';

/** The figures that can show what a preset promises: those of all layers, those beside them, and the dialog of the loss surface. */
export const layerFigures = ['gradientNorms', 'forwardSignals', 'backwardSignals'] as const;
export type PresetFigure = (typeof layerFigures)[number] | 'loss' | 'accuracy' | 'surface';

/** The figure that shows what each preset promises; the page has it in view when the preset is opened. */
export const presetFigures: Record<PresetName, PresetFigure> = {
  'sigmoid-against-relu': 'gradientNorms',
  'depth-under-sgd': 'loss',
  bottleneck: 'accuracy',
  'naive-relu': 'gradientNorms',
  'twice-he': 'loss',
  'edge-of-chaos': 'loss',
  'chaos-memorises': 'accuracy',
  plateau: 'loss',
  symmetry: 'accuracy',
  'ablation-ladder': 'loss',
  'batch-norm-rescue': 'loss',
  'layer-norm': 'loss',
  'batch-norm-explodes': 'gradientNorms',
  'residual-ladder': 'loss',
  'residual-surface': 'surface',
  'batch-norm-surface': 'surface',
  'linear-scales': 'loss',
  'bad-scales': 'loss',
  'svm-scales': 'loss',
  'metres-and-millimetres': 'accuracy',
  'house-prices': 'loss',
  digits: 'accuracy',
  'few-digits': 'accuracy',
  'dropout-clinic': 'loss',
  'overfitting-clinic': 'loss',
  mixup: 'accuracy',
  'learned-augmentation': 'loss',
  schedules: 'loss',
  'first-steps': 'loss',
  'warm-up': 'accuracy',
  'marked-token': 'accuracy',
};
