import { expect, test } from 'vitest';
import { dictionaries } from '../../i18n/dictionaries';
import { recordOf, viewOf } from '../plot/testing/view';
import { visitedStepText, visitedVariants } from './visitedVariants';

const variants = [40, 40].map((step) => viewOf([recordOf(step, [1])]));
const output = { kind: 'confusion' as const, counts: new Uint32Array([1, 2, 3, 4]) };
const at = (step: number) => ({ step, validationAccuracy: 0.25, output, network: null });
const textOf = (visited: Parameters<typeof visitedVariants>[1]): string | null =>
  visitedStepText('boundary', variants, visited, dictionaries.en);

test('a visited variant has the answers and the accuracy of its step, and no halt', () => {
  const halted = { ...variants[0], halt: { step: 40, layerIndex: 0, where: 'forward' as const } };
  const [visited, live] = visitedVariants([halted, variants[1]], [at(10), null]);
  expect(visited).toMatchObject({ output, halt: null });
  expect(visited.history.latest).toMatchObject({ step: 10, validationAccuracy: 0.25 });
  expect(visited.history.measured).toBe(halted.history.measured);
  expect(live).toBe(variants[1]);
});

test('the label says the step that is kept, of each variant where they differ', () => {
  expect(textOf(null)).toBeNull();
  expect(textOf([null, null])).toBeNull();
  expect(textOf([at(120), at(120)])).toBe('boundary of step 120');
  expect(textOf([at(10), null])).toBe('boundary of step 10');
  expect(textOf([at(10), at(8)])).toBe('boundary of step A 10, B 8');
});
