import { expect, test } from 'vitest';
import { generateDataset, isGenerated } from '../data/generated/generate';
import { prepareTraining } from '../data/trainingData';
import type { Finding } from '../diagnosis/diagnose';
import { planNetwork } from '../network/plan';
import { changeAlone } from '../spec/change';
import type { Lab } from '../spec/lab';
import { parseQuery } from '../spec/link/query';
import { trainers } from './engines';
import { diagnosisOf, train } from './training';

const steps = 300;
const mostClicks = 3;

/** What is said first of variant A after some hundred steps. */
async function finding({ base: spec }: Lab): Promise<Finding> {
  if (!isGenerated(spec.data)) throw new Error(`data=${spec.data} is not drawn.`);
  const data = prepareTraining(generateDataset(spec.data, spec), spec);
  const plan = planNetwork(spec, data);
  const trainer = await trainers.wasm(plan, data, spec);
  const training = await train({ trainer, data, spec }, { steps, every: null });
  trainer.dispose();
  return diagnosisOf({ spec, data, plan }, training)[0];
}

/** What is found, one click on its first remedy after another, until it is healthy. */
async function cure(query: string): Promise<string[]> {
  let lab = parseQuery(query).lab;
  const path: string[] = [];
  for (let clicks = 0; ; clicks++) {
    const { id, remedies } = await finding(lab);
    path.push(id);
    if (id === 'healthy' || clicks === mostClicks || remedies.length === 0) return path;
    lab = changeAlone(lab, 0, remedies[0].changes);
  }
}

const moons = 'standardize=inputs&';

test.each([
  `${moons}width=32&activation=sigmoid&init=glorotNormal&outInit=same&lr=0.5`,
  `${moons}width=32&init=normal&outInit=same`,
  `${moons}depth=20&activation=tanh&init=lecunNormal&gain=0.5&outInit=same`,
  `${moons}width=32&gain=2&outInit=same&lr=0.05&batch=full`,
  `${moons}depth=50&width=32&residual=plain&lr=0.03`,
  `${moons}depth=3&init=zeros`,
  `${moons}width=32&depth=3&lr=3`,
  `${moons}width=32&depth=5&optimizer=adam&lr=1`,
  `${moons}width=32&lr=0.00001`,
  `${moons}depth=3&norm=batch&batch=2`,
  `${moons}depth=3&width=32&dropout=0.8`,
  `${moons}depth=2&width=64&l2=0.5`,
  `${moons}depth=0`,
  `${moons}width=32&activation=tanh&init=glorotNormal&gain=8&outInit=same&lr=0.01`,
  `${moons}samples=160&noise=0.3&labelNoise=0.15&depth=2&width=64&optimizer=adam&lr=0.01&batch=full`,
  'noise=0.1&unitSpread=1000&depth=3&width=32&lr=0.1&batch=full',
  'unitSpread=1000&depth=3&lr=0.003',
  'unitSpread=50&depth=3&lr=0.1&width=8',
  'data=houses&depth=2&width=32&optimizer=adam&lr=0.01&batch=full',
])('its first remedies lead to a healthy network: %s', async (query) => {
  const path = await cure(query);
  expect(path[0]).not.toBe('healthy');
  expect(path[path.length - 1], path.join(' → ')).toBe('healthy');
});

/** The remedies of a network that overflows before any update, each with what is said after it. */
test.each([
  `${moons}depth=50&width=64&gain=10&outInit=same`,
  `${moons}depth=80&width=32&residual=plain&gain=4`,
  `${moons}depth=30&width=64&init=constant&gain=10`,
  'data=houses&depth=60&width=32&gain=4',
])('of a start that overflows, every remedy lets updates be made: %s', async (query) => {
  const { lab } = parseQuery(query);
  const { id, numbers, remedies } = await finding(lab);
  expect({ id, numbers }).toMatchObject({ id: 'notFinite', numbers: { step: 0 } });
  expect(remedies.length).toBeGreaterThan(0);
  for (const { key, changes } of remedies) {
    const after = await finding(changeAlone(lab, 0, changes));
    const step = after.id === 'notFinite' ? after.numbers.step : steps;
    expect(step, key).toBeGreaterThan(0);
  }
});
