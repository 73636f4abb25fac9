import { describe, expect, test } from 'vitest';
import { effects } from './effects';
import { failedFigures } from './report';
import { runEffect } from './runEffect';

/** What `npm run effects` prints, each technique beside the others: any that is not seen fails. */
describe.each(Object.entries(effects))('%s', { timeout: 600_000 }, (technique, itsEffects) => {
  test.each(itsEffects.map((effect) => [effect.id, effect] as const))('%s', async (_, effect) => {
    const figures = await runEffect(effect);
    expect(failedFigures({ technique, effect, figures })).toEqual([]);
  });
});

test('no two effects have the same name', () => {
  const ids = Object.values(effects)
    .flat()
    .map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
