import type { AxisName } from './axis';

/** What an axis of a parameter goes over where nothing else is asked for. */
export const axisRanges: Record<AxisName, string> = {
  samples: '40:4000:x1.6',
  noise: '0:0.57:0.03',
  labelNoise: '0:0.38:0.02',
  trainFraction: '0.1:0.85:0.05',
  unitSpread: '1:10000:x1.6',
  depth: '2:59:3',
  width: '4:80:4',
  gain: '0.5:2.4:0.1',
  biasStd: '0:0.95:0.05',
  mixingLayers: '1:4:1',
  heads: '1:4:1',
  dropout: '0:0.95:0.05',
  lr: '0.001:10:x1.6',
  warmup: '0:190:10',
  batch: '1:200:x1.4',
  l1: '0.00001:0.1:x1.6',
  l2: '0.00001:0.1:x1.6',
  clip: '0.01:100:x1.6',
  mixup: '0:1.9:0.1',
  patience: '0:38:2',
  seed: '1:20:1',
};
