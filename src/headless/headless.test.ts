import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { stepZeroOf } from '../engine/experiments/stepZero';
import type { LayerShape } from '../network/plan';
import type { StepRecord } from '../record/stepRecord';
import type { Spec } from '../spec/spec';
import { runByNpm, runCommand, type Written } from './testing/runCommand';
import type { Stopped } from './training';

/** A process starts for every run here. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'headless-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Printed {
  spec: Spec;
  engine: string;
  layers: LayerShape[];
  records: StepRecord[];
  stopped: Stopped;
  stepsPerSecond: number;
  digest: string;
  variants?: Record<string, Printed>;
}

function run(...texts: string[]): Printed {
  return printedBy(runCommand(...texts));
}

function printedBy({ status, stdout, stderr }: Written): Printed {
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

type RunWithStart = Printed & { start: ReturnType<typeof stepZeroOf> };

function runWithWeights(query: string, ...texts: string[]): RunWithStart {
  const file = join(folder, 'weights.json');
  const printed = run(query, ...texts, '--weights', file, '--engine', 'reference');
  return { ...printed, start: JSON.parse(readFileSync(file, 'utf8')) };
}

type Activation = 'sigmoid' | 'relu' | 'tanh';

/**
 * Gradients by a tape of single numbers: every number remembers the two it was made of and its
 * slopes in them. Nothing of it is the engine's; float64, so that it follows the smallest gradients.
 */
function tapeGradientNorms(
  { layers, batch }: ReturnType<typeof stepZeroOf>,
  activation: Activation,
): number[] {
  const values: number[] = [];
  const sources: number[][] = [];
  const slopes: number[][] = [];
  const put = (value: number, from: number[] = [], slope: number[] = []): number => {
    sources.push(from);
    slopes.push(slope);
    return values.push(value) - 1;
  };
  const add = (a: number, b: number): number => put(values[a] + values[b], [a, b], [1, 1]);
  const multiply = (a: number, b: number): number =>
    put(values[a] * values[b], [a, b], [values[b], values[a]]);
  const activate: Record<Activation, (z: number) => number> = {
    relu: (z) => put(Math.max(0, values[z]), [z], [values[z] > 0 ? 1 : 0]),
    tanh: (z) => put(Math.tanh(values[z]), [z], [1 / Math.cosh(values[z]) ** 2]),
    sigmoid: (z) => {
      const value = 1 / (1 + Math.exp(-values[z]));
      return put(value, [z], [value * (1 - value)]);
    },
  };
  const weights = layers.map((layer) => layer.weights.map((row) => row.map((w) => put(w))));
  const biases = layers.map(({ bias }) => bias.map((b) => put(b)));

  const losses = batch.inputs.map((inputs, row) => {
    let units = inputs.map((input) => put(input));
    for (const [index, bias] of biases.entries()) {
      const preactivations = bias.map((start, j) =>
        units.reduce((sum, unit, i) => add(sum, multiply(unit, weights[index][i][j])), start),
      );
      const isOutput = index === layers.length - 1;
      units = isOutput ? preactivations : preactivations.map(activate[activation]);
    }
    const logits = units.map((unit) => values[unit]);
    const whole = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
    const target = batch.targets[row].indexOf(1);
    const slope = logits.map((logit, k) => Math.exp(logit) / whole - (k === target ? 1 : 0));
    return put(Math.log(whole) - logits[target], units, slope);
  });

  const gradients = new Float64Array(values.length);
  for (const loss of losses) gradients[loss] = 1 / losses.length;
  for (let index = values.length - 1; index >= 0; index--) {
    for (const [part, source] of sources[index].entries()) {
      gradients[source] += slopes[index][part] * gradients[index];
    }
  }
  return weights.map((rows) => scaledNorm(rows.flat().map((index) => gradients[index])));
}

/** ‖·‖₂ without the squares of tiny numbers. */
function scaledNorm(numbers: number[]): number {
  const largest = Math.max(...numbers.map(Math.abs));
  if (largest === 0) return 0;
  return largest * Math.sqrt(numbers.reduce((sum, number) => sum + (number / largest) ** 2, 0));
}

