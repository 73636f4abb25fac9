import type { StepRecord } from '../../record/stepRecord';
import { labOf, variantSpecs } from '../../spec/lab';
import { formatQuery, parseQuery } from '../../spec/link/query';
import { type PresetName, presets } from '../../spec/presets/presets';
import type { Spec } from '../../spec/spec';
import { mapTable } from '../../spec/table';
import type { FigureOf } from './figure';

/** Length and records of every run. */
export interface EffectPace {
  steps: number;
  /** Steps from one record to the next. */
  every: number;
  /** A run whose newest record is so ends there. */
  until?(record: StepRecord): boolean;
}

/** Experiments that differ in one technique alone, and the figures that they must show. */
export interface Effect<Name extends string = string> {
  id: string;
  /** One or two sentences: what is compared and, where it is not what one expects, what comes of it. */
  claim: string;
  /** The preset whose variants these are; null where the experiments have no preset. */
  preset: PresetName | null;
  compared: Record<Name, Spec>;
  /** Experiments whose learning rate is so many times what a range test of each seed's network suggests. */
  rates?: Record<string, number>;
  pace: EffectPace;
  /** Points a side of the loss surface around the end of every run, over two random directions; none without. */
  surfaceSize?: number;
  figures: FigureOf<NoInfer<Name>>[];
}

type Described<Name extends string> = Omit<Effect<Name>, 'id' | 'preset' | 'compared'>;

/** Describes an effect whose experiments are queries of links. */
export function effect<Name extends string>(
  description: Described<Name> & { id: string; compared: Record<Name, string> },
): Effect<Name> {
  return {
    ...description,
    preset: null,
    compared: mapTable(description.compared, (query) => specsOf(query)[0]),
  };
}

/** Describes the effect that a preset promises: it compares the preset's variants, which get these names in turn. */
export function presetEffect<Name extends string>(
  preset: PresetName,
  names: readonly Name[],
  description: Described<Name>,
): Effect<Name> {
  const specs = specsOf(presets[preset]);
  if (specs.length !== names.length) throw new Error(`${preset} has ${specs.length} variants.`);
  const pairs = names.map((name, index) => [name, specs[index]]);
  const compared = Object.fromEntries(pairs) as Record<Name, Spec>;
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
