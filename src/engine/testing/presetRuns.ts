import { type VariantName, variantNames, variantSpecs } from '../../spec/lab';
import { parseQuery } from '../../spec/link/query';
import type { PresetName } from '../../spec/presets/presets';
import type { Spec } from '../../spec/spec';
import { type Pace, type SeededRuns, trainSeeds } from './seededRuns';

/** What each variant did; a variant that the preset lacks has no runs. */
export type PresetRuns = Record<VariantName, SeededRuns>;

function presetSpecs(name: PresetName): Spec[] {
  return variantSpecs(parseQuery(`preset=${name}`).lab);
}

/** Whether training it takes long. */
export function isDeep(name: PresetName): boolean {
  return presetSpecs(name).some(({ depth }) => depth > 10);
}

/** Trains every variant of a preset, over all seeds. */
export async function trainPreset(name: PresetName, pace: Pace): Promise<PresetRuns> {
  const runs: PresetRuns = { A: [], B: [], C: [], D: [] };
  for (const [variant, spec] of presetSpecs(name).entries()) {
    runs[variantNames[variant]] = await trainSeeds(spec, pace);
  }
  return runs;
}
