import type { ParameterName } from './parameters';
import type { DatasetName, Spec } from './spec';

/**
 * What the samples of a data set are, as far as a parameter may ask for it. A `row` is a sample without
 * positions. Files can be `planar`: whether they are is known only when they are read.
 */
export type DataTrait = 'generated' | 'row' | 'planar' | 'picture' | 'sequence';

const dataTraits: Record<DatasetName, readonly DataTrait[]> = {
  moons: ['generated', 'row', 'planar'],
  spiral: ['generated', 'row', 'planar'],
  circle: ['generated', 'row', 'planar'],
  xor: ['generated', 'row', 'planar'],
  gauss: ['generated', 'row', 'planar'],
  checkerboard: ['generated', 'row', 'planar'],
  plane: ['generated', 'row', 'planar'],
  bumps: ['generated', 'row', 'planar'],
  houses: ['generated', 'row'],
  digits: ['generated', 'row', 'picture'],
  tokens: ['generated', 'sequence'],
  csv: ['row', 'planar'],
  idx: ['row', 'picture'],
};

/** What a parameter asks of the data; one that is not named here has a meaning for all data. */
const parameterNeeds: Partial<Record<ParameterName, readonly DataTrait[]>> = {
  samples: ['generated'],
  noise: ['generated'],
  unitSpread: ['generated', 'planar'],
  mixing: ['sequence'],
  mixingLayers: ['sequence'],
  heads: ['sequence'],
};

/** For which kinds of mixing a parameter has a meaning. */
const mixingNeeds: Partial<Record<ParameterName, readonly Spec['mixing'][]>> = {
  mixingLayers: ['average', 'attention'],
  heads: ['attention'],
};

/** What an augmentation asks of the data: one of these traits; null where any numbers do. */
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
