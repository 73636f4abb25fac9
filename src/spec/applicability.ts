import type { ParameterName } from './parameters';
import type { DatasetName, Spec } from './spec';

/** What the rows of a data set are, as far as a parameter may ask for it. */
export type DataTrait = 'generated' | 'planar' | 'picture' | 'sequence';

const dataTraits: Record<DatasetName, readonly DataTrait[]> = {
  moons: ['generated', 'planar'],
  spiral: ['generated', 'planar'],
  circle: ['generated', 'planar'],
  xor: ['generated', 'planar'],
  gauss: ['generated', 'planar'],
  checkerboard: ['generated', 'planar'],
  plane: ['generated', 'planar'],
  bumps: ['generated', 'planar'],
  houses: ['generated'],
  digits: ['generated', 'picture'],
  tokens: ['generated', 'sequence'],
  csv: [],
  idx: ['picture'],
};

/** What a parameter asks of the data; one that is not named here has a meaning for all data. */
const parameterNeeds: Partial<Record<ParameterName, DataTrait>> = {
  samples: 'generated',
  noise: 'generated',
  unitSpread: 'planar',
  mixing: 'sequence',
  mixingLayers: 'sequence',
  heads: 'sequence',
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
  learned: null,
  rotate: ['planar', 'picture'],
  shift: ['picture'],
  contrast: ['picture'],
  noise: ['picture'],
};

type Circumstances = Pick<Spec, 'data' | 'mixing' | 'augment'>;

/** True where the parameter does something on this data set and in this network. */
export function hasMeaning(name: ParameterName, { data, mixing }: Circumstances): boolean {
  const need = parameterNeeds[name];
  const kinds = mixingNeeds[name];
  return (
    (need === undefined || dataTraits[data].includes(need)) &&
    (kinds === undefined || kinds.includes(mixing))
  );
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
