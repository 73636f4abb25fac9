import type { Dataset } from '../data/dataset';
import { prepareTraining, type TrainingData } from '../data/trainingData';
import type { CheckpointPlace } from '../engine/checkpoints';
import { firstNotFinite } from '../engine/notFinite';
import { retrace } from '../engine/retrace';
import type { Trainer } from '../engine/trainer';
import type { Plan } from '../network/plan';
import { planNetwork } from '../network/plan';
import type { Spec } from '../spec/spec';
import type { Engine } from './engines';
import { describeOutput, gridInputs, summarizeData } from './modelOutput';
import type { BuiltVariant, DataSummary, Halt, VariantFrame } from './protocol';

/** One variant of the lab: a trainer, and where it stopped being finite. */
export interface VariantRun {
  readonly built: BuiltVariant;
  readonly data: DataSummary;
  readonly trainer: Trainer;
  /** Null while every number of it is finite. */
  readonly halt: Halt | null;
  /** One update, unless it stands still: halted, or being retraced. */
  advance(): void;
  /** Measures the present step; finds the first step that is not finite where this one is not. */
  look(): Promise<VariantFrame>;
}

/** Most that one network's activations and gradients may take, in megabytes. */
export const largestNetwork = 1_500;

export function megabytesOf(plan: Plan, spec: Spec, trainRows: number): number {
  const rows = spec.batch === 'full' ? trainRows : Math.min(spec.batch, trainRows);
  const units = plan.operations.reduce(
    (sum, operation) => sum + (operation.kind === 'dense' ? operation.fanOut : operation.units),
    0,
  );
  const bytes = 8;
  return (2 * units * rows * bytes) / 1e6;
}

export function createVariantRun(
  { plan, data }: { plan: Plan; data: TrainingData },
  spec: Spec,
  engine: Engine,
): VariantRun {
  const summary = summarizeData(data);
  const trainer = engine.createTrainer(plan, data, spec);
  if (data.task === 'classification' && summary.bounds !== null) {
    trainer.watch(gridInputs(summary.bounds, data.inputScale));
  }
  const { name, renderer, note } = engine;
  let halt: Halt | null = null;
  let isRetraced = false;
  /** The place of the last state that was found finite. */
  let finitePlace: CheckpointPlace = 0;

  return {
    built: { engine: name, renderer, note, layers: plan.layers },
    data: summary,
    trainer,
    get halt() {
      return halt;
    },
    advance() {
      if (halt === null && !isRetraced) trainer.advance();
    },
    async look() {
      const place: CheckpointPlace = finitePlace === 0 ? 1 : 0;
      if (halt === null) trainer.keep(place);
      let measurement = await trainer.measure();
      if (halt === null && firstNotFinite(measurement.record) !== null) {
        isRetraced = true;
        measurement = await retrace(trainer, measurement.record.step, finitePlace);
        isRetraced = false;
        const found = firstNotFinite(measurement.record);
        if (found !== null) halt = { ...found, step: measurement.record.step };
      } else {
        finitePlace = place;
      }
      return { record: measurement.record, output: describeOutput(data, measurement) };
    },
  };
}

/** The data and the plan of one variant of a data set. */
export function prepareVariant(dataset: Dataset, spec: Spec): { plan: Plan; data: TrainingData } {
  const data = prepareTraining(dataset, spec);
  return { data, plan: planNetwork(spec, data) };
}
