import { generateDataset, isGenerated } from '../../data/generated/generate';
import { prepareTraining, type TrainingData } from '../../data/trainingData';
import { advanceBy } from '../../engine/training/advance';
import type { Trainer } from '../../engine/training/trainer';
import { planNetwork } from '../../network/planNetwork';
import type { StepRecord } from '../../record/stepRecord';
import type { Spec } from '../../spec/spec';
import { trainers } from '../engines';
import type { EffectPace } from './effect';

/** Trains what a spec describes on wasm, and gives its records from step 0 on. */
export async function trainRecords(spec: Spec, pace: EffectPace): Promise<StepRecord[]> {
  const data = drawnData(spec);
  const trainer = await trainers.wasm(planNetwork(spec, data), data, spec);
  const records = await trainRecording(trainer, pace);
  trainer.dispose();
  return records;
}

/** @throws where the data do not come from a generator */
export function drawnData(spec: Spec): TrainingData {
  if (!isGenerated(spec.data)) throw new Error(`data=${spec.data} is not drawn.`);
  return prepareTraining(generateDataset(spec.data, spec), spec);
}

/** Ends where the pace says so, and where the loss is no longer finite; an early stop takes the best network. */
async function trainRecording(
  trainer: Trainer,
  { steps, every, until }: EffectPace,
): Promise<StepRecord[]> {
  const records = [(await trainer.measure()).record];
  for (;;) {
    const last = records[records.length - 1];
    const isOver =
      trainer.step >= steps || trainer.validationTracker.stop !== null || until?.(last);
    if (isOver || !Number.isFinite(last.trainLoss)) return records;
    await advanceBy(trainer, Math.min(every, steps - trainer.step));
    if (trainer.validationTracker.stop !== null) await trainer.restoreBest();
    records.push((await trainer.measure()).record);
  }
}
