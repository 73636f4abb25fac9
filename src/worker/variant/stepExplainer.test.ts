import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { createReferenceKernels } from '../../engine/kernels/reference/kernels';
import { createWasmKernels } from '../../engine/kernels/wasm/kernels';
import { instantiate, wasmAddress } from '../../engine/kernels/wasm/load';
import { denseLayersOf } from '../../network/plan';
import { optimizers } from '../../spec/optimizers';
import { defaultSpec, type OptimizerName, type Spec } from '../../spec/spec';
import { prepareVariant } from '../data/preparedVariant';
import { type Engine, engineOf } from '../engines/engine';
import { noSnapshots } from './snapshotHistory';
import type { ExplainedStep } from './stepExplainer';
import { createVariantRun, type LocalVariantRun } from './variantRun';

const binary = await readFile(wasmAddress);
const wasm = async (): Promise<Engine> =>
  engineOf('wasm', createWasmKernels(await instantiate(binary)));
const reference = async (): Promise<Engine> => engineOf('reference', createReferenceKernels());

const small: Spec = { ...defaultSpec, samples: 120, depth: 3, width: 6, lr: 0.05 };

function startRun(changes: Partial<Spec>, engine: Engine) {
  const spec = { ...small, ...changes };
  const prepared = prepareVariant(generateDataset(spec.data as 'moons', spec), spec);
  const run = createVariantRun(prepared, engine, null, () => 0, noSnapshots(500, 1));
  return { run, plan: prepared.plan, data: prepared.data };
}

async function explained(
  run: LocalVariantRun,
  asked: Parameters<LocalVariantRun['explain']>[0],
  step: number | null = null,
): Promise<ExplainedStep> {
  const answer = await run.explain(asked, step);
  if (answer.kind === 'void') throw new Error('There is no such weight.');
  return answer;
}

const places = [0, 1, 2, 3].map((layer) => ({ sample: null, layer, unit: 1, from: 0 }));

test.each(Object.keys(optimizers) as OptimizerName[])(
  'on wasm the explained update of %s is the parameter after the step, bit for bit',
  async (optimizer) => {
    const changes = { optimizer, clip: 0.05, l1: 1e-3, l2: 1e-2, schedule: 'cosine' } as const;
    const { run, plan } = startRun({ ...changes, norm: 'batch' }, await wasm());
    await run.frame();
    await run.advance(7);
    const before = await run.digest();
    const steps: ExplainedStep[] = [];
    for (const place of places) steps.push(await explained(run, place));
    expect(await run.digest()).toBe(before);
    await run.advance(1);
    const { blocks } = await run.state();
    for (const { weight, update } of steps) {
      const { weights, fanOut } = denseLayersOf(plan)[weight.layer];
      const entry = weight.from * fanOut + weight.unit;
      expect(update?.after).toBe(blocks[0][weights][entry]);
      expect(update?.after).not.toBe(update?.before);
      expect(update?.statesAfter).toEqual(blocks.slice(2).map((state) => state[weights][entry]));
      expect(update?.clipFactor).toBeLessThan(1);
    }
    run.dispose();
  },
);

test.each<[string, Partial<Spec>]>([
  ['a plain network', {}],
  ['dropout and batch normalization', { dropout: 0.3, norm: 'batch' }],
  ['residual blocks and mixup', { residual: 'scaled', norm: 'layer', mixup: 0.4 }],
  ['attention', { data: 'tokens', mixing: 'attention', heads: 2 }],
])('with %s it tells the norms of the profile, and the weight the same terms', async (_, given) => {
  const { run } = startRun({ width: 8, ...given }, await reference());
  await run.advance(3);
  const { record } = await run.frame();
  for (const sample of [null, 2]) {
    const step = await explained(run, { sample, layer: 1, unit: 2, from: null });
    expect(step.step).toBe(3);
    expect(step.norms.gradientNorms).toEqual(record.gradientNorms);
    const terms = step.weight.inputs.map((input, row) => input * step.weight.back[row]);
    const sizes = terms.reduce((sum, term) => sum + Math.abs(term), 0);
    const sum = terms.reduce((total, term) => total + term, 0);
    expect(sizes).toBeGreaterThan(0);
    expect(Math.abs(sum - step.weight.gradient)).toBeLessThanOrEqual(1e-12 * sizes);
  }
  run.dispose();
});

