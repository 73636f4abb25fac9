import type { Device } from './device';
import { compute, type Surface, type WebglMatrix } from './matrix';
import { layersAtOnce, parameterGradientsProgram } from './parameterGradientsProgram';

/** A dense layer whose parameters' gradient is asked for. */
interface Layer {
  input: WebglMatrix;
  outputGradient: WebglMatrix;
  weights: WebglMatrix;
  bias: WebglMatrix;
}

/**
 * Gradients of parameters that lie in a block are put off, to be computed for several layers in one
 * launch: nothing in the backward pass waits for them.
 */
export interface ParameterGradients {
  add(layer: Layer): void;
  /** To be called before these matrices are read and written: computes what that must not come before. */
  settle(operands: readonly WebglMatrix[], results: readonly WebglMatrix[]): void;
  flush(): void;
}

export function createParameterGradients(device: Device): ParameterGradients {
  /** From the lowest in the block to the highest, which is the order of a backward pass. */
  let pending: Layer[] = [];
  const involved = new Set<Surface>();

  function flush(): void {
    if (pending.length === 0) return;
    const layers = pending.reverse();
    pending = [];
    involved.clear();
    const [{ weights }] = layers;
    const height = layers.reduce((sum, layer) => sum + heightOf(layer), 0);
    const quads = Math.max(...layers.map(({ weights: { place } }) => place.quads));
    const place = { ...weights.place, height, quads };
    launch(layers, { ...weights, place, rows: height, columns: 4 * quads }, 0);
  }

  function launch(layers: readonly Layer[], result: WebglMatrix, firstRow: number): void {
    const padded = Array.from({ length: layersAtOnce }, (_, i) => layers[i] ?? layers[0]);
    const operands = padded.flatMap(({ input, outputGradient }) => [input, outputGradient]);
    compute(device, parameterGradientsProgram, operands, [result], { firstRow });
  }

  return {
    add(layer) {
      const { weights, bias } = layer;
      if (!liesBelow(bias, weights)) {
        launch([layer], weights, 0);
        launch([layer], bias, weights.place.height);
        return;
      }
      const last = pending.at(-1);
      const goesOn = last !== undefined && liesBelow(last.weights, bias);
      if (!goesOn || pending.length === layersAtOnce) flush();
      pending.push(layer);
      for (const { surface } of Object.values(layer)) involved.add(surface);
    },
    settle(operands, results) {
      if (pending.length === 0) return;
      const block = pending[0].weights.surface;
      const isRead = operands.some(({ surface }) => surface === block);
      if (isRead || results.some(({ surface }) => involved.has(surface))) flush();
    },
    flush,
  };
}

function heightOf({ weights, bias }: Layer): number {
  return weights.place.height + bias.place.height;
}

function liesBelow(lower: WebglMatrix, { surface, place }: WebglMatrix): boolean {
  const { x, y } = lower.place;
  const isAdjacent = x === place.x && y === place.y + place.height;
  return lower.surface === surface && place.strips === 1 && isAdjacent;
}
