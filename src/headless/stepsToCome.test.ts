import { expect, test } from 'vitest';
import type { Finding } from '../diagnosis/diagnose';
import { parseQuery } from '../spec/link/query';
import { diagnosedRun } from './testing/diagnosedRun';

const moons = 'standardize=inputs&outInit=same&';
const longest = 1_000;
/** Of the constant answer's loss: below it, it has got going. */
const goingBelow = 0.9;

function told({ id, numbers }: Finding): number | null {
  return id === 'plateau' ? numbers.stepsToCome : null;
}

/** The power of ten is the lower end of what it stands for. */
test.each([
  `${moons}depth=4&gain=0.25`,
  `${moons}depth=5&gain=0.4&lr=0.05`,
  `${moons}depth=6&gain=0.35&width=32`,
  `${moons}data=circle&noise=0.05&depth=5&gain=0.3&width=32`,
  `${moons}depth=10&activation=tanh&init=lecunNormal&gain=0.5&width=32`,
  `${moons}depth=15&activation=tanh&init=lecunNormal&gain=0.7&width=32&lr=0.05`,
  `${moons}depth=5&activation=linear&init=glorotNormal&gain=0.3`,
  `${moons}data=digits&samples=600&depth=5&gain=0.3&width=32`,
])('the end of a plateau is told within a factor of 3: %s', async (query) => {
  for (const seed of [1, 2, 3]) {
    const said = await diagnosedRun({ ...parseQuery(query).lab.base, seed }, [longest]);
    const constant = said.flatMap(({ findings: [{ id, numbers }] }) =>
      id === 'healthy' ? [numbers.constant] : [],
    )[0];
    const going = said.find(({ record }) => record.trainLoss < goingBelow * constant);
    const end = going?.record.step ?? Number.NaN;
    const known = said.flatMap(({ record, findings: [finding] }) => {
      const steps = told(finding);
      return steps === null ? [] : [{ step: record.step, steps, left: end - record.step }];
    });
    expect(known.length, `seed ${seed}`).toBeGreaterThan(0);
    const wrong = known.filter(({ steps, left }) => left < steps / 3 || left > 3 * 10 * steps);
    expect(wrong, `seed ${seed}`).toEqual([]);
  }
});

test.each([
  `${moons}gain=0.5`,
  `${moons}depth=4&activation=sigmoid&init=glorotNormal&lr=0.5`,
  `data=digits&samples=600&depth=5&activation=sigmoid&init=glorotNormal&lr=0.5&standardize=inputs`,
])('no number is told where it would be wrong: %s', async (query) => {
  const said = await diagnosedRun(parseQuery(query).lab.base, [60]);
  expect(said.map(({ findings: [finding] }) => told(finding))).toEqual(said.map(() => null));
});