test('each operation takes what the one before has given, and its unit is its formula', async () => {
  const asked = { sample: 4, layer: 0, unit: 1, from: 0 };
  for (const norm of ['none', 'batch', 'layer'] as const) {
    const { run } = startRun({ dropout: 0.5, norm }, await reference());
    const { operations, loss } = await explained(run, asked);
    for (const [index, { input, output, numbers }] of operations.entries()) {
      if (index > 0) expect(input).toEqual(operations[index - 1].output);
      if (numbers.kind === 'dropout') expect(output[1]).toBe(input[1] * numbers.factor);
      if (numbers.kind === 'normalization') {
        expect(output[1]).toBeCloseTo(numbers.normalized * numbers.scale + numbers.shift, 12);
        expect(numbers.normalized).toBeCloseTo((input[1] - numbers.mean) / numbers.deviation, 12);
      }
      if (numbers.kind === 'dense') {
        const sum = numbers.incoming.reduce(
          (total, weight, from) => total + weight * input[from],
          0,
        );
        expect(numbers.preactivation).toBeCloseTo(sum + (numbers.bias ?? 0), 12);
      }
    }
    expect(operations.at(-1)?.output).toEqual(loss.logits);
    run.dispose();
  }
});

test('what comes back through layer normalization is less the means over the units of the row', async () => {
  const { run } = startRun({ norm: 'layer', activation: 'tanh' }, await reference());
  const { operations } = await explained(run, { sample: 4, layer: 0, unit: 1, from: 0 });
  const mean = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  let seen = 0;
  for (const [index, { numbers, outputGradient }] of operations.entries()) {
    if (numbers.kind !== 'normalization' || numbers.row === null) continue;
    const { scales, normalized } = numbers.row;
    const scaled = scales.map((scale, unit) => scale * outputGradient[unit]);
    const along = mean(scaled.map((value, unit) => value * normalized[unit]));
    const back = (scaled[1] - mean(scaled) - normalized[1] * along) / numbers.deviation;
    expect(operations[index - 1].outputGradient[1]).toBeCloseTo(back, 12);
    seen++;
  }
  expect(seen).toBe(3);
  run.dispose();
});

test('what comes back to a unit is its slope times what its weights bring', async () => {
  const { run } = startRun({ activation: 'tanh' }, await reference());
  const { operations } = await explained(run, { sample: 3, layer: 0, unit: 2, from: 0 });
  for (const [index, { numbers, outputGradient }] of operations.entries()) {
    const above = operations[index + 1];
    if (numbers.kind !== 'dense' || above?.numbers.kind !== 'dense') continue;
    const brought = above.numbers.outgoing.reduce(
      (sum, weight, unit) => sum + weight * above.outputGradient[unit],
      0,
    );
    expect(outputGradient[2] / ((numbers.slope as number) * brought)).toBeCloseTo(1, 10);
  }
  run.dispose();
});

test('of an earlier step the update is told where the numbers it depends on are known', async () => {
  const asked = { sample: null, layer: 0, unit: 0, from: 0 };
  for (const [optimizer, isKnown] of [
    ['sgd', true],
    ['adam', false],
  ] as const) {
    const { run } = startRun({ optimizer }, await wasm());
    await run.frame();
    const start = await explained(run, asked);
    await run.advance(4);
    await run.frame();
    const present = await explained(run, asked);
    await run.advance(4);
    const before = await run.digest();
    expect(await explained(run, asked, 0)).toEqual(start);
    const held = await explained(run, asked, 4);
    expect(held.weight).toEqual(present.weight);
    expect(held.update).toEqual(isKnown ? present.update : null);
    expect(await run.digest()).toBe(before);
    run.dispose();
  }
});

test('a weight that the network does not have is void', async () => {
  const { run } = startRun({}, await wasm());
  expect(await run.explain({ sample: null, layer: 9, unit: 0, from: 0 }, null)).toEqual({
    kind: 'void',
  });
  run.dispose();
});

test('a weight is traced at an earlier step as it was traced there, and the run stays as it is', async () => {
  const { run } = startRun({ optimizer: 'adam' }, await wasm());
  const place = { layer: 1, from: 2, unit: 3 };
  await run.frame();
  await run.advance(4);
  await run.frame();
  const present = await run.trace(place, null);
  await run.advance(4);
  const before = await run.digest();
  const held = await run.trace(place, 4);
  if (present.kind !== 'traced' || held.kind !== 'traced') throw new Error('It is traced.');
  expect(held.trace).toEqual({ ...present.trace, update: null });
  expect(present.trace.update).not.toBe(0);
  expect(await run.digest()).toBe(before);
  run.dispose();
});

