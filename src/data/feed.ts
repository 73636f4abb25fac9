import type { Spec } from '../spec/spec';
import { gather, planBatches } from './batches';
import type { TrainingData } from './trainingData';

/** What the network is fed, a pure function of the step. */
export interface Feed {
  stepsPerEpoch: number;
  rowsAt(step: number): number;
  fill(step: number, inputs: Float64Array, targets: Float64Array): void;
}

export function createFeed(
  { train, inputCount, outputCount, length }: TrainingData,
  spec: Pick<Spec, 'batch' | 'seed' | 'mixup' | 'augment'>,
): Feed {
  const batches = planBatches(train.rowCount, spec);
  return {
    stepsPerEpoch: batches.stepsPerEpoch,
    rowsAt: (step) => batches.rowsAt(step).length,
    fill(step, inputs, targets) {
      const rows = batches.rowsAt(step);
      gather(train.inputs, inputCount * length, rows, inputs);
      gather(train.targets, outputCount * length, rows, targets);
    },
  };
}
