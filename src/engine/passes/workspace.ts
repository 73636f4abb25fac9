import type { Plan } from '../../network/plan';
import type { Kernels, Matrix } from '../kernels/kernels';
import { type RoutePoint, routeOf } from './backward';
import { bindTraining } from './bindings';
import type { Network } from './network';
import type { TrainingPlace } from './places';
import { stagesOf } from './stages';

/** Everything one batch needs on its way forward and back. */
export interface Workspace<M> {
  inputs: M;
  targets: M;
  /** Room of the host for what is written to `inputs` and `targets`. */
  inputValues: Float64Array;
  targetValues: Float64Array;
  places: readonly TrainingPlace<M>[];
  logitsGradient: M;
  /** Of each layer what the next one is given, but for dropout: after `forward`. */
  activations: readonly M[];
  /** ∂L/∂preactivation of each layer, after `backward`. */
  preactivationGradients: M[];
  owned: M[];
  /** The places that take part with these dropout rates, found once for each. */
  route(rates: readonly number[]): readonly RoutePoint<M>[];
}

/** @param samples in the batch: a matrix has `plan.length` rows for each */
export function createWorkspace<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  network: Network<M>,
  samples: number,
): Workspace<M> {
  const rows = samples * plan.length;
  const owned: M[] = [];
  const create = (columns: number): M => {
    const matrix = kernels.create(rows, columns);
    owned.push(matrix);
    return matrix;
  };
  const row = (columns: number): M => {
    const matrix = kernels.create(1, columns, new Float64Array(columns));
    owned.push(matrix);
    return matrix;
  };
  const room = { output: create, kept: create, own: create, row };
  const places = stagesOf(plan).map((stage) => bindTraining(stage, network, room));
  const inputs = create(plan.inputCount);
  let route: readonly RoutePoint<M>[] = [];
  let routed: readonly number[] | null = null;
  return {
    inputs,
    targets: create(plan.outputCount),
    inputValues: new Float64Array(rows * plan.inputCount),
    targetValues: new Float64Array(rows * plan.outputCount),
    places,
    logitsGradient: create(plan.outputCount),
    activations: activationsOf(places),
    preactivationGradients: [],
    owned,
    route(rates) {
      if (routed !== rates) route = routeOf(places, inputs, rates);
      routed = rates;
      return route;
    },
  };
}

/** The output of the last place of each layer. */
function activationsOf<M>(places: readonly TrainingPlace<M>[]): M[] {
  const activations: M[] = [];
  for (const place of places) {
    if (place.kind === 'attention') {
      for (const { layer, output } of [place.query, place.key, place.value]) {
        activations[layer] = output;
      }
    } else if ('layer' in place) {
      activations[place.layer] = place.output;
    }
  }
  return activations;
}
