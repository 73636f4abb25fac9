import { type Stream, stream } from '../data/rng';
import type { ActivationName } from '../spec/spec';
import type { Kernels, Matrix } from './kernels';
import type { Place, Workspace } from './workspace';

/** The parameters of a network and their gradients, one of each a slot of the plan. */
export interface Parameters<M> {
  values: readonly M[];
  gradients: readonly M[];
}

/** Dropout as it acts in one pass; rate 0 passes everything on. */
export interface DropoutPass {
  rate: number;
  seed: number;
  step: number;
}

/** Inputs to logits, all in between kept. */
export function forward<M extends Matrix>(
  kernels: Kernels<M>,
  { values }: Parameters<M>,
  space: Workspace<M>,
  dropout: DropoutPass,
): M {
  let current = space.inputs;
  for (const { stage, kept, output } of activePlaces(space, dropout)) {
    switch (stage.kind) {
      case 'dense': {
        const weights = values[stage.weights];
        const bias = values[stage.bias];
        if (stage.activation === null) kernels.dense(current, weights, bias, output);
        else kernels.denseActivation(stage.activation, current, weights, bias, kept, output);
        space.activations[stage.layer] = output;
        break;
      }
      case 'activation':
        kernels.activation(stage.activation, current, kept, output);
        space.activations[stage.layer] = output;
        break;
      case 'dropout':
        kernels.dropout(drawOf(dropout, stage.layer), current, output);
        break;
    }
    current = output;
  }
  return current;
}

/** ∂L/∂logits back to the gradient of every parameter, the chain rule stage by stage. */
export function backward<M extends Matrix>(
  kernels: Kernels<M>,
  { values, gradients }: Parameters<M>,
  space: Workspace<M>,
  dropout: DropoutPass,
): void {
  const places = activePlaces(space, dropout);
  /** ∂L/∂output of the stage that is next, ∂L/∂preactivation where that ends with an activation. */
  let current = space.logitsGradient;
  for (let index = places.length - 1; index >= 0; index--) {
    const { stage, inputGradient } = places[index];
    const below = index === 0 ? null : places[index - 1];
    const activated = activatedBy(below);
    switch (stage.kind) {
      case 'dense': {
        space.preactivationGradients[stage.layer] = current;
        const weights = values[stage.weights];
        const input = below === null ? space.inputs : below.output;
        const weightsGradient = gradients[stage.weights];
        kernels.denseParameterGradient(input, current, weightsGradient, gradients[stage.bias]);
        if (below === null) break;
        if (activated === null) {
          kernels.denseInputGradient(current, weights, inputGradient);
          current = inputGradient;
        } else {
          const { name, kept } = activated;
          kernels.preactivationGradient(name, current, weights, kept, kept);
          current = kept;
        }
        break;
      }
      case 'activation':
        kernels.activationGradient(stage.activation, places[index].kept, current, inputGradient);
        current = inputGradient;
        break;
      case 'dropout': {
        const draw = drawOf(dropout, stage.layer);
        if (activated === null) {
          kernels.dropout(draw, current, inputGradient);
        } else {
          const { name, kept } = activated;
          kernels.dropoutActivationGradient(draw, name, kept, current, inputGradient);
        }
        current = inputGradient;
        break;
      }
    }
  }
}

/** The activation that a dense stage ends with, and what its gradient needs. */
function activatedBy<M>(place: Place<M> | null): { name: ActivationName; kept: M } | null {
  if (place?.stage.kind !== 'dense' || place.stage.activation === null) return null;
  return { name: place.stage.activation, kept: place.kept };
}

/** The dropout of rate 0 is left out: what it would pass on is where it was. */
function activePlaces<M>({ places, placesWithoutDropout }: Workspace<M>, { rate }: DropoutPass) {
  return rate > 0 ? places : placesWithoutDropout;
}

function drawOf({ rate, seed, step }: DropoutPass, layer: number) {
  const source: Stream = stream(seed, 'dropout', layer);
  return { rate, source, step };
}
