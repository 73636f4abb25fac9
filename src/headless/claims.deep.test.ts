import { describe, expect, test } from 'vitest';
import { claims } from '../claims/catalogue/claims';
import { outcomeOf } from '../claims/verdict';
import { claimNames } from '../spec/claimNames';
import { measureClaim } from './claims';
import { measuredVerdicts, sabotages, withArms } from './testing/claimVerdicts';

describe.each(claimNames)('%s', (name) => {
  const { verdict, near } = measuredVerdicts[name];

  test('five seeds give its verdict, and figures near those of another framework', async () => {
    const outcome = outcomeOf(claims[name], await measureClaim(claims[name]));
    expect(outcome.verdict).toBe(verdict);
    for (const [figure, [least, most]] of Object.entries(near)) {
      const values = outcome.figures.find((one) => one.name === figure)?.values ?? [];
      const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
      expect(middle, figure).toBeGreaterThanOrEqual(least);
      expect(middle, figure).toBeLessThanOrEqual(most);
    }
  });

  test('without its technique the verdict is another one', async () => {
    const sabotaged = withArms(name, sabotages[name]);
    const { verdict: other } = outcomeOf(sabotaged, await measureClaim(sabotaged));
    expect(other).not.toBe(verdict);
  });
});
