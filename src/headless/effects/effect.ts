import type { StepRecord } from '../../record/stepRecord';
import { labOf, variantSpecs } from '../../spec/lab';
import { formatQuery, parseQuery } from '../../spec/link/query';
import { type PresetName, presets } from '../../spec/presets/presets';
import type { Spec } from '../../spec/spec';
import type { Demand } from './demands';

/** The records of each seed's run, from step 0 on. */
export type Runs = StepRecord[][];

/** Length and records of every run. */
export interface EffectPace {
  steps: number;
  /** Steps from one record to the next. */
  every: number;
  /** A run whose newest record is so ends there. */
  until?(record: StepRecord): boolean;
}

/** One number that an effect is judged by, over all seeds. */
export interface Figure {
  name: string;
  /** One a seed; infinite where a run is no longer finite, or never comes where it should. */
  values: number[];
  demand: Demand;
  /** The value that another framework measured for the like, if there is one. */
  reference?: string;
}

export function figure(name: string, values: number[], demand: Demand, reference?: string): Figure {
  return { name, values, demand, reference };
}

/** Experiments that differ in one technique alone, and the figures that they must show. */
export interface Effect {
  id: string;
  /** One or two sentences: what is compared and, where it is not what one expects, what comes of it. */
  claim: string;
  /** The preset whose variants these are; null where the experiments have no preset. */
  preset: PresetName | null;
  compared: Record<string, Spec>;
  /** Experiments whose learning rate is so many times what a range test of each seed's network suggests. */
  rates?: Record<string, number>;
  pace: EffectPace;
  /** @param seconds that each run took, its data and its looks included */
  judge(runs: Record<string, Runs>, seconds: Record<string, number[]>): Figure[];
}

type EffectOf<Name extends string> = Omit<Effect, 'preset' | 'compared' | 'judge'> & {
  /** Name → query of a link. */
  compared: Record<Name, string>;
  judge(runs: Record<Name, Runs>, seconds: Record<Name, number[]>): Figure[];
};

export function effect<Name extends string>(description: EffectOf<Name>): Effect {
  const pairs = Object.entries<string>(description.compared).map(
    ([name, query]) => [name, specsOf(query)[0]] as const,
  );
  return { ...description, preset: null, compared: Object.fromEntries(pairs) };
}

/** Describes the effect that a preset promises: it compares the preset's variants, which get these names in turn. */
export function presetEffect<Name extends string>(
  preset: PresetName,
  names: readonly Name[],
  description: Omit<EffectOf<Name>, 'compared' | 'id'>,
): Effect {
  const specs = specsOf(presets[preset]);
  if (specs.length !== names.length) throw new Error(`${preset} has ${specs.length} variants.`);
  const compared = Object.fromEntries(names.map((name, index) => [name, specs[index]]));
  return { ...description, id: preset, preset, compared };
}

function specsOf(query: string): Spec[] {
  const { lab, ignored } = parseQuery(query);
  if (ignored.length > 0) throw new Error(`${query}: ${JSON.stringify(ignored)}`);
  return variantSpecs(lab);
}

/** Returns the queries of links that open what is compared: one for each experiment. */
export function linksOf({ preset, compared }: Effect): string[] {
  if (preset !== null) return [`preset=${preset}`];
  return Object.values(compared).map((spec) => formatQuery(labOf([spec])));
}
