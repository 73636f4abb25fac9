import { expect, test } from 'vitest';
import type { Intervention } from '../spec/interventions';
import { defaultSpec, type Spec } from '../spec/spec';
import { intervenedParameters, intervenedPlan, isPossible } from './interventions';
import { planNetwork } from './plan';

function planOf(changes: Partial<Spec> = {}) {
  const spec: Spec = { ...defaultSpec, depth: 2, width: 3, ...changes };
  return planNetwork(spec, { inputCount: 2, length: 1, outputCount: 2, task: 'classification' });
}

const made = (...interventions: Intervention[]) =>
  interventions.map((intervention, step) => ({ step, intervention }));

test('units that are switched off are masked right after their activation, until they are switched on', () => {
  const plan = planOf();
  const off = intervenedPlan(
    plan,
    made({ kind: 'switchOff', layer: 1, unit: 2 }, { kind: 'switchOff', layer: 1, unit: 0 }),
  );
  const place = off.operations.findIndex(({ kind }) => kind === 'mask');
  expect(off.operations[place]).toEqual({
    kind: 'mask',
    layer: 1,
    units: 3,
    activation: 'relu',
    off: [2, 0],
  });
  expect(off.operations[place - 1]).toMatchObject({ kind: 'activation', layer: 1 });
  const again = intervenedPlan(
    off,
    made({ kind: 'switchOff', layer: 1, unit: 2 }, { kind: 'switchOn', layer: 1, unit: 2 }),
  );
  expect(again).toEqual(plan);
});

test('one number of one slot is set, with normalization and without a bias too', () => {
  const plan = planOf({ norm: 'batch' });
  const parameters = plan.slots.map(({ rows, columns }) => new Float64Array(rows * columns));
  const set = { kind: 'set', layer: 1, role: 'shift', row: 0, unit: 2, value: 7 } as const;
  const changed = intervenedParameters(plan, parameters, set);
  const shifts = plan.slots.flatMap(({ role }, slot) => (role === 'shift' ? [slot] : []));
  changed.forEach((values, slot) => {
    expect([...values]).toEqual(slot === shifts[1] ? [0, 0, 7] : [...parameters[slot]]);
  });
  const weight = { ...set, role: 'weights', row: 1 } as const;
  expect([...intervenedParameters(plan, parameters, weight)[3]]).toEqual([
    ...[0, 0, 0],
    ...[0, 0, 7],
    ...[0, 0, 0],
  ]);
});

test('what a network has not cannot be changed', () => {
  const plan = planOf({ norm: 'batch' });
  const set = { kind: 'set', layer: 0, role: 'weights', row: 1, unit: 2, value: 1 } as const;
  expect(isPossible(plan, set)).toBe(true);
  expect(isPossible(plan, { ...set, row: 2 })).toBe(false);
  expect(isPossible(plan, { ...set, unit: 3 })).toBe(false);
  expect(isPossible(plan, { ...set, layer: 3 })).toBe(false);
  expect(isPossible(plan, { ...set, value: Number.NaN })).toBe(false);
  // The mean over the batch would take a bias away again.
  expect(isPossible(plan, { ...set, role: 'bias', row: 0 })).toBe(false);
  expect(isPossible(plan, { kind: 'switchOff', layer: 2, unit: 0 })).toBe(false);
  expect(isPossible(plan, { kind: 'freeze', layer: 2, unit: 0 })).toBe(true);
});
