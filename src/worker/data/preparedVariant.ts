import type { Dataset } from '../../data/dataset';
import { generateDataset, isGenerated } from '../../data/generated/generate';
import { prepareTraining, type TrainingData } from '../../data/trainingData';
import type { SpecConflict, TooLarge } from '../../engine/training/specConflict';
import type { Plan } from '../../network/plan';
import { planNetwork } from '../../network/plan';
import type { OwnDataName } from '../../spec/datasets';
import type { MadeIntervention } from '../../spec/interventions';
import type { Spec } from '../../spec/spec';
import type { StartingWeights } from '../../spec/startingWeights';
import { begunWith } from '../../weights/startingWeights';

/** A variant as any engine can train it: plain data, ready to be sent to another worker. */
export interface PreparedVariant {
  spec: Spec;
  data: TrainingData;
  /** With the units that are switched off or frozen now. */
  plan: Plan;
  /** What a person has changed by hand, in order; the link holds none of it. */
  interventions: MadeIntervention[];
}

/** @param start what its network begins from, where that is its network's; null for drawn weights */
export function prepareVariant(
  dataset: Dataset,
  spec: Spec,
  start: StartingWeights | null = null,
): PreparedVariant {
  const drawn = variantOn(prepareTraining(dataset, spec), spec);
  return { ...drawn, plan: begunWith(drawn.plan, spec, start) };
}

/** Returns a variant of data that are ready for it, its weights drawn. */
export function variantOn(data: TrainingData, spec: Spec): PreparedVariant {
  return { spec, data, plan: planNetwork(spec, data), interventions: [] };
}

/** Gives data of the user's own; null where there are none. */
export type OwnData = (name: OwnDataName) => Dataset | null;

export interface MissingData {
  reason: 'noTable' | 'noImages';
}

/** Returns the data that a spec names, or what is missing of them. */
export function namedDataset(spec: Spec, ownData: OwnData): Dataset | MissingData {
  const { data } = spec;
  if (isGenerated(data)) return generateDataset(data, spec);
  return ownData(data) ?? { reason: data === 'csv' ? 'noTable' : 'noImages' };
}

/** Why a run could not be built. */
export type BuildRefusal = MissingData | TooLarge | (SpecConflict & { variant: number });

/** Counts the parameters of the network, and the statistics that batch normalization follows. */
export function numbersOf({ plan }: PreparedVariant): number {
  return [...plan.slots, ...plan.statistics].reduce(
    (sum, { rows, columns }) => sum + rows * columns,
    0,
  );
}
