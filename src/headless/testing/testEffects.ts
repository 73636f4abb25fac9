import { describe, expect, test } from 'vitest';
import { effects } from '../effects/effects';
import { failedFigures } from '../effects/report';
import { runEffect } from '../effects/runEffect';

/** Effects whose networks take the longest to train: a third of all the time. */
const longEffects = new Set([
  'residual-100',
  'optimizers',
  'batch-norm-factor',
  'residual-surface',
]);

/** Tests what `npm run effects` prints, each technique beside the others: any that is not seen fails. */
export function testEffects(areLong: boolean): void {
  for (const [technique, itsEffects] of Object.entries(effects)) {
    const chosen = itsEffects.filter(({ id }) => longEffects.has(id) === areLong);
    if (chosen.length === 0) continue;
    describe(technique, { timeout: 600_000 }, () => {
      test.each(chosen.map((effect) => [effect.id, effect] as const))('%s', async (_, effect) => {
        const figures = await runEffect(effect);
        expect(failedFigures({ technique, effect, figures })).toEqual([]);
      });
    });
  }
}
