import type { StepRecord } from '../record/stepRecord';

/** Whether everything that a step's record says of layers and losses is a number. */
export function hasFiniteLayers(record: StepRecord): boolean {
  const { forwardSignals, backwardSignals, gradientNorms, trainLoss, validationLoss } = record;
  return [forwardSignals, backwardSignals, gradientNorms, [trainLoss, validationLoss]].every(
    (values) => values.every(Number.isFinite),
  );
}
