import type { ActivationName } from '../../spec/spec';
import type { Kernels, Matrix } from '../kernels/kernels';
import { drawOf } from './forward';
import type { DropoutPass } from './network';
import type { TrainingPlace } from './places';

type Place<K extends TrainingPlace<never>['kind'], M> = Extract<TrainingPlace<M>, { kind: K }>;
/** What ends with an activation: a dense layer with its own, or an activation by itself. */
type Activated<M> = (Place<'dense', M> & { activation: ActivationName }) | Place<'activation', M>;

/** A place with what came into it, and the place that this came from. */
export interface RoutePoint<M> {
  place: TrainingPlace<M>;
  input: M;
  below: TrainingPlace<M> | null;
}

/** The places that take part while these dropout rates hold; a rate of 0 leaves its dropout out. */
export function routeOf<M>(
  places: readonly TrainingPlace<M>[],
  inputs: M,
  rates: readonly number[],
): RoutePoint<M>[] {
  const route: RoutePoint<M>[] = [];
  let input = inputs;
  let below: TrainingPlace<M> | null = null;
  for (const place of places) {
    if (place.kind === 'dropout' && rates[place.hidden] === 0) continue;
    route.push({ place, input, below });
    below = place;
    if (place.kind !== 'fork') input = place.output;
  }
  return route;
}

/**
 * ∂L/∂logits back to the gradient of every parameter, the chain rule place by place.
 *
 * @param preactivationGradients is written with ∂L/∂preactivation of each layer
 */
export function backward<M extends Matrix>(
  kernels: Kernels<M>,
  route: readonly RoutePoint<M>[],
  logitsGradient: M,
  dropout: DropoutPass,
  preactivationGradients: M[],
): void {
  /** ∂L/∂output of a residual block, for the input that was added to it. */
  const skipped: M[] = [];
  /** ∂L/∂output of the place that is next, ∂L/∂preactivation where that ends with an activation. */
  let current = logitsGradient;
  for (let index = route.length - 1; index >= 0; index--) {
    const { place, input, below } = route[index];
    const activated = below !== null && isActivated(below) ? below : null;
    switch (place.kind) {
      case 'dense':
        preactivationGradients[place.layer] = current;
        kernels.denseParameterGradient(input, current, place.weightsGradient, place.biasGradient);
        if (below === null) return;
        if (activated !== null) {
          const { activation, kept } = activated;
          kernels.preactivationGradient(activation, current, place.weights, kept, kept);
          current = kept;
          continue;
        }
        kernels.denseInputGradient(current, place.weights, place.inputGradient);
        current = place.inputGradient;
        break;
      case 'activation':
        // What stands above it has gone through it already.
        continue;
      case 'batch':
      case 'layer':
        throughNormalization(kernels, place, current);
        current = place.inputGradient;
        break;
      case 'dropout': {
        const draw = drawOf(dropout, place.hidden);
        const { inputGradient } = place;
        if (activated === null) {
          kernels.dropout(draw, current, inputGradient);
        } else {
          const { activation, kept } = activated;
          kernels.dropoutActivationGradient(draw, activation, kept, current, inputGradient);
        }
        current = inputGradient;
        continue;
      }
      case 'join':
        skipped.push(current);
        if (place.factor !== 1) {
          kernels.scale(place.factor, current, place.inputGradient);
          current = place.inputGradient;
        }
        break;
      case 'fork':
        kernels.addScaled(current, 1, skipped.pop() as M, place.inputGradient);
        current = place.inputGradient;
        break;
      case 'average':
        kernels.averageRows(place.length, current, place.inputGradient);
        current = place.inputGradient;
        break;
      case 'attention':
        current = throughAttention(kernels, place, input, current, preactivationGradients);
        break;
    }
    if (activated !== null) {
      const { activation, kept } = activated;
      kernels.activationGradient(activation, kept, current, kept);
      current = kept;
    }
  }
}

function isActivated<M>(place: TrainingPlace<M>): place is Activated<M> {
  return place.kind === 'activation' || (place.kind === 'dense' && place.activation !== null);
}

function throughNormalization<M extends Matrix>(
  kernels: Kernels<M>,
  place: Place<'batch' | 'layer', M>,
  outputGradient: M,
): void {
  const { kept, scale, scaleGradient, shiftGradient, inputGradient } = place;
  const gradients = [scaleGradient, shiftGradient, inputGradient] as const;
  if (place.kind === 'batch') {
    const { statistics } = place;
    kernels.batchNormalizationGradient(kept, statistics, scale, outputGradient, ...gradients);
  } else {
    const { deviations } = place;
    kernels.layerNormalizationGradient(kept, deviations, scale, outputGradient, ...gradients);
  }
}

/** ∂L/∂input. */
function throughAttention<M extends Matrix>(
  kernels: Kernels<M>,
  place: Place<'attention', M>,
  input: M,
  outputGradient: M,
  preactivationGradients: M[],
): M {
  const { shape, query, key, value, weights, projections } = place;
  const given = { query: query.output, key: key.output, value: value.output };
  kernels.attentionGradient(
    shape,
    { ...given, weights, outputGradient },
    {
      query: projections.query.gradient,
      key: projections.key.gradient,
      value: projections.value.gradient,
    },
  );
  const [first, second, sum] = place.parts;
  for (const name of ['query', 'key', 'value'] as const) {
    const { gradient, weightsGradient, biasGradient } = projections[name];
    preactivationGradients[place[name].layer] = gradient;
    kernels.denseParameterGradient(input, gradient, weightsGradient, biasGradient);
  }
  kernels.denseInputGradient(projections.query.gradient, query.weights, first);
  kernels.denseInputGradient(projections.key.gradient, key.weights, second);
  kernels.addScaled(first, 1, second, sum);
  kernels.denseInputGradient(projections.value.gradient, value.weights, first);
  kernels.addScaled(sum, 1, first, second);
  return second;
}
