import type { Device } from './device';
import { compute, createSurface, free, type Surface, type WebglMatrix, wholeOf } from './matrix';
import { interleaveProgram, layersAtOnce, parameterGradientsProgram } from './parameterPrograms';

/** A dense layer whose parameters' gradient is asked for. */
export interface DenseLayer {
  input: WebglMatrix;
  outputGradient: WebglMatrix;
  weights: WebglMatrix;
  bias: WebglMatrix;
}

/**
 * Gradients of parameters that lie in a block are put off, to be computed for several layers in one
 * launch: nothing in the backward pass waits for them. Four rows of weights are computed at once, each
 * into a plane of its own; the planes are put together when the gradient is first read.
 */
export interface ParameterGradients {
  add(layer: DenseLayer): void;
  /** To be called before these matrices are read and written: does what that must not come before. */
  settle(operands: readonly WebglMatrix[], results: readonly WebglMatrix[]): void;
  settleAll(): void;
  /** Frees what stands behind a surface that is no longer used. */
  forget(surface: Surface): void;
}

export function createParameterGradients(device: Device): ParameterGradients {
  /** From the lowest in the block to the highest, which is the order of a backward pass. */
  let pending: DenseLayer[] = [];
  const involved = new Set<Surface>();
  const planes = new Map<Surface, readonly Surface[]>();
  const inPlanes = new Set<Surface>();

  function planesOf(surface: Surface): readonly Surface[] {
    const existing = planes.get(surface);
    if (existing !== undefined) return existing;
    const { width, height } = surface;
    const created = [0, 1, 2, 3].map(() => createSurface(width, height / 4));
    planes.set(surface, created);
    return created;
  }

  function flush(): void {
    if (pending.length === 0) return;
    const layers = pending.reverse();
    pending = [];
    involved.clear();
    const [{ weights }] = layers;
    const rows = layers.reduce((sum, layer) => sum + heightOf(layer), 0);
    const quads = Math.max(...layers.map(({ weights: { place } }) => place.quads));
    const place = { ...weights.place, height: rows, quads };
    launch(layers, { ...weights, place, rows, columns: 4 * quads }, 0);
  }

  function launch(layers: readonly DenseLayer[], result: WebglMatrix, firstRow: number): void {
    const { surface, place, columns } = result;
    const padded = Array.from({ length: layersAtOnce }, (_, i) => layers[i] ?? layers[0]);
    const operands = padded.flatMap(({ input, outputGradient }) => [input, outputGradient]);
    const rows = Math.ceil(result.rows / 4);
    const quarter = { ...place, y: place.y / 4, height: place.height / 4 };
    const results = planesOf(surface).map((plane) => {
      return { surface: plane, place: quarter, rows, columns };
    });
    compute(device, parameterGradientsProgram, operands, results, { firstLine: firstRow / 4 });
    inPlanes.add(surface);
  }

  function interleave(surface: Surface): void {
    if (!inPlanes.delete(surface)) return;
    compute(device, interleaveProgram, planesOf(surface).map(wholeOf), [wholeOf(surface)], {});
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
      if (pending.length > 0) {
        const block = pending[0].weights.surface;
        const isRead = operands.some(({ surface }) => surface === block);
        if (isRead || results.some(({ surface }) => involved.has(surface))) flush();
      }
      if (inPlanes.size === 0) return;
      for (const { surface } of operands) interleave(surface);
      for (const { surface } of results) interleave(surface);
    },
    settleAll() {
      flush();
      for (const surface of inPlanes) interleave(surface);
    },
    forget(surface) {
      for (const plane of planes.get(surface) ?? []) free(device, plane);
      planes.delete(surface);
    },
  };
}

function heightOf({ weights, bias }: DenseLayer): number {
  return weights.place.height + bias.place.height;
}

function liesBelow(lower: WebglMatrix, { surface, place }: WebglMatrix): boolean {
  const { x, y } = lower.place;
  const isAdjacent = x === place.x && y === place.y + place.height;
  return lower.surface === surface && place.strips === 1 && isAdjacent;
}
