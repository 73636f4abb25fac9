import type { Device } from './device/device';
import { compute, createSurface, type Surface, type WebglMatrix, wholeOf } from './device/matrix';
import type { Program } from './device/program';
import {
  interleaveProgram,
  layersAtOnce,
  normalizationSumsProgram,
  normalizedParameterGradientsProgram,
  parameterGradientsProgram,
} from './programs/parameterPrograms';

/** A dense layer whose parameters' gradient is asked for. */
interface DenseLayer {
  input: WebglMatrix;
  outputGradient: WebglMatrix;
  weights: WebglMatrix;
  bias: WebglMatrix;
}

/** A normalization whose parameters' gradient is asked for. */
interface NormalizationLayer {
  normalized: WebglMatrix;
  outputGradient: WebglMatrix;
  scale: WebglMatrix;
  shift: WebglMatrix;
}

/** Matrices that lie together in a block: the parameters of a dense layer and of the normalization after it. */
interface Layer {
  dense: DenseLayer;
  normalization: NormalizationLayer | null;
}

export type ParameterGradients = ReturnType<typeof createParameterGradients>;

/**
 * Puts off gradients of parameters that lie in a block, to compute them for several layers in one launch,
 * into planes: nothing in the backward pass waits for them.
 */
export function createParameterGradients(device: Device) {
  /** From the lowest in the block to the highest, which is the order of a backward pass. */
  let pending: Layer[] = [];
  /** Its dense layer is to come. */
  let upper: NormalizationLayer | null = null;
  const involved = new Set<Surface>();
  const written = new Set<Surface>();
  const planes = createPlanes(device);

  function involve(layer: DenseLayer | NormalizationLayer | null): void {
    if (layer === null) return;
    for (const { surface } of Object.values(layer)) involved.add(surface);
    written.add('bias' in layer ? layer.bias.surface : layer.scale.surface);
  }

  function flush(): void {
    const normalization = upper;
    upper = null;
    flushLayers();
    if (normalization !== null) sumAlone(normalization);
  }

  function flushLayers(): void {
    const layers = pending.reverse();
    pending = [];
    involved.clear();
    written.clear();
    involve(upper);
    if (layers.length === 0) return;
    const [{ dense }] = layers;
    const matrices = layers.flatMap(parametersOf);
    const height = matrices.reduce((sum, { place }) => sum + place.height, 0);
    const quads = Math.max(...matrices.map(({ place }) => place.quads));
    const place = { ...dense.weights.place, height, quads };
    launchLayers(layers, { ...dense.weights, place, rows: height, columns: 4 * quads }, 0);
  }

  function launchLayers(layers: readonly Layer[], result: WebglMatrix, firstRow: number): void {
    const padded = Array.from({ length: layersAtOnce }, (_, i) => layers[i] ?? layers[0]);
    if (layers.every(({ normalization }) => normalization === null)) {
      planes.launch(parameterGradientsProgram, padded.flatMap(denseOperandsOf), result, firstRow);
    } else {
      const operands = padded.flatMap(operandsOf);
      planes.launch(normalizedParameterGradientsProgram, operands, result, firstRow);
    }
  }

  function sumAlone({ normalized, outputGradient, scale, shift }: NormalizationLayer): void {
    const operands = [normalized, outputGradient];
    const { height } = scale.place;
    if (liesBelow(shift, scale)) {
      const both = { ...scale, rows: 2 * height, place: { ...scale.place, height: 2 * height } };
      planes.launch(normalizationSumsProgram, operands, both, 0);
    } else {
      planes.launch(normalizationSumsProgram, operands, scale, 0);
      planes.launch(normalizationSumsProgram, operands, shift, height);
    }
  }

  return {
    add(dense: DenseLayer): void {
      const { weights, bias } = dense;
      if (upper !== null && !liesBelow(upper.scale, bias)) flush();
      if (!liesBelow(bias, weights)) {
        const layer = { dense, normalization: null };
        launchLayers([layer], weights, 0);
        launchLayers([layer], bias, weights.place.height);
        return;
      }
      const last = pending.at(-1);
      const goesOn = last !== undefined && liesBelow(last.dense.weights, upper?.shift ?? bias);
      if (!goesOn || pending.length === layersAtOnce) flushLayers();
      pending.push({ dense, normalization: upper });
      upper = null;
      involve(dense);
    },
    addNormalization(normalization: NormalizationLayer): void {
      if (upper !== null) flush();
      if (liesBelow(normalization.shift, normalization.scale)) {
        upper = normalization;
        involve(normalization);
      } else {
        sumAlone(normalization);
      }
    },
    /** Returns the gradients of scale and shift, 1 × columns each, now and where they need not be put together. */
    sums(normalization: NormalizationLayer): Record<'scale' | 'shift', WebglMatrix> {
      sumAlone(normalization);
      return { scale: firstRowsOf(normalization.scale), shift: firstRowsOf(normalization.shift) };
    },
    /** To be called before these matrices are read and written: does what that must not come before. */
    settle(operands: readonly WebglMatrix[], results: readonly WebglMatrix[]): void {
      const isRead = operands.some(({ surface }) => written.has(surface));
      if (isRead || results.some(({ surface }) => involved.has(surface))) flush();
      planes.settle(operands);
      planes.settle(results);
    },
    settleAll(): void {
      flush();
      planes.settleAll();
    },
  };
}

