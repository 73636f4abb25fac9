import { expect, test } from 'vitest';
import { testEffects } from '../testing/testEffects';
import { effects } from './effects';

testEffects(false);

test('no two effects have the same name', () => {
  const ids = Object.values(effects)
    .flat()
    .map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
