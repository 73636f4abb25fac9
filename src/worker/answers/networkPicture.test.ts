import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { stream } from '../../data/rng';
import { prepareTraining } from '../../data/trainingData';
import { createReferenceKernels } from '../../engine/kernels/reference/kernels';
import { createTrainer } from '../../engine/training/trainer';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import { describeNetwork, mostPicturedUnits, picturedInputs } from './networkPicture';

async function pictureOf(changes: Partial<Spec>, steps = 3) {
  const spec: Spec = { ...defaultSpec, samples: 80, depth: 2, width: 9, ...changes };
  const data = prepareTraining(generateDataset(spec.data as 'moons', spec), spec);
  const plan = planNetwork(spec, data);
  const trainer = createTrainer(createReferenceKernels(), plan, data, spec);
  for (let step = 0; step < steps; step++) trainer.advance();
  const inputs = picturedInputs(plan, data);
  if (inputs === null) throw new Error('no inputs');
  trainer.setNetworkInputs(inputs.rows);
  const measurement = await trainer.measure();
  const picture = describeNetwork(plan, data, spec, measurement, inputs);
  if (picture === null) throw new Error('no picture');
  return { picture, trainer, inputs, data, plan, spec };
}

test('inputs that are functions of the points are pictured over the plane', async () => {
  const { picture, inputs } = await pictureOf({ features: 'x1^2,sin(x2)' });
  const { cells, inputAnswers, inputReaches } = picture;
  const [cell, input] = [17, 1];
  const place = (inputs.sampleRows + cell) * 2 + input;
  expect(inputAnswers[input * cells ** 2 + cell]).toBe(Math.fround(inputs.rows[place]));
  expect(inputReaches[input]).toBe(
    Math.max(...inputAnswers.subarray(cells ** 2).map((value) => Math.abs(value))),
  );
});

test('units answer over the plane as the layer does, and edges are entries of the matrices', async () => {
  const { picture, trainer, inputs } = await pictureOf({ activation: 'sigmoid', biasStd: 1 });
  expect(picture).toMatchObject({ step: 3, inputs: 2, inputCount: 2 });
  const { cells, layers } = picture;
  for (const [index, layer] of layers.entries()) {
    const values = await trainer.layer(index, inputs.rows);
    const units = index === 2 ? 2 : mostPicturedUnits;
    expect(layer.units).toBe(units);
    const unit = units - 1;
    const cell = 17;
    expect(layer.answers[unit * cells ** 2 + cell]).toBe(
      Math.fround(values.activations[(inputs.sampleRows + cell) * layer.fanOut + unit]),
    );
    const from = index === 0 ? 1 : 4;
    expect(layer.weights[from * units + unit]).toBe(
      Math.fround(values.weights[from * layer.fanOut + unit]),
    );
    expect(layer.gradients[from * units + unit]).toBe(
      Math.fround(values.gradients[from * layer.fanOut + unit]),
    );
    const sample = Array.from(
      { length: inputs.sampleRows },
      (_, row) => values.activations[row * layer.fanOut + unit],
    );
    const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
    expect(layer.means[unit]).toBeCloseTo(mean, 6);
    expect(layer.center).toBe(index === 2 ? 0 : 0.5);
    const distances = layer.answers.map((answer) => Math.abs(answer - layer.center));
    expect(layer.reach).toBeCloseTo(Math.max(...distances), 6);
  }
});

test('a unit that is 0 for every row has a share of zeros of 1', async () => {
  const { picture } = await pictureOf({ activation: 'relu', init: 'zeros', depth: 1 });
  expect([...picture.layers[0].zeroShares]).toEqual(Array(mostPicturedUnits).fill(1));
  expect([...picture.layers[0].means]).toEqual(Array(mostPicturedUnits).fill(0));
});

test('the units that are dropped are those that the kernel drops from the first row of the batch', async () => {
  const { picture, spec } = await pictureOf({ dropout: 0.5 }, 7);
  const kernels = createReferenceKernels();
  for (const hidden of [0, 1]) {
    const ones = kernels.create(1, 9, new Float64Array(9).fill(1));
    const output = kernels.create(1, 9);
    const source = stream(spec.seed, 'dropout', hidden);
    kernels.dropout({ rate: 0.5, source, step: 7 }, ones, output);
    const [kept] = await kernels.read([output]);
    expect(picture.layers[hidden].dropped).toEqual(
      Array.from(kept.subarray(0, mostPicturedUnits), (value) => value === 0),
    );
  }
  expect(picture.layers[2].dropped).toEqual([false, false]);
});

test('digits have pictures of incoming weights, attention its four matrices, and neither a plane', async () => {
  const digits = await pictureOf({ data: 'digits' }, 0);
  const { inputCount } = digits.data;
  expect(digits.picture).toMatchObject({ cells: 0, inputCount, inputs: mostPicturedUnits });
  expect(digits.picture.layers[0].pixels).toHaveLength(mostPicturedUnits * inputCount);
  expect(digits.picture.layers[1].pixels).toHaveLength(0);
  const tokens = await pictureOf({ data: 'tokens', mixing: 'attention' }, 0);
  const matrices = tokens.picture.layers.map(({ matrix }) => matrix.length);
  expect(matrices.slice(0, 4).every((length) => length > 0)).toBe(true);
  expect(matrices.slice(4)).toEqual([0, 0, 0]);
});

test('a deeper network than can be drawn by units is not pictured', async () => {
  const inputsOf = (changes: Partial<Spec>) => {
    const spec = { ...defaultSpec, ...changes };
    const data = prepareTraining(generateDataset('moons', spec), spec);
    return picturedInputs(planNetwork(spec, data), data);
  };
  expect(inputsOf({ depth: 14 })).not.toBeNull();
  expect(inputsOf({ depth: 15 })).toBeNull();
  expect(inputsOf({ depth: 8, width: 256 })).toBeNull();
});
