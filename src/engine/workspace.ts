import type { Plan } from '../network/plan';
import type { Kernels, Matrix } from './kernels';
import { type Stage, stagesOf, unitsAfter, unitsBefore } from './stages';

/** A stage with the matrices of one batch that it reads and writes. */
export interface Place<M> {
  stage: Stage;
  output: M;
  /** What its activation's gradient needs; ∂L/∂preactivation once that has been used. */
  kept: M;
  inputGradient: M;
}

/** Everything one batch of `rows` rows needs on its way forward and back. */
export interface Workspace<M> {
  inputs: M;
  targets: M;
  /** Room of the host for what is written to `inputs` and `targets`. */
  inputValues: Float64Array;
  targetValues: Float64Array;
  places: Place<M>[];
  /** Those that do something while no unit is dropped. */
  placesWithoutDropout: Place<M>[];
  logitsGradient: M;
  /** Each layer's activation before dropout, after `forward`. */
  activations: M[];
  /** ∂L/∂preactivation of each layer, after `backward`. */
  preactivationGradients: M[];
  owned: M[];
}

export function createWorkspace<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  rows: number,
): Workspace<M> {
  const owned: M[] = [];
  const create = (columns: number): M => {
    const matrix = kernels.create(rows, columns);
    owned.push(matrix);
    return matrix;
  };
  const places = stagesOf(plan).map(
    (stage): Place<M> => ({
      stage,
      output: create(unitsAfter(stage)),
      kept: create(unitsAfter(stage)),
      inputGradient: create(unitsBefore(stage)),
    }),
  );
  return {
    inputs: create(plan.inputCount),
    targets: create(plan.outputCount),
    inputValues: new Float64Array(rows * plan.inputCount),
    targetValues: new Float64Array(rows * plan.outputCount),
    places,
    placesWithoutDropout: places.filter(({ stage }) => stage.kind !== 'dropout'),
    logitsGradient: create(plan.outputCount),
    activations: [],
    preactivationGradients: [],
    owned,
  };
}
