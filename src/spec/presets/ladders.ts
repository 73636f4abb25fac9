import { changeExperiment } from '../change';
import { type Lab, variantCount } from '../lab';
import { parseQuery } from '../link/query';
import { parameterNames } from '../parameters';
import type { Spec } from '../spec';
import type { PresetName } from './presets';

/** The change that a rung adds to the one below it; also the key of its text. */
export type RungName = 'start' | 'initialization' | 'normalization' | 'residual' | 'optimizer';

export interface Rung {
  name: RungName;
  changes: Partial<Spec>;
}

/**
 * Presets that are climbed: each rung keeps the changes of those below it. A rung is trained for as many
 * steps as the spec's `steps` says. What each rung does is an effect of `headless/effects/ladder`.
 */
export const ladders: Partial<Record<PresetName, readonly Rung[]>> = {
  'ablation-ladder': [
    { name: 'start', changes: {} },
    { name: 'initialization', changes: { init: 'heNormal' } },
    { name: 'normalization', changes: { norm: 'batch' } },
    { name: 'residual', changes: { residual: 'plain' } },
    { name: 'optimizer', changes: { optimizer: 'adam', lr: 0.003 } },
  ],
};

/** Returns the spec of each rung, the lowest first; none where the preset is no ladder. */
export function rungSpecs(preset: PresetName): Spec[] {
  let { lab } = parseQuery(`preset=${preset}`);
  return (ladders[preset] ?? []).map(({ changes }) => {
    lab = changeExperiment(lab, 0, changes);
    return lab.base;
  });
}

/** Parameters that may differ on every rung: it changes no rung's story. */
const free: readonly (keyof Spec)[] = ['seed', 'engine'];
const told = parameterNames.filter((name) => !free.includes(name));

/** Returns the rung of its preset's ladder that a lab is on, from 0; null if it is on none, or has left it. */
export function rungOf({ preset, base, ...lab }: Lab): number | null {
  if (preset === null || variantCount({ preset, base, ...lab }) > 1) return null;
  const rung = rungSpecs(preset).findIndex((spec) =>
    told.every((name) => spec[name] === base[name]),
  );
  return rung < 0 ? null : rung;
}

/** The lab with one rung's settings in place of its own, its seed and engine kept. */
export function onRung(lab: Lab, rung: number): Lab {
  if (lab.preset === null) return lab;
  const { seed, engine } = lab.base;
  const base = { ...rungSpecs(lab.preset)[rung], seed, engine };
  return { ...lab, base, differences: [] };
}
