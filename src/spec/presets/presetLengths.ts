import type { Lab } from '../lab';
import { formatQuery, parseQuery } from '../link/query';
import { mapTable } from '../table';
import { type PresetName, presets } from './presets';

/** The lengths of the presets that do not show within the usual number of steps what they promise. */
const ownLengths: Partial<Record<PresetName, number>> = {
  'twice-he': 90,
  'edge-of-chaos': 150,
  'depth-under-sgd': 200,
  plateau: 2_500,
  'bad-scales': 2_000,
  'dropout-clinic': 1_000,
  'batch-norm-explodes': 150,
  'residual-ladder': 150,
  'residual-surface': 150,
  'batch-norm-surface': 150,
  'ablation-ladder': 200,
  'linear-scales': 2_000,
  'svm-scales': 2_000,
  digits: 400,
  bottleneck: 250,
  'overfitting-clinic': 1_500,
  mixup: 1_000,
  'learned-augmentation': 1_000,
  'few-digits': 400,
  schedules: 2_000,
};
const usualLength = 300;

/**
 * The step of which each preset's promise speaks: the page trains to it and then offers to go on. What
 * converges within it, or leaves its plateau, has some steps left to show so.
 */
export const presetLengths = mapTable(presets, (_, name) => ownLengths[name] ?? usualLength);

/** Returns the preset that a lab is; null where it is none any more. Another seed, engine or end shows the same. */
export function presetOf(lab: Lab): PresetName | null {
  const { preset } = lab;
  if (preset === null) return null;
  const present = parseQuery(`preset=${preset}`).lab;
  const { seed, engine, steps } = present.base;
  const own = formatQuery({ ...lab, base: { ...lab.base, seed, engine, steps } });
  return own === formatQuery(present) ? preset : null;
}

/** Returns the step at which the run of a preset pauses; null for any other lab, and for one with another end. */
export function presetLengthOf(lab: Lab): number | null {
  const preset = presetOf(lab);
  if (preset === null) return null;
  const { steps } = parseQuery(`preset=${preset}`).lab.base;
  return lab.base.steps === steps ? presetLengths[preset] : null;
}
