import { type DataTrait, dataTraits } from './datasets';
import type { ParameterName } from './parameters';
import type { DatasetName, Spec } from './spec';

/** The trait that a parameter asks of the data; one that is not named here has a meaning for all data. */
const parameterNeeds: Partial<Record<ParameterName, readonly DataTrait[]>> = {
  samples: ['generated'],
  noise: ['generated'],
  unitSpread: ['generated', 'planar'],
  features: ['planar'],
  mixing: ['sequence'],
  mixingLayers: ['sequence'],
  heads: ['sequence'],
};

/** For which kinds of mixing a parameter has a meaning. */
const mixingNeeds: Partial<Record<ParameterName, readonly Spec['mixing'][]>> = {
  mixingLayers: ['average', 'attention'],
  heads: ['attention'],
};

/** The traits that an augmentation asks of the data: one of these traits; null where any numbers do. */
const augmentationNeeds: Record<Spec['augment'], readonly DataTrait[] | null> = {
  none: null,
  jitter: null,
  learned: ['row'],
  rotate: ['planar', 'picture'],
  shift: ['picture'],
  contrast: ['picture'],
  noise: ['picture'],
};

/** Losses that need classes. */
export const classLosses: readonly Spec['loss'][] = ['crossEntropy', 'hinge'];

type Circumstances = Pick<Spec, 'data' | 'mixing' | 'augment' | 'loss'>;

/** True where the parameter does something on this data set and in this network. */
export function hasMeaning(
  name: ParameterName,
  { data, mixing }: Pick<Circumstances, 'data' | 'mixing'>,
): boolean {
  const needs = parameterNeeds[name] ?? [];
  const hasTraits = needs.every((trait) => dataTraits[data].includes(trait));
  return hasTraits && (mixingNeeds[name]?.includes(mixing) ?? true);
}

/** True where the parameter has a meaning, and so has the value that the spec gives it. */
export function isApplicable(name: ParameterName, spec: Circumstances): boolean {
  if (name === 'augment') return missingTraits(spec.augment, spec.data) === null;
  if (name === 'loss') return !classLosses.includes(spec.loss) || !isRegression(spec.data);
  return hasMeaning(name, spec);
}

/** False for files, too: what they ask for is known only when they are read. */
function isRegression(data: DatasetName): boolean {
  return dataTraits[data].includes('regression');
}

/** The traits of which the data would need one for an augmentation; null where it can be used. */
export function missingTraits(
  augment: Spec['augment'],
  data: DatasetName,
): readonly DataTrait[] | null {
  const needs = augmentationNeeds[augment];
  return needs?.some((trait) => dataTraits[data].includes(trait)) ? null : needs;
}
