import type { Lab } from '../lab';
import { formatQuery, parseQuery } from '../link/query';
import { defaultSpec } from '../spec';
import type { PresetName } from './presets';

/**
 * The step of which each preset's promise speaks: the page trains to it and then offers to go on. What
 * converges within it, or leaves its plateau, has some steps left to show so.
 */
export const presetLengths: Record<PresetName, number> = {
  'sigmoid-against-relu': 300,
  'naive-relu': 300,
  'twice-he': 90,
  'edge-of-chaos': 150,
  'chaos-memorises': 300,
  'depth-under-sgd': 200,
  plateau: 2_500,
  symmetry: 300,
  'bad-scales': 2_000,
  'metres-and-millimetres': 300,
  'dropout-clinic': 1_000,
  'batch-norm-rescue': 300,
  'batch-norm-explodes': 150,
  'residual-ladder': 150,
  'ablation-ladder': 200,
  'layer-norm': 300,
  'linear-scales': 2_000,
  'svm-scales': 2_000,
  'house-prices': 300,
  digits: 400,
  bottleneck: 250,
  'overfitting-clinic': 1_500,
  mixup: 1_000,
  'learned-augmentation': 1_000,
  'few-digits': 400,
  'first-steps': 300,
  schedules: 2_000,
  'warm-up': 300,
  'marked-token': 300,
};

/** The length of the preset that a lab is; null where it is none any more. Another seed or engine shows the same. */
export function presetLengthOf(lab: Lab): number | null {
  const { preset } = lab;
  if (preset === null) return null;
  const { seed, engine } = defaultSpec;
  const own = formatQuery({ ...lab, base: { ...lab.base, seed, engine } });
  return own === formatQuery(parseQuery(`preset=${preset}`).lab) ? presetLengths[preset] : null;
}
