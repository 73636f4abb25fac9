import { type VariantName, variantNames, variantSpecs } from '../../spec/lab';
import { parseQuery } from '../../spec/link/query';
import type { PresetName } from '../../spec/presets/presets';
import { type Extent, type SeededRuns, trainSeeds } from './seededRuns';

/** The runs of each variant; a variant that the preset lacks has no runs. */
export type PresetRuns = Record<VariantName, SeededRuns>;

/** Trains every variant of a preset, over all seeds. */
export async function trainPreset(name: PresetName, pace: Extent): Promise<PresetRuns> {
  const specs = variantSpecs(parseQuery(`preset=${name}`).lab);
  const runs: PresetRuns = { A: [], B: [], C: [], D: [] };
  for (const [variant, spec] of specs.entries()) {
    runs[variantNames[variant]] = await trainSeeds(spec, pace);
  }
  return runs;
}
