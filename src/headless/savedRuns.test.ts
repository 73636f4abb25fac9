import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset, DatasetSplit } from '../data/dataset';
import { generateDataset } from '../data/generated/generate';
import { prepareTraining } from '../data/trainingData';
import { planNetwork } from '../network/plan';
import { seal } from '../savedRun/checksum';
import {
  dataTensors,
  describeDataset,
  readOwnData,
  type SavedDataset,
} from '../savedRun/dataTensors';
import { openSavedFile, readVariants } from '../savedRun/savedRun';
import { type Lab, labOf } from '../spec/lab';
import { parseQuery } from '../spec/link/query';
import { optimizers } from '../spec/optimizers';
import type { Spec } from '../spec/spec';
import { namesOf } from '../spec/table';
import { readCommand } from './command';
import { nodeEngineOf, trainers } from './engines';
import { type LoadedRun, readLoadOption, resumedPlan, savedVariant, saveRun } from './savedRuns';
import { runCommand, type Written } from './testing/runCommand';
import { train } from './training';

const folder = mkdtempSync(join(tmpdir(), 'saved-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'run.safetensors');

/** Trains a lab of one variant to a step, from a saved run where there is one, and returns the bytes of its file. */
async function trainedFile(
  spec: Spec,
  steps: number,
  loaded: LoadedRun | null = null,
): Promise<Buffer> {
  const data = prepareTraining(generateDataset(spec.data as 'moons', spec), spec);
  const before = loaded?.variants[0] ?? null;
  const planned = planNetwork(spec, data);
  const plan = before === null ? planned : resumedPlan(planned, before);
  const trainer = await trainers[nodeEngineOf(spec)](plan, data, spec);
  if (before !== null) trainer.restore(before.state);
  const training = await train({ trainer, data, spec }, { steps, every: null }, before?.record);
  const variant = savedVariant({ data, spec, loaded: before }, await trainer.state(), training);
  trainer.dispose();
  saveRun(file, labOf([spec]), null, [{ variant, plan, data }]);
  return readFileSync(file);
}

function load(): LoadedRun {
  const loaded = readLoadOption(file, { query: undefined, table: null });
  if (loaded === null) throw new Error('a file is named');
  return loaded;
}

const small = 'samples=60&depth=2&width=6&batch=8&engine=wasm';
const techniques = {
  plain: '',
  dropout: 'dropout=0.3',
  'batch normalization': 'norm=batch',
  'layer normalization, residual sums': 'norm=layer&residual=plain',
  'augmentation and mixup': 'augment=learned&mixup=0.4',
  'early stopping that has yet to come': 'patience=40',
  'early stopping that has come': 'patience=1',
  'a plateau schedule, penalties, clipping': 'schedule=plateau&l1=0.001&l2=0.01&clip=0.5',
  'a cosine schedule with warm-up': 'schedule=cosine&warmup=10&steps=90',
};

describe.each(namesOf(optimizers))('%s', (optimizer) => {
  test.each(Object.entries(techniques))('goes on bit for bit: %s', async (_, technique) => {
    const { base } = parseQuery(`${small}&optimizer=${optimizer}&lr=0.02&${technique}`).lab;
    const undivided = await trainedFile(base, 90);
    await trainedFile(base, 43);
    const divided = await trainedFile(base, 90, load());
    // Parameters, states of the optimizer, records, history: all that is in it.
    expect(divided.equals(undivided)).toBe(true);
  });
});

test('on the reference engine numbers keep their double precision', async () => {
  const { base } = parseQuery(`${small}&optimizer=adam`).lab;
  const spec: Spec = { ...base, engine: 'reference' };
  const undivided = await trainedFile(spec, 20);
  await trainedFile(spec, 9);
  expect((await trainedFile(spec, 20, load())).equals(undivided)).toBe(true);
});

test.each<DatasetSplit | undefined>([
  undefined,
  { kind: 'whole' },
  { kind: 'given', validates: Uint8Array.of(0, 1, 0, 1, 0, 1) },
])('data of one’s own come back as they were, split as %o', (split) => {
  const dataset: Dataset = {
    task: 'classification',
    featureNames: ['pixel 1,1', 'pixel 1,2'],
    targetName: 'label',
    classNames: ['cat', 'dog'],
    image: { width: 2, height: 1 },
    length: 1,
    rowCount: 6,
    features: Float64Array.from({ length: 12 }, (_, index) => index / 255),
    targets: Float64Array.of(0, 1, 0, 1, 1, 0),
    ...(split === undefined ? {} : { split }),
  };
  const own: SavedDataset = { name: 'idx', fileNames: ['a', 'b'], leftOut: 3, dataset };
  const tensors = dataTensors(own);
  expect(readOwnData(tensors, describeDataset(own))).toEqual(own);
  tensors.set('data.targets', { shape: [6, 1], values: Float64Array.of(0, 1, 2, 0, 0, 0) });
  expect(() => readOwnData(tensors, describeDataset(own))).toThrow('data.targets');
});

test('a run that is not finite any more is saved as it stands', async () => {
  const { base } = parseQuery('samples=60&depth=20&lr=50').lab;
  const undivided = await trainedFile(base, 30);
  expect((await trainedFile(base, 60, load())).equals(undivided)).toBe(true);
});

test('the command line goes on with what it has saved: variants, and a table of its own', () => {
  const table = join(folder, 'table.csv');
  const rows = Array.from(
    { length: 40 },
    (_, row) => `${row % 7},${row % 5},${row % 2 ? 'a' : 'b'}`,
  );
  writeFileSync(table, ['x,y,kind', ...rows].join('\n'));
  const query = 'standardize=inputs&depth=2&b.activation=tanh&c.engine=reference';
  const ofTable = ['--csv', table, '--target', 'kind'];
  const printed = ({ status, stdout }: Written) => {
    expect(status).toBe(0);
    const { stepsPerSecond: _, data: __, variants, ...a } = JSON.parse(stdout);
    const { B, C } = variants;
    return [a, B, C].map(({ stepsPerSecond: _, data: __, ...run }) => run);
  };
  const whole = printed(runCommand(query, ...ofTable, '--steps', '30', '--history'));
  printed(runCommand(query, ...ofTable, '--steps', '12', '--save', file));
  const divided = printed(runCommand('--load', file, '--steps', '30', '--history'));
  expect(divided).toEqual(whole);
});

test.each([
  [['--load', 'FILE', '--steps', '3'], /--steps 3: .* is at step 9 already/],
  [['depth=3', '--load', 'FILE'], /--load and a query exclude each other/],
  [['--load', 'FILE', '--csv', 'x.csv', '--target', 'y'], /--load and --csv exclude each other/],
  [['--load', 'FILE', '--find-lr'], /--load and --find-lr exclude each other/],
  [['--load', join(folder, 'none')], /cannot read .*none/],
])('%s is refused in one line', async (texts, message) => {
  await trainedFile(parseQuery(small).lab.base, 9);
  const named = texts.map((text) => (text === 'FILE' ? file : text));
  expect(() => readCommand(named)).toThrow(message);
});

describe('a file', () => {
  let bytes: Buffer;
  let lab: Lab;

  beforeAll(async () => {
    lab = parseQuery(`${small}&optimizer=adam&norm=batch&patience=3`).lab;
    bytes = await trainedFile(lab.base, 20);
  });

  function read(changed: Uint8Array): unknown {
    const opened = openSavedFile(changed);
    if ('reason' in opened || opened.run === null) return opened;
    const [spec] = opened.run.specs;
    const data = prepareTraining(generateDataset('moons', spec), spec);
    return readVariants(
      opened.run,
      [planNetwork(spec, data)],
      opened.run.rest.description.data.checksum,
    );
  }

  test('that is changed or cut off in any place is refused', () => {
    expect(read(bytes)).toHaveLength(1);
    const place = fc.nat(bytes.length - 1);
    const change = fc.oneof(
      fc.tuple(fc.constant('flip' as const), place, fc.integer({ min: 1, max: 255 })),
      fc.tuple(fc.constant('cut' as const), place, fc.constant(0)),
      fc.tuple(fc.constant('add' as const), place, fc.nat(255)),
    );
    fc.assert(
      fc.property(change, ([kind, at, byte]) => {
        const changes = {
          flip: () =>
            Buffer.from(bytes.map((value, index) => (index === at ? value ^ byte : value))),
          cut: () => bytes.subarray(0, at),
          add: () => Buffer.concat([bytes.subarray(0, at), Buffer.of(byte), bytes.subarray(at)]),
        };
        expect(openSavedFile(changes[kind]())).toHaveProperty('reason');
      }),
      { numRuns: 500 },
    );
  });

  test('that somebody has written by hand, with a right checksum, is refused or read', () => {
    const headerLength = Number(bytes.readBigUInt64LE(0));
    let whole = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(headerLength - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }),
        (edits) => {
          const changed = Buffer.from(bytes);
          for (const [at, byte] of edits) changed[8 + at] = byte;
          changed.write('0'.repeat(8), changed.indexOf('"checksum":"') + 12);
          seal(changed);
          if (Array.isArray(read(changed))) whole++;
        },
      ),
      { numRuns: 500 },
    );
    expect(whole).toBeLessThan(500);
  });

  test('of a later version is refused with both versions', () => {
    const later = Buffer.from(bytes);
    later.write('2', later.indexOf('"version":"1"') + 11);
    expect(openSavedFile(later)).toEqual({ reason: 'otherVersion', found: '2', known: 1 });
    writeFileSync(file, later);
    expect(load).toThrow(/version 2 of the format, and only version 1 can be read/);
  });

  test('whose settings draw other data now is refused', async () => {
    const opened = openSavedFile(bytes);
    if ('reason' in opened || opened.run === null) throw new Error('it is whole');
    const data = prepareTraining(generateDataset('moons', lab.base), lab.base);
    const plan = planNetwork(lab.base, data);
    expect(readVariants(opened.run, [plan], '00000000')).toEqual({ reason: 'otherData' });
  });

  test('of another network is refused with what is missing', () => {
    const opened = openSavedFile(bytes);
    if ('reason' in opened || opened.run === null) throw new Error('it is whole');
    const wider = { ...lab.base, width: 7 };
    const data = prepareTraining(generateDataset('moons', wider), wider);
    const { checksum } = opened.run.rest.description.data;
    expect(readVariants(opened.run, [planNetwork(wider, data)], checksum)).toEqual({
      reason: 'missingTensor',
      name: 'A.parameters.0.weights',
    });
  });
});
