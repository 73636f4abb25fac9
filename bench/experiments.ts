import { openingPreset, presets } from '../src/spec/presets/presets';

/**
 * The page trains these to be held against the engine alone: links that end nowhere (a preset's without its name),
 * and whose numbers stay finite however far they are trained.
 */
export const experiments = {
  opening: {
    title: 'the opening preset, two variants of 10×32',
    query: `${presets[openingPreset]}&engine=wasm`,
  },
  single: {
    title: 'one network of 10×32',
    query: 'width=32&standardize=inputs&lr=0.01&engine=wasm',
  },
} as const;

export type ExperimentName = keyof typeof experiments;
export const experimentNames = Object.keys(experiments) as ExperimentName[];
