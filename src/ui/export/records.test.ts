import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { parseQuery } from '../../spec/link/query';
import { withRun } from '../../store/pins/pins';
import type { VariantView } from '../../store/run/run';
import { recordOf, viewOf } from '../plot/testing/view';
import { exportedRuns, recordsJson } from './records';
import { recordsCsv, stepsCsv } from './recordsCsv';
import { fileName } from './saveFile';

const hidden = (number: number) =>
  ({ name: `hidden ${number}`, kind: 'hidden', fanIn: 2, fanOut: 2 }) as const;
const query = { name: 'query 1', kind: 'mixing', fanIn: 2, fanOut: 2 } as const;
const output = { name: 'output', kind: 'output', fanIn: 2, fanOut: 2 } as const;

const { lab } = parseQuery('preset=residual-ladder');
const shallow = viewOf(
  [
    recordOf(0, [0.1 + 0.2, 1e-300], { trainAccuracy: null }),
    recordOf(7, [5e-324, Number.NaN], { trainLoss: Infinity }),
  ],
  { layers: [hidden(1), output] },
);
const underflowed = { gradientNorms: [2], forwardSignals: [], backwardSignals: [] };
const deep = viewOf([recordOf(3, [1, 2, 0, 4], { underflowed })], {
  layers: [query, hidden(1), hidden(2), output],
});
const pins = withRun([], deep, { spec: lab.base, preset: null }, 'said "x, y"');
const runs = exportedRuns({ lab, variants: [shallow, deep], pins });

/** As another program reads the table. */
function read(text: string): Record<string, string>[] {
  const settings = { delimiter: ',', newline: '\n', skipEmptyLines: true, preview: 0 } as const;
  const { data, errors } = Papa.parse(text.replaceAll('\r\n', '\n'), settings);
  expect(errors).toEqual([]);
  const [header, ...rows] = data;
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, column) => [name, cells[column]])),
  );
}

test('a table has a row for each run and step, and every number reads back exactly', () => {
  const rows = read(recordsCsv(runs));
  expect(rows.map(({ run, step }) => [run, step])).toEqual([
    ['A', '0'],
    ['A', '7'],
    ['B', '3'],
    ['P1', '3'],
  ]);
  expect(Number(rows[0].gradient_norm_hidden_1)).toBe(0.1 + 0.2);
  expect(Number(rows[0].gradient_norm_output)).toBe(1e-300);
  expect(Number(rows[1].backward_signal_hidden_1)).toBe(5e-324);
  expect(rows[1]).toMatchObject({ train_loss: 'Infinity', forward_signal_output: 'NaN' });
  expect(rows[0].train_accuracy).toBe('');
  expect(rows[0]).toMatchObject({ epoch: '0', learning_rate: '0.1', validation_loss: '0.6' });
});

test('a layer has one column for all runs; a run without it leaves the cell empty', () => {
  const [header] = recordsCsv(runs).split('\r\n');
  expect(header.split(',').filter((name) => name.startsWith('gradient_norm'))).toEqual([
    'gradient_norm_query_1',
    'gradient_norm_hidden_1',
    'gradient_norm_hidden_2',
    'gradient_norm_output',
  ]);
  const [shallowRow, , deepRow] = read(recordsCsv(runs));
  expect(shallowRow).toMatchObject({ gradient_norm_query_1: '', gradient_norm_hidden_2: '' });
  expect(deepRow).toMatchObject({ gradient_norm_query_1: '1', gradient_norm_output: '4' });
});

test('what the engine cannot represent is told as such, and a number of the same layer is not', () => {
  const row = read(recordsCsv(runs))[2];
  expect(row.gradient_norm_hidden_2).toBe('underflowed');
  expect(row.forward_signal_hidden_2).toBe('0');
});

test('names with quotes and commas, and line ends, are as RFC 4180 says', () => {
  const text = recordsCsv(runs);
  expect(text).toContain('P1,"said ""x, y""",3,');
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(read(text)[3].name).toBe('said "x, y"');
});

test('tenth and second layer are in the order of their numbers', () => {
  const layers = Array.from({ length: 11 }, (_, index) => hidden(index + 1));
  const view: VariantView = viewOf([recordOf(0, [...layers.keys()])], { layers });
  const [header] = recordsCsv(exportedRuns({ lab, variants: [view], pins: [] })).split('\r\n');
  const at = (name: string) => header.split(',').indexOf(`gradient_norm_${name}`);
  expect(at('hidden_10') - at('hidden_2')).toBe(8);
});

test('the JSON has the settings, layers, digest and records of each run, and loses no number', () => {
  const link = 'https://example.org/?preset=residual-ladder';
  const read = JSON.parse(recordsJson(runs, { link, digests: ['00ff', '0a0b'] }));
  expect(read).toMatchObject({ version: 1, link });
  expect(
    read.runs.map(({ run, digest }: { run: string; digest: string }) => [run, digest]),
  ).toEqual([
    ['A', '00ff'],
    ['B', '0a0b'],
    ['P1', null],
  ]);
  expect(read.runs[0]).toMatchObject({
    spec: lab.base,
    layers: shallow.layers,
    engine: 'reference',
  });
  expect(read.runs[0].records[0].gradientNorms).toEqual([0.1 + 0.2, 1e-300]);
  expect(read.runs[0].records[1]).toMatchObject({
    trainLoss: 'Infinity',
    gradientNorms: [5e-324, 'NaN'],
  });
  expect(read.runs[1].spec.residual).toBe('plain');
});

test('the steps have a table of their own, of runs that keep them', () => {
  const rows = read(stepsCsv(runs));
  expect(rows.map(({ run, step }) => [run, step])).toEqual([
    ['A', '0'],
    ['A', '7'],
    ['B', '3'],
  ]);
  expect(rows[0]).toMatchObject({
    batch_loss: '0.5',
    batch_loss_minimum: '0.5',
    batch_loss_maximum: '0.5',
    learning_rate: '0.1',
    gradient_norm_query_1: '',
    forward_signal_hidden_1: String(0.1 + 0.2),
  });
  expect(rows[1].batch_loss).toBe('Infinity');
  expect(rows[2].gradient_norm_hidden_2).toBe('underflowed');
  expect(rows[2].forward_signal_hidden_2).toBe('0');
});

test('the JSON has the steps beside the measurements', () => {
  const [a, b, pinned] = JSON.parse(recordsJson(runs, { link: '', digests: [] })).runs;
  expect(a.history).toMatchObject({
    steps: [0, 7],
    batchLoss: [0.5, 'Infinity'],
    learningRate: [0.1, 0.1],
    gradientNorms: [
      [0.1 + 0.2, 1e-300],
      [5e-324, 'NaN'],
    ],
  });
  expect(b.history.steps).toEqual([3]);
  expect(pinned.history).toBeNull();
});

test('files are called by experiment, what they show, and step', () => {
  expect(fileName({ lab, variants: [shallow, deep] }, 'Gradient norm, layer × step', 'svg')).toBe(
    'residual-ladder-gradient-norm-layer-by-step-step-7.svg',
  );
  const own = { ...lab, preset: null };
  expect(fileName({ lab: own, variants: [] }, 'records', 'csv')).toBe(
    'experiment-records-step-0.csv',
  );
});
