import type { Dataset } from '../../data/dataset';
import { generateDataset, isGenerated } from '../../data/generated/generate';
import { prepareTraining, type TrainingData } from '../../data/trainingData';
import { type Plan, planNetwork } from '../../network/plan';
import { parseQuery } from '../../spec/link/query';
import type { Spec } from '../../spec/spec';
import type { ClaimDatasetName, TriedNetwork } from '../trial';
import { claimDatasets } from './claimDatasets';

export interface PreparedNetwork {
  spec: Spec;
  data: TrainingData;
  plan: Plan;
}

/**
 * Makes ready what a trial names, with one seed.
 *
 * @throws if its query says what no link can, or its data are not drawn
 */
export function preparedNetwork(
  { query, dataset, normalizedLayers, holdsNormalization }: TriedNetwork,
  seed: number,
): PreparedNetwork {
  const { lab, ignored } = parseQuery(query);
  if (ignored.length > 0) throw new Error(`${query}: ${JSON.stringify(ignored)}`);
  const spec = { ...lab.base, seed };
  const data = prepareTraining(drawn(spec, dataset), spec);
  const plan = planNetwork(spec, data, (hidden) => normalizedLayers?.includes(hidden) ?? true);
  if (holdsNormalization) plan.heldSlots = normalizationSlots(plan);
  return { spec, data, plan };
}

function drawn(spec: Spec, dataset: ClaimDatasetName | undefined): Dataset {
  if (dataset !== undefined) return claimDatasets[dataset](spec);
  if (!isGenerated(spec.data)) throw new Error(`data=${spec.data} is not drawn.`);
  return generateDataset(spec.data, spec);
}

function normalizationSlots({ operations }: Plan): number[] {
  return operations.flatMap((operation) =>
    operation.kind === 'normalization' ? [operation.scale, operation.shift] : [],
  );
}