test('where no unit is asked for it tells of the one that a gradient gets back to in the most layers', async () => {
  const { run } = startRun({}, await wasm());
  const seen = new Set<number>();
  for (let sample = 0; sample < 8; sample++) {
    const { asked, operations } = await explained(run, {
      sample,
      layer: 0,
      unit: null,
      from: null,
    });
    const reached = Array.from({ length: small.width }, (_, unit) => {
      const gradients = operations.flatMap(({ numbers, outputGradient }) =>
        numbers.kind === 'dense' ? [outputGradient[Math.min(unit, outputGradient.length - 1)]] : [],
      );
      return gradients.filter((gradient) => gradient !== 0).length;
    });
    expect(asked.unit).toBe(reached.indexOf(Math.max(...reached)));
    seen.add(asked.unit);
  }
  expect(seen.size).toBeGreaterThan(1);
  run.dispose();
});

test('the losses of all samples have the mean of the batch, and each has its own features', async () => {
  const { run, data } = startRun(
    { batch: 16, unitSpread: 10, standardize: 'inputs' },
    await wasm(),
  );
  const asked = { layer: 0, unit: 0, from: 0 };
  const whole = await explained(run, { ...asked, sample: null });
  expect(whole.features).toBeNull();
  const steps: ExplainedStep[] = [];
  for (let sample = 0; sample < 16; sample++) {
    steps.push(await explained(run, { ...asked, sample }));
  }
  const mean = steps.reduce((sum, { loss }) => sum + loss.own, 0) / steps.length;
  expect(new Set(steps.map(({ loss }) => loss.own)).size).toBeGreaterThan(1);
  expect(mean).toBeCloseTo(whole.loss.value, 5);
  const scale = data.inputScale;
  if (scale === null) throw new Error('The inputs are standardized.');
  for (const { features, operations } of steps) {
    const fed = [...(features ?? [])].map(
      (value, at) => (value - scale.mean[at]) / scale.deviation[at],
    );
    expect(operations[0].input[0]).toBeCloseTo(fed[0], 5);
    expect(operations[0].input[1]).toBeCloseTo(fed[1], 5);
  }
  run.dispose();
});

test('what attention gives at the first position is its shares times the values of all', async () => {
  const tokens = { data: 'tokens', mixing: 'attention', heads: 2, width: 8 } as const;
  const { run } = startRun(tokens, await reference());
  for (const unit of [1, 6]) {
    const asked = { sample: 3, layer: 0, unit, from: 0 };
    const { operations } = await explained(run, asked);
    const found = operations.find(({ numbers }) => numbers.kind === 'attention')?.numbers;
    if (found?.kind !== 'attention') throw new Error('It has attention.');
    const { query, key, most, weights, values, result, back } = found;
    expect(weights.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const given = weights.reduce((sum, share, position) => sum + share * values[position], 0);
    expect(result).toBeCloseTo(given, 12);
    expect(query).toHaveLength(4);
    // The key is that of the largest share.
    expect(weights[most]).toBe(Math.max(...weights));
    expect(key.some((value) => value !== 0)).toBe(true);
    // Of the first position the unit's gradient is the trace's, row for row.
    const parts = [back.query, back.key, back.value];
    for (const [layer, part] of parts.entries()) {
      const { weight } = await explained(run, { ...asked, layer });
      expect(part).toBe(weight.back[3 * weights.length]);
    }
  }
  run.dispose();
});

test('the units that are told to be dropped for a sample are those whose activation is made 0', async () => {
  const { run, data } = startRun({ dropout: 0.5, activation: 'tanh', batch: 8 }, await wasm());
  await run.advance(2);
  const kept = new Set<boolean>();
  for (const sample of [0, 3, 6]) {
    for (const unit of [0, 5]) {
      const step = await explained(run, { sample, unit, layer: 0, from: 0 });
      for (const { numbers, layer } of step.operations) {
        if (numbers.kind !== 'dropout') continue;
        expect(step.dropped?.[layer][unit]).toBe(numbers.factor === 0);
        kept.add(numbers.factor > 0);
      }
      expect(step.dropped?.at(-1)).toEqual(Array(data.outputCount).fill(false));
    }
  }
  expect(kept.size).toBe(2);
  expect((await explained(run, { sample: null, unit: 0, layer: 0, from: 0 })).dropped).toBeNull();
  run.dispose();
});
