import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Bench, createBench } from '../../testing/bench';
import { deviationOf } from '../../testing/conformance';
import { startWebgl } from '../../testing/webgl';
import type { BlockSlot, Kernels, Matrix } from '../kernels';
import type { WebglMatrix } from './device/matrix';

let kernels: Kernels<WebglMatrix>;

beforeAll(async () => {
  kernels = await startWebgl();
});

afterEach(() => {
  vi.restoreAllMocks();
});

type Kind = 'batch' | 'layer';

interface Shape {
  kind: Kind;
  depth: number;
  rows: number;
  width: number;
}

const slotsOfLayer = 4;

/** Of each hidden layer weights, bias, scale and shift; of the output layer weights and bias. */
function slotsOf({ depth, width }: Shape): BlockSlot[] {
  const row = { rows: 1, columns: width };
  const hidden = Array.from({ length: depth }, (): BlockSlot[] => [
    { role: 'weights', rows: width, columns: width },
    { role: 'bias', ...row },
    { role: 'scale', ...row },
    { role: 'shift', ...row },
  ]);
  return [
    ...hidden.flat(),
    { role: 'weights', rows: width, columns: 3 },
    { role: 'bias', rows: 1, columns: 3 },
  ];
}

/** dense → normalization → tanh, `depth` times, and a dense output: forward, back and an update. */
function prepare<M extends Matrix>(
  { kernels, empty, drawn, filled, drawnBlock, zeroBlock }: Bench<M>,
  shape: Shape,
) {
  const { kind, depth, rows, width } = shape;
  const [parameters, gradients] = [drawnBlock(slotsOf(shape), 0.5), zeroBlock(slotsOf(shape))];
  const statistics = zeroBlock(
    Array.from({ length: depth }, () => ({ role: 'statistics' as const, rows: 2, columns: width })),
  );
  const running = zeroBlock(statistics.slots);
  const [inputs, logitsGradient] = [drawn(rows, width), drawn(rows, 3)];
  const logits = empty(rows, 3);
  const layers = Array.from({ length: depth }, (_, layer) => {
    const [weights, bias, scale, shift] = parameters.matrices.slice(slotsOfLayer * layer);
    const [dWeights, dBias, dScale, dShift] = gradients.matrices.slice(slotsOfLayer * layer);
    const [z, normalized, y, slopes, output, dz] = [0, 1, 2, 3, 4, 5].map(() => empty(rows, width));
    const moments = kind === 'batch' ? statistics.matrices[layer] : empty(rows, 1);
    return {
      ...{ weights, bias, scale, shift, dWeights, dBias, dScale, dShift, moments },
      ...{ z, normalized, y, slopes, output, dz },
    };
  });
  const [outWeights, outBias] = parameters.matrices.slice(slotsOfLayer * depth);
  const [dOutWeights, dOutBias] = gradients.matrices.slice(slotsOfLayer * depth);
  const forward = { batch: kernels.batchNormalization, layer: kernels.layerNormalization }[kind];
  const backward = {
    batch: kernels.batchNormalizationGradient,
    layer: kernels.layerNormalizationGradient,
  }[kind];

  function step(): void {
    let input = inputs;
    for (const {
      weights,
      bias,
      scale,
      shift,
      moments,
      z,
      normalized,
      y,
      slopes,
      output,
    } of layers) {
      kernels.dense(input, weights, bias, z);
      if (kind === 'batch') forward(z, scale, shift, moments, normalized, y);
      else forward(z, scale, shift, normalized, moments, y);
      kernels.activation('tanh', y, slopes, output);
      input = output;
    }
    kernels.dense(input, outWeights, outBias, logits);
    kernels.denseParameterGradient(input, logitsGradient, dOutWeights, dOutBias);
    let [above, weightsAbove] = [logitsGradient, outWeights];
    for (let layer = depth - 1; layer >= 0; layer--) {
      const { weights, scale, moments, normalized, slopes, dz, ...d } = layers[layer];
      kernels.preactivationGradient('tanh', above, weightsAbove, slopes, slopes);
      backward(normalized, moments, scale, slopes, d.dScale, d.dShift, dz);
      const below = layer === 0 ? inputs : layers[layer - 1].output;
      kernels.denseParameterGradient(below, dz, d.dWeights, d.dBias);
      [above, weightsAbove] = [dz, weights];
    }
    if (kind === 'batch') kernels.blendBlock(0.1, statistics, running);
  }
  // A bias that a mean is taken away from has no gradient but rounding.
  const isTold = ({ role, columns }: BlockSlot): boolean =>
    kind === 'layer' || role !== 'bias' || columns !== width;
  const told = gradients.matrices.filter((_, slot) => isTold(gradients.slots[slot]));
  const one = filled(1, 1, [1]);
  const settings = { optimizer: 'sgd', learningRate: 1e-3, l1: 0, l2: 0, update: 1 } as const;
  return {
    step,
    update: () => kernels.update(settings, { parameters, gradients, states: [] }, one),
    read: [logits, ...told, ...running.matrices],
  };
}

