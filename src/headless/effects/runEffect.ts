import { generateDataset, isGenerated } from '../../data/generated/generate';
import { prepareTraining, type TrainingData } from '../../data/trainingData';
import { advanceBy } from '../../engine/training/advance';
import type { Trainer } from '../../engine/training/trainer';
import { planNetwork } from '../../network/plan';
import type { StepRecord } from '../../record/stepRecord';
import { defaultRateRange } from '../../spec/grids/rateRange';
import type { Spec } from '../../spec/spec';
import { trainers } from '../engines';
import { findRate } from '../tuning';
import type { Effect, EffectPace } from './effect';
import type { Figure, Runs } from './figure';
import { surfaceAround, type TrainedNetwork } from './surfaceAround';

interface TrainedRun extends TrainedNetwork {
  records: StepRecord[];
}

const seeds: readonly number[] = [1, 2, 3, 4, 5];

/** Trains every experiment of an effect with every seed, on wasm; returns its figures. */
export async function runEffect({
  compared,
  rates,
  pace,
  surfaceSize,
  figures,
}: Effect): Promise<Figure[]> {
  const all: Record<string, Runs> = {};
  const suggestions = new Map<string, number>();
  for (const [name, spec] of Object.entries(compared)) {
    const { records, seconds, surfaces }: Runs = { records: [], seconds: [], surfaces: [] };
    all[name] = { records, seconds, surfaces };
    for (const seed of seeds) {
      const start = performance.now();
      const seeded = { ...spec, seed };
      const lr =
        rates === undefined ? spec.lr : rates[name] * (await suggestedRate(seeded, suggestions));
      const run = await trainRun({ ...seeded, lr }, pace);
      records.push(run.records);
      seconds.push((performance.now() - start) / 1_000);
      if (surfaceSize !== undefined) surfaces.push(await surfaceAround(run, surfaceSize));
    }
  }
  return figures.map(({ read, ...figure }) => ({ ...figure, values: read(all) }));
}

/** Returns the learning rate that a range test of the spec suggests, which is made once for each spec. */
async function suggestedRate(spec: Spec, known: Map<string, number>): Promise<number> {
  const key = JSON.stringify(spec);
  const before = known.get(key);
  if (before !== undefined) return before;
  const { suggestion } = await findRate(spec, drawnData(spec), defaultRateRange);
  if (suggestion === null) throw new Error(`The range test found no rate for seed ${spec.seed}.`);
  known.set(key, suggestion);
  return suggestion;
}

/** Trains the network of a spec on wasm; returns its records from step 0 on. */
export async function recordRun(spec: Spec, pace: EffectPace): Promise<StepRecord[]> {
  return (await trainRun(spec, pace)).records;
}

async function trainRun(spec: Spec, pace: EffectPace): Promise<TrainedRun> {
  const data = drawnData(spec);
  const plan = planNetwork(spec, data);
  const trainer = await trainers.wasm(plan, data, spec);
  const records = await trainRecording(trainer, pace);
  const parameters = await trainer.parameters();
  trainer.dispose();
  return { plan, data, records, parameters };
}

/** @throws if the data do not come from a generator */
function drawnData(spec: Spec): TrainingData {
  if (!isGenerated(spec.data)) throw new Error(`data=${spec.data} is not drawn.`);
  return prepareTraining(generateDataset(spec.data, spec), spec);
}

/** Ends as the pace says, and when the loss is no longer finite; an early stop restores the best network. */
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
