import { describe, expect, test } from 'vitest';
import { intervenedPlan } from '../../network/interventions';
import { denseLayersOf } from '../../network/plan';
import type { MadeIntervention } from '../../spec/interventions';
import type { Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { prepareExperiment } from '../testing/experiment';
import { createTrainer } from '../training/trainer';
import { traceWeight, type WeightPlace } from './weightTrace';

const small: Partial<Spec> = { samples: 60, batch: 8, depth: 3, width: 6, biasStd: 0.1 };

async function traceOf(
  changes: Partial<Spec>,
  place: WeightPlace,
  steps = 3,
  interventions: MadeIntervention[] = [],
) {
  const { data, spec, ...prepared } = prepareExperiment({ ...small, ...changes });
  const plan = intervenedPlan(prepared.plan, interventions);
  const trainer = createTrainer(createReferenceKernels(), plan, data, spec);
  for (let step = 0; step < steps; step++) trainer.advance();
  const given = await trainer.gradient();
  const { weights, fanOut } = denseLayersOf(plan)[place.layer];
  const entry = place.from * fanOut + place.unit;
  const update = (await trainer.nextUpdate())[weights][entry];
  const trace = traceWeight({ plan, data, spec }, given, place, update);
  trainer.advance();
  const after = (await trainer.gradient()).parameters[weights][entry];
  trainer.dispose();
  return { trace, after };
}

const networks: Partial<Spec>[] = [
  { activation: 'tanh' },
  { activation: 'relu', dropout: 0.3 },
  { activation: 'gelu', norm: 'batch', residual: 'plain' },
  { activation: 'selu', norm: 'layer', loss: 'hinge', residual: 'scaled' },
  { data: 'bumps', standardize: 'all', activation: 'swish', mixup: 0.4, l2: 0.01 },
  { data: 'tokens', samples: 30, mixing: 'attention', heads: 2, activation: 'tanh' },
  { features: 'x1^2,x1*x2', optimizer: 'adam', lr: 0.01, clip: 0.1 },
];

describe('the terms of a gradient', () => {
  test.each(networks)('%o: sum to what the engine computed', async (changes) => {
    const { layers } = prepareExperiment({ ...small, ...changes }).plan;
    const last = layers.length - 1;
    for (const layer of [last - 2, last]) {
      const { trace } = await traceOf(changes, { layer, from: 1, unit: 0 });
      const { sum, gradient, largest, others, difference, back } = trace;
      const size = Math.abs(others) + largest.reduce((a, t) => a + Math.abs(t.input * t.back), 0);
      expect(Math.abs(sum - gradient)).toBeLessThanOrEqual(1e-12 * size);
      if (difference.kind === 'slope') {
        expect(Math.abs(difference.value - sum)).toBeLessThanOrEqual(1e-3 * Math.abs(sum) + 1e-9);
      }
      expect(back.map((one) => one.layer)).toEqual(
        Array.from({ length: last - layer + 1 }, (_, index) => last - index),
      );
    }
  });

  test('are told with the largest first', async () => {
    const { largest, rows } = (await traceOf({}, { layer: 1, from: 2, unit: 3 })).trace;
    const sizes = largest.map(({ input, back }) => Math.abs(input * back));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    // Three batches of eight have gone before of thirty rows.
    expect(rows).toBe(6);
  });
});

test.each<Partial<Spec>>([
  {},
  { optimizer: 'momentum' },
  { optimizer: 'nesterov' },
  { optimizer: 'rmsprop', lr: 0.01 },
  { optimizer: 'adagrad' },
  { optimizer: 'adam', lr: 0.01 },
  { optimizer: 'adamw', lr: 0.01, l2: 0.1 },
  { clip: 0.01, l1: 0.01, schedule: 'cosine', steps: 20 },
])('%o: the update is what the next step adds', async (changes) => {
  const { trace, after } = await traceOf(changes, { layer: 1, from: 0, unit: 1 });
  expect(trace.update as number).not.toBe(0);
  expect(Math.abs(trace.weight + (trace.update as number) - after)).toBeLessThan(1e-12);
});

describe('a gradient of 0', () => {
  const place: WeightPlace = { layer: 1, from: 0, unit: 0 };
  test.each<[Partial<Spec>, string]>([
    [{ init: 'zeros', biasStd: 0, activation: 'tanh' }, 'noInput'],
    [{ init: 'zeros', biasStd: 0, activation: 'tanh' }, 'identical'],
    [{ init: 'constant', biasStd: 0 }, 'identical'],
    [{ activation: 'sigmoid', gain: 10, biasStd: 2, width: 32, seed: 3 }, 'saturated'],
  ])('%o: %s', async (changes, reason) => {
    const traced = changes.activation === 'sigmoid' ? { ...place, layer: 2 } : place;
    const units = changes.activation === 'sigmoid' ? 32 : 1;
    const found: string[] = [];
    for (let unit = 0; unit < units; unit++) {
      const { trace } = await traceOf(changes, { ...traced, unit }, 0);
      found.push(...trace.reasons);
    }
    expect(found).toContain(reason);
  });

  test('of a dead unit says so', async () => {
    const reasons: string[] = [];
    for (let unit = 0; unit < 6; unit++) {
      const changes: Partial<Spec> = { activation: 'relu', biasStd: 2, gain: 0.3, seed: 5 };
      reasons.push(...(await traceOf(changes, { ...place, unit }, 0)).trace.reasons);
    }
    expect(reasons).toContain('dead');
  });

  test('of a unit that is switched off says so, and not that it is dead', async () => {
    const made = [{ step: 0, intervention: { kind: 'switchOff', layer: 1, unit: 0 } as const }];
    for (const activation of ['relu', 'sigmoid'] as const) {
      const { trace } = await traceOf({ activation, biasStd: 2 }, place, 0, made);
      expect(trace).toMatchObject({ sum: 0, reasons: ['off'] });
      expect((await traceOf({ activation }, place, 0)).trace.reasons).not.toContain('off');
    }
  });
});

test('the update of a frozen unit is nothing, by hand', async () => {
  const place: WeightPlace = { layer: 1, from: 0, unit: 1 };
  const made = [{ step: 0, intervention: { kind: 'freeze', layer: 1, unit: 1 } as const }];
  const frozen = await traceOf({ activation: 'tanh' }, place, 3, made);
  expect(frozen.trace).toMatchObject({ isFrozen: true, update: 0 });
  expect(frozen.trace.gradient).not.toBe(0);
  expect(frozen.after).toBe(frozen.trace.weight);
  const other = await traceOf({ activation: 'tanh' }, { ...place, unit: 2 }, 3, made);
  expect(other.trace.isFrozen).toBe(false);
});

describe('rows that dropout leaves out', () => {
  const place: WeightPlace = { layer: 1, from: 0, unit: 0 };
  const changes = { activation: 'tanh', dropout: 0.5 } as const;

  test('are those whose term is 0, at either end', async () => {
    const counts: number[] = [];
    for (let unit = 0; unit < 6; unit++) {
      // Of three rows each is told.
      const { trace } = await traceOf({ ...changes, batch: 3 }, { ...place, unit }, 0);
      const zeros = trace.largest.filter(({ input, back }) => input * back === 0);
      expect([trace.rows, trace.droppedRows]).toEqual([3, zeros.length]);
      counts.push(trace.droppedRows);
    }
    expect(new Set(counts).size).toBeGreaterThan(1);
    const without = await traceOf({ activation: 'tanh', batch: 3 }, place, 0);
    expect(without.trace.droppedRows).toBe(0);
  });

  test('are the reason of a gradient of 0 where they are all', async () => {
    const found: { sum: number; droppedRows: number; reasons: string[] }[] = [];
    for (let unit = 0; unit < 6; unit++) {
      found.push((await traceOf({ ...changes, batch: 1 }, { ...place, unit }, 0)).trace);
    }
    const dropped = found.filter(({ droppedRows }) => droppedRows === 1);
    expect(dropped.length).toBeGreaterThan(0);
    for (const { sum, reasons } of dropped) expect([sum, reasons]).toEqual([0, []]);
  });
});
