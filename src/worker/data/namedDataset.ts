import type { Dataset } from '../../data/dataset';
import { generateDataset, isGenerated, type OwnDataName } from '../../data/generated/generate';
import type { Spec } from '../../spec/spec';

/** Data of the user's own; null where none were given. */
export type OwnData = (name: OwnDataName) => Dataset | null;

/** The data that a spec names, or what is missing of them. */
export function namedDataset(
  spec: Spec,
  ownData: OwnData,
): Dataset | { reason: 'noTable' | 'noImages' } {
  const { data } = spec;
  if (isGenerated(data)) return generateDataset(data, spec);
  return ownData(data) ?? { reason: data === 'csv' ? 'noTable' : 'noImages' };
}