/** The same by the automatic differentiation of TensorFlow.js, in float32. */
async function tensorflowGradientNorms(
  start: ReturnType<typeof stepZeroOf>,
  activation: Activation,
): Promise<number[]> {
  tf.enableProdMode();
  await tf.setBackend('cpu');
  const activate = { relu: tf.relu, tanh: tf.tanh, sigmoid: tf.sigmoid };
  return tf.tidy(() => {
    const biases = start.layers.map(({ bias }) => tf.tensor1d(bias));
    const inputs = tf.tensor2d(start.batch.inputs);
    const targets = tf.tensor2d(start.batch.targets);
    const loss = (...weights: tf.Tensor[]): tf.Scalar => {
      const logits = weights.reduce((units: tf.Tensor, weight, index) => {
        const preactivation = tf.add(tf.matMul(units, weight), biases[index]);
        return index === weights.length - 1 ? preactivation : activate[activation](preactivation);
      }, inputs);
      const logShares = tf.logSoftmax(logits);
      return tf.neg(tf.mean(tf.sum(tf.mul(targets, logShares), 1)));
    };
    const gradients = tf.grads(loss)(start.layers.map(({ weights }) => tf.tensor2d(weights)));
    return gradients.map((gradient) => scaledNorm([...gradient.dataSync()]));
  });
}

function expectWithin(relative: number, actual: number[], expected: number[]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [layer, norm] of actual.entries()) {
    expect(Math.abs(norm / expected[layer] - 1), `layer ${layer}`).toBeLessThan(relative);
  }
}

describe('gradient norms of step 0', () => {
  let vanishing: RunWithStart;
  let healthy: RunWithStart;
  beforeAll(() => {
    vanishing = runWithWeights('depth=20&activation=sigmoid&init=normal', '--steps', '50');
    healthy = runWithWeights('depth=20&activation=relu&init=heNormal', '--steps', '50');
  });
  const firstToLast = ({ records: [{ gradientNorms }] }: Printed): number =>
    gradientNorms[0] / gradientNorms[gradientNorms.length - 1];

  test('fall by a millionth and more for a sigmoid tower, and not for ReLU with He', () => {
    expect(firstToLast(healthy) / firstToLast(vanishing)).toBeGreaterThan(1e6);
    expect(firstToLast(healthy)).toBeGreaterThan(1e-2);
  });

  test('come out of the written state by a tape of single numbers, within 1e-5', () => {
    const expected = {
      sigmoid: tapeGradientNorms(vanishing.start, 'sigmoid'),
      relu: tapeGradientNorms(healthy.start, 'relu'),
    };
    expectWithin(1e-9, vanishing.records[0].gradientNorms, expected.sigmoid);
    expectWithin(1e-9, healthy.records[0].gradientNorms, expected.relu);
  });

  test('come out of the written state by TensorFlow.js, within 1e-5', async () => {
    const byOther = await tensorflowGradientNorms(healthy.start, 'relu');
    expectWithin(1e-5, healthy.records[0].gradientNorms, byOther);
    const tanh = runWithWeights(
      'depth=5&activation=tanh&init=glorotNormal&biasStd=0.3&data=spiral&standardize=inputs',
      '--steps=0',
    );
    expectWithin(
      1e-5,
      tanh.records[0].gradientNorms,
      await tensorflowGradientNorms(tanh.start, 'tanh'),
    );
  });
});

