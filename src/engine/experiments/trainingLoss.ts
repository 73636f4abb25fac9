import type { TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import type { Kernels, Matrix } from '../kernels/kernels';
import { evaluationInputs, score } from '../measure/score';
import { createEvaluator } from '../passes/evaluation';
import { writeBlocks } from '../training/trainerState';

/** The numbers of a network's parameters, one array a slot of its plan. */
export type ParameterValues = readonly Float64Array[];

/** The training loss as a function of the parameters. */
export interface TrainingLoss {
  /** Resolves to the loss at these parameters; `Infinity` where it is not finite. */
  at(parameters: ParameterValues): Promise<number>;
  dispose(): void;
}

/**
 * Creates the loss over the rows of the training split that the Loss chart measures too: without dropout, noise and
 * penalties, and with batch normalization by the statistics of these rows, as training with all of them has it. Moved
 * parameters have no running statistics.
 */
export function createTrainingLoss<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  data: TrainingData,
): TrainingLoss {
  const parameters = kernels.createBlock(plan.slots);
  const network = { parameters, runningStatistics: { slots: [], matrices: [] } };
  const inputs = evaluationInputs(data.train, plan);
  const evaluator = createEvaluator(kernels, plan, network, inputs, 'batch');
  return {
    async at(values) {
      writeBlocks(kernels, [[...values]], [parameters]);
      const [logits] = await kernels.read(evaluator.logits());
      const { loss } = score(plan, data, data.train, logits);
      return Number.isFinite(loss) ? loss : Infinity;
    },
    dispose() {
      evaluator.dispose();
      kernels.disposeBlock(parameters);
    },
  };
}
