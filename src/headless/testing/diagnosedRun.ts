import { factsOf } from '../../data/dataFacts';
import type { Dataset } from '../../data/dataset';
import { generateDataset, isGenerated } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import type { Finding } from '../../diagnosis/diagnose';
import { advanceBy } from '../../engine/training/advance';
import { planNetwork } from '../../network/plan';
import { evaluationRows, firstNotFinite, type StepRecord } from '../../record/stepRecord';
import type { Spec } from '../../spec/spec';
import { trainers } from '../engines';
import { diagnosisOf, type Stopped } from '../training';

/** One look at a run, and what is said then. */
export interface Said {
  record: StepRecord;
  /** The most important first. */
  findings: Finding[];
  /**
   * The same of about half of the records, of which a quarter have statistics of layers: what is said must not
   * depend on how many there are.
   */
  ofFewer: Finding[];
}

/** Steps that are each looked at. */
const firstSteps = 16;

/** Returns the findings of a run on wasm, at each of its first steps and at ever rarer ones. */
export async function diagnosedRun(
  spec: Spec,
  askedFor: number[],
  dataset: Dataset = drawn(spec),
): Promise<Said[]> {
  const data = prepareTraining(dataset, spec);
  const facts = factsOf(data, evaluationRows);
  const plan = planNetwork(spec, data);
  const trainer = await trainers.wasm(plan, data, spec);
  const last = Math.max(...askedFor);
  const said: Said[] = [];
  const records: StepRecord[] = [];
  for (;;) {
    const { record } = await trainer.measure();
    records.push(record);
    const { step } = record;
    const stopped = stoppedAt(record, trainer.validationTracker.stop !== null);
    const say = (some: StepRecord[]) =>
      diagnosisOf({ spec, data, plan }, { records: some, stopped }, facts);
    said.push({
      record,
      findings: say(records),
      ofFewer: say(records.filter(isKept).map(withFewLayers)),
    });
    if (stopped.reason !== 'steps' || step >= last) break;
    const usual = step < firstSteps ? step + 1 : step + Math.max(2, Math.round(step / 24));
    await advanceBy(trainer, Math.min(usual, ...askedFor.filter((each) => each > step)) - step);
  }
  trainer.dispose();
  return said;
}

function isKept({ step }: StepRecord, index: number, { length }: StepRecord[]): boolean {
  return step <= firstSteps || index % 2 === 0 || index === length - 1;
}

/** Statistics of layers are taken more seldom than losses. */
function withFewLayers(record: StepRecord, index: number): StepRecord {
  const hasLayers = record.step <= firstSteps || index % 4 === 0;
  return hasLayers ? record : ({ ...record, layers: null } as unknown as StepRecord);
}

function drawn(spec: Spec): Dataset {
  if (!isGenerated(spec.data)) throw new Error(`data=${spec.data} is not drawn.`);
  return generateDataset(spec.data, spec);
}

function stoppedAt(record: StepRecord, isStopped: boolean): Stopped {
  const found = firstNotFinite(record);
  if (found !== null) return { reason: 'notFinite', step: record.step, ...found };
  return isStopped
    ? { reason: 'earlyStopping', step: record.step, bestStep: 0, bestLoss: 0 }
    : { reason: 'steps' };
}
