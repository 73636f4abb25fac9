import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { generateDataset } from '../data/generated/generate';
import { prepareTraining } from '../data/trainingData';
import { initialTracker } from '../engine/training/validationTracker';
import { initialParameters } from '../network/initialParameters';
import { planNetwork } from '../network/plan';
import { parseQuery } from '../spec/link/query';
import { readWeights } from '../weights/weightsFile';
import { readCommand } from './command';
import { checkedModel, readModelOption, writeModel } from './modelFile';
import { runCommand } from './testing/runCommand';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'model-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileNamed = (name: string): string => join(folder, name);

const query = 'samples=60&widths=5,4&activation=tanh&standardize=inputs';

function printedBy(...texts: string[]) {
  const { stdout, ...rest } = runCommand(...texts);
  expect(rest).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

test('a run begins from the network of another in each form, settings and all', () => {
  const [tensors, json, model] = ['n.safetensors', 'n.json', 'folder'].map(fileNamed);
  const trained = printedBy(query, '--steps=30', '--model', tensors);
  const begun = printedBy('--start', tensors, '--steps=0', '--model', json);
  const again = printedBy('--start', json, '--steps=0', '--model', model);
  const last = printedBy('--start', model, '--steps=0');
  for (const { digest, spec, records } of [begun, again, last]) {
    expect([digest, spec]).toEqual([trained.digest, trained.spec]);
    const { trainLoss, validationLoss } = trained.records.at(-1);
    expect(records).toMatchObject([{ step: 0, trainLoss, validationLoss }]);
  }
  const further = printedBy(`${query}&lr=0.01&optimizer=adam`, '--start', json, '--steps=5');
  expect(further.records[0].trainLoss).toBe(last.records[0].trainLoss);
  expect(further.digest).not.toBe(trained.digest);
});

test('statistics of batch normalization go along, and the file says what the network is fed', () => {
  const path = fileNamed('normalized.safetensors');
  const trained = printedBy(`${query}&norm=batch`, '--steps=20', '--model', path);
  expect(printedBy('--start', path, '--steps=0').digest).toBe(trained.digest);
  const bytes = readFileSync(path);
  expect(readWeights(bytes)).toMatchObject({ query: expect.stringContaining('norm=batch') });
  const header = bytes.subarray(8, 8 + Number(bytes.readBigUInt64LE(0)));
  const { __metadata__: metadata } = JSON.parse(header.toString());
  expect(metadata).toMatchObject({ step: '20' });
  const input = {
    name: expect.any(String),
    mean: expect.any(Number),
    deviation: expect.any(Number),
  };
  expect(JSON.parse(metadata.inputs)).toEqual([input, input]);
});

const [first, second] = ['widths=3&activation=relu', 'widths=4&activation=tanh'].map((text) => {
  const spec = { ...parseQuery(text).lab.base, samples: 60 };
  const data = prepareTraining(generateDataset('moons', spec), spec);
  const plan = planNetwork(spec, data);
  const blocks = [initialParameters(plan, spec).map((values) => values.map(Math.fround))];
  return { spec, data, plan, state: { step: 0, blocks, validationTracker: initialTracker } };
});

test('what does not fit is refused with its reason, before anything is trained', () => {
  const [weights, model] = ['small.json', 'small'].map(fileNamed);
  writeModel(weights, first, first.state);
  writeModel(model, first, first.state);
  const begin = (path: string, network: typeof first) =>
    checkedModel(readModelOption({ start: path }), network, 1);
  const given = { fileName: 'small.json', blocks: first.state.blocks };
  expect(begin(weights, first)).toEqual({ ...first.plan, given });
  expect(begin(model, first)).toEqual({
    ...first.plan,
    given: { ...given, fileName: 'model.json' },
  });
  expect(() => begin(weights, second)).toThrow(
    'Its array hidden.0.weight is 3 × 2, and that of the network is 4 × 2',
  );
  expect(() => begin(model, second)).toThrow('the activation relu, and the network has tanh');
  const normalized = { ...first, plan: planNetwork({ ...first.spec, norm: 'layer' }, first.data) };
  expect(() => begin(model, normalized)).toThrow('the network has normalization (norm=none');
  expect(() => checkedModel({ start: null, path: model }, normalized, 1)).toThrow('.safetensors');
  expect(checkedModel({ start: null, path: weights }, normalized, 1)).toBe(normalized.plan);
  expect(() => checkedModel({ start: null, path: model }, first, 2)).toThrow('of one network');
  rmSync(join(model, 'weights.bin'));
  expect(() => begin(model, first)).toThrow(/^cannot read .*weights\.bin/);
  writeFileSync(weights, '[1]');
  expect(() => begin(weights, first)).toThrow(
    'neither weights that were saved here nor the model.json',
  );
});

test('the option for step 0 does not write JSON under another name', () => {
  expect(() => readCommand(['--weights', 'a.safetensors'])).toThrow('--model FILE.safetensors');
});

test.each([
  [['--save=x'], /^--start and --save exclude each other/],
  [['--weights=x'], /^--start and --weights exclude each other/],
  [['--find-lr'], /^--start and --find-lr exclude each other/],
])('--start stands not beside %j', (others, message) => {
  const path = fileNamed('alone.json');
  writeFileSync(path, '{"format":"gradient-playground-weights","query":"v=1","tensors":{}}');
  expect(() => readCommand(['--start', path, ...others])).toThrow(message);
});