describe('what is printed', () => {
  test('a run with all that the interface names', () => {
    const printed = printedBy(runByNpm('depth=2&width=4&seed=3', '--steps', '25', '--every', '10'));
    expect(printed.spec).toMatchObject({ depth: 2, width: 4, seed: 3, activation: 'relu' });
    expect(printed.engine).toBe('wasm');
    expect(printed.layers).toEqual([
      { name: 'hidden 1', kind: 'hidden', fanIn: 2, fanOut: 4 },
      { name: 'hidden 2', kind: 'hidden', fanIn: 4, fanOut: 4 },
      { name: 'output', kind: 'output', fanIn: 4, fanOut: 2 },
    ]);
    expect(printed.records.map(({ step }) => step)).toEqual([0, 10, 20, 25]);
    for (const { gradientNorms, forwardSignals, backwardSignals } of printed.records) {
      for (const series of [gradientNorms, forwardSignals, backwardSignals]) {
        expect(series).toHaveLength(3);
      }
    }
    expect(printed.stopped).toEqual({ reason: 'steps' });
    expect(printed.stepsPerSecond).toBeGreaterThan(0);
    expect(printed).not.toHaveProperty('variants');
  });

  test('the same run on wasm, to the same bits each time', () => {
    const query = 'depth=4&activation=tanh&standardize=inputs';
    const [first, second, oracle] = ['wasm', 'wasm', 'reference'].map((engine) =>
      run(query, '--steps', '60', '--engine', engine),
    );
    expect(first.engine).toBe('wasm');
    expect(first.digest).toMatch(/^[0-9a-f]{16}$/);
    expect(second.digest).toBe(first.digest);
    for (const [index, { trainLoss }] of oracle.records.entries()) {
      expect(first.records[index].trainLoss).toBeCloseTo(trainLoss, 4);
    }
  });

  test('every variant beside A', () => {
    const printed = run('depth=2&b.depth=3&c.activation=tanh', '--steps', '4', '--every', '2');
    expect(Object.keys(printed.variants ?? {})).toEqual(['B', 'C']);
    expect(printed.variants?.B.spec.depth).toBe(3);
    expect(printed.variants?.C).toMatchObject({ spec: { activation: 'tanh', depth: 2 } });
    expect(printed.variants?.B.records.map(({ step }) => step)).toEqual([0, 2, 4]);
  });

  test('a table of one’s own', () => {
    const file = join(folder, 'table.csv');
    const rows = Array.from({ length: 60 }, (_, n) => `${n % 2 ? 'big' : 'small'};${n % 2},${n}`);
    writeFileSync(file, `\uFEFFsize;width\r\n${rows.join('\r\n')}\r\nsmall;NA\r\n`);
    const texts = ['depth=1&standardize=inputs', '--csv', file, '--target', 'size', '--steps=60'];
    const { status, stdout, stderr } = runCommand(...texts);
    expect(status).toBe(0);
    expect(stderr.trim().split('\n')).toEqual([
      'table.csv: 61 rows, 2 columns. Its cells stand between semicolons. The first row names the columns.',
      'size (text): target',
      'width (number): feature; 1 cell with “NA” is missing; decimal comma: “0,0” is read as 0',
      'left out: 1 row without width (the first is row 62)',
      'Rows are drawn for validation, some of every class with two rows or more.',
    ]);
    const printed: Printed = JSON.parse(stdout);
    expect(printed.spec).toMatchObject({ data: 'csv', samples: 60 });
    expect(JSON.parse(stdout).data).toMatchObject({
      rows: 60,
      leftOut: 1,
      leftOutRows: [{ reason: 'missing', column: 'width', count: 1, row: 62 }],
      features: ['width'],
      target: 'size',
      task: 'classification',
      classes: ['big', 'small'],
      split: 'byClass',
    });
    expect(printed.layers[0].fanIn).toBe(1);
    expect(printed.records[printed.records.length - 1].validationAccuracy).toBe(1);
  });

  test('a table that is refused: the reason as JSON, and the same sentence on stderr', () => {
    const file = join(folder, 'refused.csv');
    writeFileSync(file, 'size,width\nbig,1\nbig,2\nbig,3\nbig,4\nbig,5\n');
    const { status, stdout, stderr } = runCommand('', '--csv', file, '--target', 'size');
    expect(status).toBe(2);
    const { refusal } = JSON.parse(stdout);
    expect(refusal).toMatchObject({ reason: 'oneClass', column: 'size', value: 'big' });
    expect(stderr).toBe(`${refusal.message}\n`);
  });

  test('answers to new rows as CSV, and the share of the frequent class', () => {
    const learnt = join(folder, 'learnt.csv');
    const rows = Array.from(
      { length: 60 },
      (_, n) => `${n % 10 ? 'often' : '"rare, odd"'},${n % 10}`,
    );
    writeFileSync(learnt, `kind,width\n${rows.join('\n')}\n`);
    const asked = join(folder, 'asked.csv');
    writeFileSync(asked, 'width,colour\n7,red\n0,blue\n');
    const out = join(folder, 'answers.csv');
    const texts = ['--csv', learnt, '--target', 'kind', '--predict', asked, '--out', out];
    const query = 'depth=1&standardize=inputs&optimizer=adam&lr=0.1&b.depth=2';
    const { status, stdout } = runCommand(query, ...texts, '--steps=60');
    expect(status).toBe(0);
    const { majority, predictions } = JSON.parse(stdout);
    expect(majority.className).toBe('often');
    expect(majority.share).toBeGreaterThan(0.75);
    const [header, ...lines] = readFileSync(out, 'utf8').trim().split('\r\n');
    expect(header).toBe('network,row,kind,probability of often,"probability of rare, odd"');
    expect(lines.map((line) => line.slice(0, 9))).toEqual([
      'A,1,often',
      'A,2,"rare',
      'B,1,often',
      'B,2,"rare',
    ]);
    expect(lines[0]).toBe(`A,1,often,${Object.values(predictions[0].probabilities).join(',')}`);
  });

  test.each<[string, string[]]>([
    ['parameters', ['depth=abc']],
    ['command', ['data=csv']],
    ['command', ['--csv', 'missing.csv', '--target', 'x']],
  ])(
    'a bad command (%s): one line of complaint, the same as JSON, exit code 2',
    (reason, texts) => {
      const { status, stdout, stderr } = runCommand(...texts);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^.+\n$/);
      const { refusal } = JSON.parse(stdout);
      expect(refusal).toMatchObject({ reason, message: stderr.trim() });
    },
  );
});
