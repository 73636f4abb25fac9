import { type DataFacts, factsOf } from '../data/dataFacts';
import type { TrainingData } from '../data/trainingData';
import { diagnose } from '../diagnosis/diagnose';
import type { Finding } from '../diagnosis/finding';
import type { Plan } from '../network/plan';
import { evaluationRows } from '../record/stepRecord';
import type { Spec } from '../spec/spec';
import type { Training } from './training';

interface Trained {
  spec: Spec;
  data: TrainingData;
  plan: Plan;
}

/** Returns the findings that the page would show at the end of a run, the most important first. */
export function diagnosisOf(
  { spec, data, plan }: Trained,
  { records, stopped }: Pick<Training, 'records' | 'stopped'>,
  facts: DataFacts = factsOf(data, evaluationRows),
): Finding[] {
  return diagnose({
    spec,
    data: facts,
    layers: plan.layers,
    records,
    halt: stopped.reason === 'notFinite' ? stopped : null,
    isStopped: stopped.reason === 'earlyStopping',
  });
}
