import { generateDataset, isGenerated } from '../../data/generated/generate';
import { prepareTraining, type TrainingData } from '../../data/trainingData';
import { type Plan, planNetwork } from '../../network/plan';
import { parseQuery } from '../../spec/link/query';
import type { Spec } from '../../spec/spec';
import type { TriedNetwork } from '../trial';

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
export function preparedNetwork({ query }: TriedNetwork, seed: number): PreparedNetwork {
  const { lab, ignored } = parseQuery(query);
  if (ignored.length > 0) throw new Error(`${query}: ${JSON.stringify(ignored)}`);
  const spec = { ...lab.base, seed };
  if (!isGenerated(spec.data)) throw new Error(`data=${spec.data} is not drawn.`);
  const data = prepareTraining(generateDataset(spec.data, spec), spec);
  return { spec, data, plan: planNetwork(spec, data) };
}