function parametersOf({ dense, normalization }: Layer): WebglMatrix[] {
  const { weights, bias } = dense;
  return normalization === null
    ? [weights, bias]
    : [weights, bias, normalization.scale, normalization.shift];
}

function denseOperandsOf({ dense: { input, outputGradient } }: Layer): WebglMatrix[] {
  return [input, outputGradient];
}

/** Returns the operands of the program for layers with normalizations; of a layer without one, matrices of no rows. */
function operandsOf(layer: Layer): WebglMatrix[] {
  const none = { ...layer.dense.input, rows: 0 };
  const { normalized = none, outputGradient = none } = layer.normalization ?? {};
  return [...denseOperandsOf(layer), normalized, outputGradient];
}

function liesBelow(lower: WebglMatrix, { surface, place }: WebglMatrix): boolean {
  const { x, y } = lower.place;
  const isAdjacent = x === place.x && y === place.y + place.height;
  return lower.surface === surface && place.strips === 1 && isAdjacent;
}

/**
 * Four rows are computed at once, each into a plane of its own beside the surface; the planes are put
 * together when the surface is first read.
 */
function createPlanes(device: Device) {
  const unsettled = new Set<Surface>();

  function settle(surface: Surface): void {
    if (!unsettled.delete(surface)) return;
    compute(device, interleaveProgram, planesOf(surface).map(wholeOf), [wholeOf(surface)], {});
  }

  return {
    /** Makes the matrix of the program's result lines from row `firstRow` on. */
    launch(
      program: Program<'firstLine'>,
      operands: readonly WebglMatrix[],
      result: WebglMatrix,
      firstRow: number,
    ): void {
      const quarter = quarterOf(result);
      const results = planesOf(result.surface).map((plane) => ({ ...quarter, surface: plane }));
      compute(device, program, operands, results, { firstLine: firstRow / 4 });
      unsettled.add(result.surface);
    },
    /** To be called before something on these is read or written. */
    settle(matrices: readonly WebglMatrix[]): void {
      if (unsettled.size === 0) return;
      for (const { surface } of matrices) settle(surface);
    },
    settleAll(): void {
      for (const surface of unsettled) settle(surface);
    },
  };
}

function planesOf({ companions, width, height }: Surface): readonly Surface[] {
  if (companions.length === 0) {
    for (let plane = 0; plane < 4; plane++) companions.push(createSurface(width, height / 4));
  }
  return companions;
}

/** Returns where every fourth row of a matrix lies in a plane. */
function quarterOf({ place, rows, columns }: WebglMatrix): Omit<WebglMatrix, 'surface'> {
  const quarter = { ...place, y: place.y / 4, height: place.height / 4 };
  return { place: quarter, rows: Math.ceil(rows / 4), columns };
}

/** Returns the first of every four rows of a matrix, as they are in their plane. */
function firstRowsOf(matrix: WebglMatrix): WebglMatrix {
  return { ...quarterOf(matrix), surface: planesOf(matrix.surface)[0] };
}
