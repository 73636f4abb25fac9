import { describe, expect, test } from 'vitest';
import { coveringQueries, wholeQueries } from './testing/coveringQueries';
import { expectLoss, expectNorms, programOf } from './testing/expectations';
import { preparedExperiment } from './testing/preparedExperiment';
import { hasPython, runInPython } from './testing/runPrograms';

describe.skipIf(!hasPython())('Python', () => {
  test('Keras prints the norms of the page and ends at its loss; without Keras its programs are Python', async (context) => {
    const covering = await Promise.all(coveringQueries.map(preparedExperiment));
    const whole = await Promise.all(wholeQueries.map(preparedExperiment));
    const printed = runInPython(
      'keras',
      [...covering, ...whole].map((one) => programOf(one, 'keras')),
    );
    expect(printed).toHaveLength(covering.length + whole.length);
    [...covering, ...whole].forEach((one, index) => {
      const text = printed[index];
      if (text === null) return;
      expectNorms(text, one);
      if (index >= covering.length) expectLoss(text, one);
    });
    void context.annotate(printed[0] === null ? 'parsed: there is no Keras' : 'run in Keras');
  });
});
