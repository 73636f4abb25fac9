import { stream } from '../../data/rng';
import type { DropoutDraw, Kernels, Matrix } from '../kernels/kernels';
import type { DropoutPass } from './network';
import type { ForwardPlace } from './places';

/** Inputs to logits, place by place. Without `dropout` no unit is dropped. */
export function forward<M extends Matrix>(
  kernels: Kernels<M>,
  places: readonly ForwardPlace<M, M | null>[],
  inputs: M,
  dropout: DropoutPass | null,
): M {
  const skipped: M[] = [];
  let current = inputs;
  for (const place of places) {
    switch (place.kind) {
      case 'dense': {
        const { activation, weights, bias, kept, output } = place;
        if (activation === null) kernels.dense(current, weights, bias, output);
        else kernels.denseActivation(activation, current, weights, bias, kept, output);
        break;
      }
      case 'activation':
        kernels.activation(place.activation, current, place.kept, place.output);
        break;
      case 'batch': {
        const { scale, shift, statistics, kept, output } = place;
        if (kept === null) kernels.batchNormalizationBy(current, scale, shift, statistics, output);
        else kernels.batchNormalization(current, scale, shift, statistics, kept, output);
        break;
      }
      case 'layer': {
        const { scale, shift, kept, deviations, output } = place;
        kernels.layerNormalization(current, scale, shift, kept, deviations, output);
        break;
      }
      case 'dropout':
        if (dropout === null || dropout.rates[place.hidden] === 0) continue;
        kernels.dropout(drawOf(dropout, place.hidden), current, place.output);
        break;
      case 'fork':
        skipped.push(current);
        continue;
      case 'join':
        kernels.addScaled(skipped.pop() as M, place.factor, current, place.output);
        break;
      case 'average':
        kernels.averageRows(place.length, current, place.output);
        break;
      case 'attention': {
        const { shape, query, key, value, weights, output } = place;
        for (const projection of [query, key, value]) {
          kernels.dense(current, projection.weights, projection.bias, projection.output);
        }
        kernels.attention(shape, query.output, key.output, value.output, weights, output);
        break;
      }
    }
    current = place.output;
  }
  return current;
}

/** The mask of one hidden layer in this pass. */
export function drawOf({ rates, seed, step }: DropoutPass, hidden: number): DropoutDraw {
  return { rate: rates[hidden], source: stream(seed, 'dropout', hidden), step };
}
