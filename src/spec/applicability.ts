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

type Circumstances = Pick<Spec, 'data' | 'mixing' | 'augment'>;

/** True where the parameter does something on this data set and in this network. */
export function hasMeaning(name: ParameterName, { data, mixing }: Circumstances): boolean {
  const needs = parameterNeeds[name] ?? [];
  const hasTraits = needs.every((trait) => dataTraits[data].includes(trait));
  return hasTraits && (mixingNeeds[name]?.includes(mixing) ?? true);
}

/** True where the parameter has a meaning, and so has the value that the spec gives it. */
export function isApplicable(name: ParameterName, spec: Circumstances): boolean {
  if (name === 'augment') return missingTraits(spec.augment, spec.data) === null;
  return hasMeaning(name, spec);
}

/** The traits of which the data would need one for an augmentation; null where it can be used. */
export function missingTraits(
  augment: Spec['augment'],
  data: DatasetName,
): readonly DataTrait[] | null {
  const needs = augmentationNeeds[augment];
  return needs?.some((trait) => dataTraits[data].includes(trait)) ? null : needs;
}