const shapes: Shape[] = (['batch', 'layer'] as const).flatMap((kind) => [
  { kind, depth: 1, rows: 5, width: 6 },
  { kind, depth: 7, rows: 32, width: 16 },
  { kind, depth: 6, rows: 100, width: 5 },
]);

describe('a network whose parameters of normalization lie between its weights', () => {
  for (const shape of shapes) {
    const { kind, depth, rows, width } = shape;
    it(`${kind}, ${depth} × ${width}, ${rows} rows: the same gradients as in reference`, async () => {
      const deviation = await deviationOf(kernels, {
        name: '',
        compares: 'matrices',
        bound: 1e-4,
        run(bench) {
          const { step, update, read } = prepare(bench, shape);
          step();
          update();
          step();
          return bench.kernels.read(read);
        },
      });
      expect(deviation).toBeLessThanOrEqual(1e-4);
    });
  }
});

/** What may come between a normalization and the activation that is computed with it. */
const interludes: Record<string, <M extends Matrix>(kernels: Kernels<M>, given: Given<M>) => void> =
  {
    nothing: ({ activation }, { y, slopes, output }) => activation('tanh', y, slopes, output),
    'an activation that keeps nothing': ({ activation }, { y, output }) =>
      activation('tanh', y, null, output),
    'an activation of another matrix': ({ activation }, { x, slopes, output }) =>
      activation('tanh', x, slopes, output),
    'an activation in the place of the input': ({ activation }, { y, x, slopes }) =>
      activation('tanh', y, slopes, x),
    'a write of the input': ({ write }, { x }) => write(new Float64Array(35), x),
    'another normalization': ({ layerNormalization }, { x, scale, shift, output }) =>
      layerNormalization(x, scale, shift, null, null, output),
    'a gradient of its output': ({ denseParameterGradient }, { y, x, weights, bias }) =>
      denseParameterGradient(y, x, weights, bias),
  };

type Given<M> = Record<'x' | 'y' | 'slopes' | 'output' | 'scale' | 'shift' | 'weights' | 'bias', M>;

describe('a normalization that is put off', () => {
  for (const [name, interlude] of Object.entries(interludes)) {
    it(`comes out right with ${name} after it`, async () => {
      const deviation = await deviationOf(kernels, {
        name,
        compares: 'matrices',
        bound: 1e-5,
        run({ kernels, drawn, filled }) {
          const zeros = (rows: number, columns: number) =>
            filled(rows, columns, new Float64Array(rows * columns));
          const [scale, shift] = [drawn(1, 5), drawn(1, 5)];
          const [x, statistics] = [drawn(7, 5), zeros(2, 5)];
          const [normalized, y, slopes, output] = [0, 1, 2, 3].map(() => zeros(7, 5));
          const [weights, bias] = [zeros(5, 5), zeros(1, 5)];
          kernels.batchNormalization(x, scale, shift, statistics, normalized, y);
          interlude(kernels, { x, y, slopes, output, scale, shift, weights, bias });
          return kernels.read([y, normalized, output, x, weights, bias]);
        },
      });
      expect(deviation).toBeLessThanOrEqual(1e-5);
    });
  }
});

/** Launches a layer, but for one more every four layers, for a batch and for a large one. */
const launchCases: { kind: Kind; rows: number; perLayer: number; constant: number }[] = [
  { kind: 'batch', rows: 32, perLayer: 5, constant: 4 },
  { kind: 'batch', rows: 65, perLayer: 6, constant: 4 },
  { kind: 'layer', rows: 32, perLayer: 5, constant: 3 },
  { kind: 'layer', rows: 65, perLayer: 5, constant: 3 },
];

describe('launches of a step with normalization', () => {
  for (const { kind, rows, perLayer, constant } of launchCases) {
    it(`${kind}, ${rows} rows: ${perLayer} and a quarter a layer, and ${constant} more`, () => {
      const launches = vi.spyOn(WebGL2RenderingContext.prototype, 'drawElements');
      const launchesAt = (depth: number): number => {
        const bench = createBench(kernels);
        const { step, update } = prepare(bench, { kind, depth, rows, width: 6 });
        step();
        update();
        launches.mockClear();
        step();
        update();
        bench.dispose();
        return launches.mock.calls.length;
      };
      expect(launchesAt(7)).toBe(7 * perLayer + 2 + constant);
      expect(launchesAt(15)).toBe(15 * perLayer + 4 + constant);
    });
  }
});
