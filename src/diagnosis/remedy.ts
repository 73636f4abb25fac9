import type { DataFacts } from '../data/dataFacts';
import { isApplicable } from '../spec/applicability';
import { changedNames, type Spec } from '../spec/spec';

/** The texts of remedies: each names the parameters that it changes. */
export type RemedyKey =
  | 'reluHe'
  | 'reluHeAndRate'
  | 'heWeights'
  | 'lecunWeights'
  | 'glorotWeights'
  | 'leakyRelu'
  | 'batchNorm'
  | 'layerNorm'
  | 'noNorm'
  | 'residual'
  | 'fewerLayers'
  | 'moreLayers'
  | 'width'
  | 'rate'
  | 'constantRate'
  | 'adam'
  | 'clip'
  | 'standardizeInputs'
  | 'standardizeAll'
  | 'seed'
  | 'dropout'
  | 'l2'
  | 'noPenalty'
  | 'patience'
  | 'samples'
  | 'trainFraction'
  | 'batch';

/** One click: changes exactly these parameters. */
export interface Remedy {
  key: RemedyKey;
  changes: Partial<Spec>;
}

/** At most this many remedies are offered for a finding. */
const mostOffered = 4;

/** Returns the remedies that change something, apply to these data and can be built; at most four. */
export function offered(
  remedies: Remedy[],
  { spec, data }: { spec: Spec; data: DataFacts },
): Remedy[] {
  return remedies
    .filter(({ changes }) => {
      const next = { ...spec, ...changes };
      const names = changedNames(changes);
      const isChange = names.some((name) => spec[name] !== next[name]);
      return isChange && names.every((name) => isApplicable(name, next)) && hasBatches(next, data);
    })
    .slice(0, mostOffered);
}

/** Batch normalization needs two rows in every batch, also in the last of an epoch. */
function hasBatches({ norm, batch }: Spec, { rowCount }: DataFacts): boolean {
  if (norm !== 'batch' || batch === 'full') return true;
  const rows = Math.min(batch, rowCount);
  return rows > 1 && rowCount % rows !== 1;
}
