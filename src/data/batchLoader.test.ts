import { describe, expect, test } from 'vitest';
import type { GeneratedName } from '../spec/datasets';
import { defaultSpec, type Spec } from '../spec/spec';
import { gather, planBatches } from './batches';
import { type BatchLoaderSpec, createBatchLoader } from './batchLoader';
import { generateDataset } from './generated/generate';
import { standardize } from './scale';
import { prepareTraining, type TrainingData } from './trainingData';

function prepared(data: GeneratedName, changes: Partial<Spec> = {}): TrainingData {
  const spec = { ...defaultSpec, data, ...changes };
  return prepareTraining(generateDataset(data, spec), spec);
}

const settings = (changes: Partial<BatchLoaderSpec> = {}): BatchLoaderSpec => ({
  ...defaultSpec,
  ...changes,
});

/** What a feed writes for a step, in arrays with room left over. */
function filled(data: TrainingData, spec: BatchLoaderSpec, step: number) {
  const feed = createBatchLoader(data, spec);
  const rowCount = feed.rowsAt(step);
  const width = data.length * data.inputCount;
  const height = data.length * data.outputCount;
  const inputs = new Float64Array(rowCount * width + 1).fill(99);
  const targets = new Float64Array(rowCount * height + 1).fill(99);
  feed.fill(step, inputs, targets);
  expect([inputs[inputs.length - 1], targets[targets.length - 1]]).toEqual([99, 99]);
  return { rowCount, inputs: inputs.slice(0, -1), targets: targets.slice(0, -1) };
}

/** The rows of the training split in a step's batch. */
function batchRows({ train }: TrainingData, spec: BatchLoaderSpec, step: number): Uint32Array {
  const batches = planBatches(train.rowCount, spec);
  const first = batches.firstAt(step);
  return batches.orderAt(step).slice(first, first + batches.countAt(step));
}

describe('a plain feed', () => {
  test.each([
    ['moons', 'inputs', 32],
    ['houses', 'all', 'full'],
    ['tokens', 'none', 7],
    ['digits', 'none', 512],
  ] as const)('%s: the batch’s rows as they are', (name, standardize, batch) => {
    const data = prepared(name, { standardize, samples: 90 });
    const spec = settings({ batch });
    for (const step of [0, 1, 6, 40]) {
      const { inputs, targets, rowCount } = filled(data, spec, step);
      const rows = batchRows(data, spec, step);
      expect(rowCount).toBe(rows.length);
      const { train, length, inputCount, outputCount } = data;
      expect(inputs).toEqual(gather(train.inputs, length * inputCount, rows));
      expect(targets).toEqual(gather(train.targets, length * outputCount, rows));
    }
  });

  test('the last batch of an epoch has what is left', () => {
    const feed = createBatchLoader(prepared('moons', { samples: 100 }), settings({ batch: 32 }));
    expect(feed.stepsPerEpoch).toBe(2);
    expect([0, 1, 2, 3].map(feed.rowsAt)).toEqual([32, 18, 32, 18]);
  });
});

describe.each([
  ['moons', 'jitter', 0],
  ['moons', 'rotate', 0.5],
  ['houses', 'learned', 0.5],
  ['digits', 'shift', 0],
  ['tokens', 'jitter', 1],
  ['xor', 'none', 0.2],
] as const)('%s, augment %s, mixup %f', (name, augment, mixup) => {
  const data = prepared(name, { standardize: 'all', samples: 90 });
  const spec = settings({ augment, mixup, batch: 16 });

  test('the same step is fed the same, in whatever order steps are asked for', () => {
    const feed = createBatchLoader(data, spec);
    const inputs = new Float64Array(16 * data.length * data.inputCount);
    const targets = new Float64Array(16 * data.length * data.outputCount);
    for (const step of [7, 0, 2, 7]) {
      feed.fill(step, inputs, targets);
      const expected = filled(data, spec, step);
      expect(inputs.slice(0, expected.inputs.length)).toEqual(expected.inputs);
      expect(targets.slice(0, expected.targets.length)).toEqual(expected.targets);
    }
    expect(filled(data, spec, 6).inputs).not.toEqual(filled(data, spec, 9).inputs);
  });

  test('is not what a plain feed gives, and leaves the training split alone', () => {
    const before = data.train.features.slice();
    const plain = filled(data, settings({ batch: 16 }), 3);
    expect(filled(data, spec, 3).inputs).not.toEqual(plain.inputs);
    expect(data.train.features).toEqual(before);
  });

  test('another seed draws otherwise for the same rows', () => {
    const full = { ...spec, batch: 'full' } as const;
    const [one, other] = [1, 2].map((seed) => filled(data, { ...full, seed }, 0).inputs);
    expect(one).not.toEqual(other);
  });

  test('a preview shows how the first rows come to what is fed', () => {
    const step = 4;
    const preview = createBatchLoader(data, spec).preview(step, 5);
    const { inputs, targets } = filled(data, spec, step);
    const rows = batchRows(data, spec, step).slice(0, 5);
    const [width, height] = [data.length * data.inputCount, data.length * data.outputCount];
    expect(preview.rowCount).toBe(5);
    expect(preview.originals).toEqual(gather(data.train.features, width, rows));
    expect(preview.labels).toEqual(gather(data.train.labels, data.length, rows));
    expect(preview.targets).toEqual(targets.slice(0, 5 * height));
    const scale = data.inputScale ?? {
      mean: new Float64Array(width),
      deviation: new Float64Array(width).fill(1),
    };
    standardize(preview.fed, scale).forEach((value, index) => {
      expect(value).toBeCloseTo(inputs[index], 9);
    });
    if (augment === 'none') {
      standardize(preview.augmented, scale).forEach((value, index) => {
        expect(value).toBeCloseTo(standardize(preview.originals, scale)[index], 9);
      });
    } else expect(preview.augmented).not.toEqual(preview.originals);
    if (preview.mixup === null) {
      expect(mixup).toBe(0);
      expect(preview.fed).toEqual(preview.augmented);
      return;
    }
    const { weights, partners } = preview.mixup;
    const mixed = preview.augmented.map((value, index) => {
      const weight = weights[Math.floor(index / width)];
      return weight * value + (1 - weight) * partners[index];
    });
    standardize(mixed, scale).forEach((value, index) => {
      expect(value).toBeCloseTo(inputs[index], 9);
    });
  });
});

test('augmentation acts before standardization, by the scale of the training split', () => {
  const spread = { unitSpread: 1_000, samples: 400 };
  const [raw, scaled] = (['none', 'inputs'] as const).map((standardize) =>
    prepared('moons', { ...spread, standardize }),
  );
  const spec = settings({ augment: 'rotate' });
  const scale = scaled.inputScale;
  if (scale === null) throw new Error('These inputs are standardized.');
  const expected = standardize(filled(raw, spec, 5).inputs, scale);
  filled(scaled, spec, 5).inputs.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index], 12);
  });
});

test('a preview of more rows than the batch has is the batch', () => {
  const feed = createBatchLoader(prepared('moons'), settings({ batch: 10, mixup: 0.2 }));
  const preview = feed.preview(3, 50);
  expect(preview.rowCount).toBe(10);
  expect(preview.mixup?.weights).toHaveLength(10);
  expect(preview.fed).toHaveLength(20);
});

test('what cannot be augmented is no feed', () => {
  expect(() => createBatchLoader(prepared('houses'), settings({ augment: 'rotate' }))).toThrow(
    'needsPlaneOrPictures',
  );
});
