import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { prepareTraining, type TrainingData } from '../../data/trainingData';
import type { Measurement } from '../../engine/measure/networkMeter';
import { defaultSpec, type Spec } from '../../spec/spec';
import { describeOutput } from './modelOutput';
import { probeInputs } from './probeInputs';

function dataOf(data: 'digits' | 'tokens', changes: Partial<Spec> = {}): TrainingData {
  const spec: Spec = { ...defaultSpec, samples: 60, noise: 0, data, ...changes };
  return prepareTraining(generateDataset(data, spec), spec);
}

function measured(changes: Partial<Measurement>): Measurement {
  const empty = new Float64Array();
  const outputs = { trainOutputs: empty, validationOutputs: empty, probeOutputs: empty };
  return {
    record: {} as Measurement['record'],
    ...outputs,
    probeAttention: [],
    network: null,
    ...changes,
  };
}

/** Logits that are `certainty` for one class and 0 for the others. */
function logitsFor(classes: number[], classCount: number, certainty: number): Float64Array {
  const logits = new Float64Array(classes.length * classCount);
  classes.forEach((klass, row) => {
    logits[row * classCount + klass] = certainty;
  });
  return logits;
}

test('of pictures the mistakes are told with their picture, and the drawing with its probabilities', () => {
  const data = dataOf('digits');
  const { labels, features } = data.validation;
  const said = [...labels];
  said[3] = (labels[3] + 1) % 10;
  const output = describeOutput(
    data,
    measured({
      validationOutputs: logitsFor(said, 10, 2),
      probeOutputs: logitsFor([7], 10, Math.log(9)),
    }),
    { drawing: null, sample: 0, variant: 0 },
  );
  if (output.kind !== 'images') throw new Error(output.kind);
  expect(output.mistakes).toHaveLength(1);
  const [{ row, truth, prediction, confidence, image }] = output.mistakes;
  expect([row, truth, prediction]).toEqual([3, labels[3], said[3]]);
  expect(confidence).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 9), 6);
  expect(image).toEqual(Float32Array.from(features.subarray(3 * 144, 4 * 144)));
  // Nine to one against each of nine others.
  expect(output.drawing?.[7]).toBeCloseTo(0.5, 6);
  expect(output.counts.reduce((sum, count) => sum + count, 0)).toBe(labels.length);
});

test('a drawing is standardized as the data are; one of another size is none', () => {
  const data = dataOf('digits', { standardize: 'inputs' });
  const [mean, deviation] = [data.inputScale?.mean[70] ?? 0, data.inputScale?.deviation[70] ?? 0];
  const drawing = new Float32Array(144).fill(0.5);
  const inputs = probeInputs(data, { drawing, sample: 0, variant: 0 }, 0);
  expect(inputs[70]).toBeCloseTo((0.5 - mean) / deviation, 12);
  expect(
    probeInputs(data, { drawing: new Float32Array(9), sample: 0, variant: 0 }, 0),
  ).toHaveLength(0);
});

test('of sequences accuracy is told by position, and one sample with its attention by head', () => {
  const data = dataOf('tokens');
  const { labels, rowCount, features } = data.validation;
  // Wrong at the third place of every other sample.
  const said = [...labels].map((label, token) =>
    token % 8 === 2 && Math.floor(token / 8) % 2 === 0 ? 1 - label : label,
  );
  const [heads, length] = [2, 8];
  const weights = Float64Array.from({ length: length * heads * length }, (_, index) => index);
  const watched = { drawing: null, sample: rowCount + 1, variant: 0 };
  const output = describeOutput(
    data,
    measured({
      validationOutputs: logitsFor(said, 2, 1),
      probeOutputs: logitsFor([0, 1, 0, 1, 0, 1, 0, 1], 2, 1),
      probeAttention: [weights],
    }),
    watched,
  );
  if (output.kind !== 'tokens') throw new Error(output.kind);
  expect([...output.accuracies]).toEqual([1, 1, 0.5, 1, 1, 1, 1, 1]);
  expect(output.sample.row).toBe(1);
  expect(output.sample.features).toEqual(Float32Array.from(features.subarray(16, 32)));
  expect([...output.sample.predictions]).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
  // Rows × (heads · length): the weights of place 3 in head 1 begin at (3 · 2 + 1) · 8.
  expect(output.attention.map(({ head }) => head)).toEqual([0, 1]);
  expect([...output.attention[1].weights.subarray(24, 32)]).toEqual([
    56, 57, 58, 59, 60, 61, 62, 63,
  ]);
  expect(probeInputs(data, watched, 0)).toEqual(data.validation.inputs.slice(16, 32));
});
