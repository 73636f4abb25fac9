import { expect, test, vi } from 'vitest';
import type { CrossValidation } from '../engine/experiments/crossValidation';
import type { RangeTest } from '../engine/experiments/rangeTest';
import type { Spec } from '../spec/spec';
import { runCommand } from './testing/runCommand';

/** A process starts for every run here. */
vi.setConfig({ testTimeout: 120_000 });

function run<T>(...texts: string[]): T & { spec: Spec; engine: string } {
  const { status, stdout, stderr } = runCommand(...texts);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

test('a range test of every variant', () => {
  const printed = run<RangeTest & { variants: Record<'B', RangeTest & { spec: Spec }> }>(
    'depth=2&samples=60&b.optimizer=adam&schedule=cosine',
    '--find-lr',
    '--engine=wasm',
  );
  expect(printed).toMatchObject({ engine: 'wasm', spec: { optimizer: 'sgd', schedule: 'cosine' } });
  expect(printed.points[0].learningRate).toBe(1e-5);
  expect(printed.points.length).toBeGreaterThan(50);
  expect(printed.points.every(({ loss }) => loss > 0)).toBe(true);
  const { B } = printed.variants;
  expect(B.spec.optimizer).toBe('adam');
  expect(printed.suggestion).toBeGreaterThan(0.03);
  expect(B.suggestion).toBeLessThan(printed.suggestion ?? 0);
});

test('a range test that suggests nothing says why, in its JSON and beside it', () => {
  const query = 'depth=2&samples=60&lr=0.1&b.optimizer=adam';
  const few = runCommand(query, '--find-lr', '--steps=8', '--engine=wasm');
  expect(few.status).toBe(0);
  expect(JSON.parse(few.stdout)).toMatchObject({
    ...{ suggestion: null, reason: 'tooFewRates' },
    variants: { B: { suggestion: null } },
  });
  expect(few.stderr).toMatch(
    /^A: no learning rate is suggested: 8 were tried, .*\nB: no learning rate is suggested: .*\n$/,
  );
  const still = runCommand(
    'depth=3&samples=120&init=zeros&outInit=same',
    '--find-lr',
    '--engine=wasm',
  );
  expect(JSON.parse(still.stdout)).toMatchObject({ suggestion: null, reason: 'noFall' });
  expect(still.stderr).toBe(
    'A: no learning rate is suggested: the loss fell at none of them by more than 2 %\n',
  );
});

test('a cross-validation, with what failed', () => {
  const printed = run<CrossValidation & { folds: number; parameter: string; steps: number }>(
    'depth=1&samples=60&steps=60',
    ...['--cross-validate', 'lr=0.00001,0.3,100', '--folds', '3', '--engine', 'wasm'],
  );
  expect(printed).toMatchObject({ parameter: 'lr', folds: 3, steps: 60, best: 0.3 });
  expect(printed.values.map(({ value }) => value)).toEqual([0.00001, 0.3, 100]);
  for (const { folds } of printed.values) expect(folds).toHaveLength(3);
  const [, { mean, standardDeviation, folds, accuracy }] = printed.values;
  const losses = folds.map((fold) => fold?.loss ?? Number.NaN);
  expect(mean).toBeCloseTo((losses[0] + losses[1] + losses[2]) / 3, 12);
  expect(standardDeviation).toBeGreaterThan(0);
  expect(accuracy).toBeGreaterThan(0.7);
});

interface Cell {
  depth: number;
  outcome: string;
  loss: number | null;
}
interface Sweep {
  axes: { parameter: string; values: number[] }[];
  steps: number;
  constantLoss: number;
  cells: Cell[];
}

test('a sweep of every variant, the same by several processes as by one', () => {
  const query = 'depth=4&samples=60&b.lr=0.01';
  const sweeps = ['--sweep', 'depth=1:6:1', '--sweep', 'gain=0.5,1,2', '--steps', '20'];
  const printed = run<Sweep & { variants: Record<'B', Sweep> }>(query, ...sweeps);
  expect(printed).toMatchObject({ engine: 'wasm', steps: 20, variants: { B: { steps: 20 } } });
  expect(printed.axes).toEqual([
    { parameter: 'depth', values: [1, 2, 3, 4, 5, 6] },
    { parameter: 'gain', values: [0.5, 1, 2] },
  ]);
  expect(printed.cells).toHaveLength(18);
  expect(printed.cells[7]).toMatchObject({ depth: 2, gain: 1 });
  expect(printed.constantLoss).toBeGreaterThan(0.6);
  expect(printed.constantLoss).toBeLessThan(Math.LN2);
  expect(printed.variants.B.cells[7].loss).not.toBe(printed.cells[7].loss);
  const few = ['--sweep', 'depth=2', '--sweep', 'gain=0.5,1,2', '--steps', '20'];
  const alone = run<Sweep>('depth=4&samples=60', ...few);
  expect(alone.cells).toEqual(printed.cells.filter(({ depth }) => depth === 2));
  const train = run<{ records: { trainLoss: number }[] }>(
    'depth=2&gain=2&samples=60',
    ...['--steps', '20', '--engine', 'wasm'],
  );
  expect(alone.cells[2].loss).toBe(train.records.at(-1)?.trainLoss);
});

test('more folds than training rows: one line, the same as JSON, exit code 2', () => {
  const query = 'depth=1&samples=20&trainFraction=0.1';
  const { status, stdout, stderr } = runCommand(
    query,
    '--cross-validate',
    'l2=0,0.1',
    '--folds',
    '3',
  );
  const message = '--folds 3: there are only 2 training rows to part';
  expect({ status, stderr }).toEqual({ status: 2, stderr: `${message}\n` });
  expect(JSON.parse(stdout)).toEqual({ refusal: { reason: 'command', message } });
});
