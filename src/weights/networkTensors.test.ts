import { describe, expect, test } from 'vitest';
import { normal, stream } from '../data/rng';
import { type Plan, planNetwork } from '../network/plan';
import type { Tensor, Tensors } from '../savedRun/safetensors';
import { parseQuery } from '../spec/link/query';
import { networkTensors, readNetworkTensors } from './networkTensors';

function planOf(query: string, length = 1): Plan {
  const { base } = parseQuery(query).lab;
  return planNetwork(base, { inputCount: 2, length, outputCount: 3, task: 'classification' });
}

/** Returns other numbers for every parameter and statistic, all in single precision or beyond it. */
function drawnBlocks({ slots, statistics }: Plan, round: (value: number) => number) {
  const blocks = statistics.length === 0 ? [slots] : [slots, statistics];
  return blocks.map((block, number) =>
    block.map(({ rows, columns }, slot) =>
      Float64Array.from({ length: rows * columns }, (_, at) =>
        round(normal(stream(number, 'weights', slot), 0, at)),
      ),
    ),
  );
}

const exact = (value: number): number => value;
const networks: [query: string, length: number][] = [
  ['depth=0', 1],
  ['widths=5,4', 1],
  ['depth=2&width=4&norm=batch', 1],
  ['depth=2&width=4&norm=layer&residual=plain', 1],
  ['depth=1&width=4&mixing=average&mixingLayers=2', 6],
  ['depth=1&width=4&mixing=attention&mixingLayers=2&heads=3', 6],
];

describe.each(networks)('%s', (query, length) => {
  test.each([Math.fround, exact])('what is written is what is read, bit for bit', (round) => {
    const plan = planOf(query, length);
    const blocks = drawnBlocks(plan, round);
    expect(readNetworkTensors(plan, networkTensors(plan, blocks))).toEqual(blocks);
  });
});

test('names and shapes are those of the PyTorch program, whose weights are fanOut × fanIn', () => {
  const plan = planOf('depth=2&width=4&norm=batch');
  const shapes = [...networkTensors(plan, drawnBlocks(plan, exact))].map(([name, { shape }]) => [
    name,
    shape,
  ]);
  expect(Object.fromEntries(shapes)).toEqual({
    'hidden.0.weight': [4, 2],
    'hidden.1.weight': [4, 4],
    'output.weight': [3, 4],
    'output.bias': [3],
    ...Object.fromEntries(
      [0, 1].flatMap((hidden) =>
        ['weight', 'bias', 'running_mean', 'running_var'].map((part) => [
          `norms.${hidden}.${part}`,
          [4],
        ]),
      ),
    ),
  });
  const attention = planOf('depth=0&width=4&mixing=attention&mixingLayers=1', 6);
  expect([...networkTensors(attention, drawnBlocks(attention, exact)).keys()]).toEqual([
    ...['mixing.0.query.weight', 'mixing.0.query.bias', 'mixing.0.key.weight'],
    ...['mixing.0.value.weight', 'mixing.0.value.bias'],
    ...['mixing.0.mixed.weight', 'mixing.0.mixed.bias', 'output.weight', 'output.bias'],
  ]);
});

test('a matrix is turned: ours is fanIn × fanOut', () => {
  const plan = planOf('depth=0');
  const [weights, bias] = [Float64Array.of(1, 2, 3, 4, 5, 6), Float64Array.of(7, 8, 9)];
  const tensors = networkTensors(plan, [[weights, bias]]);
  expect([...(tensors.get('output.weight')?.values ?? [])]).toEqual([1, 4, 2, 5, 3, 6]);
  expect([...(tensors.get('output.bias')?.values ?? [])]).toEqual([7, 8, 9]);
});

describe('arrays of another network', () => {
  const plan = planOf('depth=1&width=4');
  const whole = networkTensors(plan, drawnBlocks(plan, exact));
  const withTensor = (name: string, tensor: Tensor): Tensors => new Map(whole).set(name, tensor);

  test('are refused by the name of the first that does not belong', () => {
    const missing = new Map(whole);
    missing.delete('hidden.0.bias');
    expect(readNetworkTensors(plan, missing)).toEqual({ reason: 'missing', name: 'hidden.0.bias' });
    const further = withTensor('hidden.1.weight', { shape: [1], values: Float64Array.of(1) });
    expect(readNetworkTensors(plan, further)).toEqual({
      reason: 'unexpected',
      name: 'hidden.1.weight',
    });
    const turned = withTensor('hidden.0.weight', { shape: [2, 4], values: new Float64Array(8) });
    expect(readNetworkTensors(plan, turned)).toEqual({
      reason: 'otherShape',
      name: 'hidden.0.weight',
      found: [2, 4],
      expected: [4, 2],
    });
    const values = Float64Array.of(0, Number.NaN, 0);
    expect(readNetworkTensors(plan, withTensor('output.bias', { shape: [3], values }))).toEqual({
      reason: 'notFinite',
      name: 'output.bias',
    });
  });
});
