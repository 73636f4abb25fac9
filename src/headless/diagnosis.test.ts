import { expect, test } from 'vitest';
import { factsOf } from '../data/dataFacts';
import { generateDataset, isGenerated } from '../data/generate';
import { prepareTraining } from '../data/trainingData';
import type { FindingId } from '../diagnosis/finding';
import { rules } from '../diagnosis/rules';
import { diagnosisCases } from '../diagnosis/testing/cases';
import { healthyPresets } from '../diagnosis/testing/healthyPresets';
import { advanceBy } from '../engine/advanceBy';
import { firstNotFinite } from '../engine/notFinite';
import type { StepRecord } from '../engine/stepRecord';
import { planNetwork } from '../network/planNetwork';
import { variantNames, variantSpecs } from '../spec/lab';
import { parseQuery } from '../spec/query';
import type { Spec } from '../spec/spec';
import { diagnosisOf } from './diagnosis';
import { trainers } from './engines';
import type { Stopped } from './training';

const seeds = [1, 2, 3];
/** Looks at a run, besides those at the steps that are asked for. */
const lookCount = 20;
const firstSteps = 6;

interface Said {
  step: number;
  /** The most important first. */
  ids: FindingId[];
}

/** What is said of a run on wasm at each look, as the page would look at it: often at first. */
async function saidOf(spec: Spec, askedFor: number[]): Promise<Said[]> {
  if (!isGenerated(spec.data)) throw new Error(`data=${spec.data} is not drawn.`);
  const data = prepareTraining(generateDataset(spec.data, spec), spec);
  const facts = factsOf(data);
  const plan = planNetwork(spec, data);
  const trainer = await trainers.wasm(plan, data, spec);
  const last = Math.max(...askedFor);
  const every = Math.max(1, Math.round(last / lookCount));
  const records: StepRecord[] = [];
  const said: Said[] = [];
  for (;;) {
    const { record } = await trainer.measure();
    records.push(record);
    const { step } = record;
    const stopped = stoppedAt(record, trainer.course.stop !== null);
    const findings = diagnosisOf({ spec, data, plan }, { records, stopped }, facts);
    said.push({ step, ids: findings.map(({ id }) => id) });
    if (stopped.reason !== 'steps' || step >= last) break;
    const next = Math.min(
      step + (step < firstSteps ? 2 : every),
      ...askedFor.filter((asked) => asked > step),
    );
    await advanceBy(trainer, next - step);
  }
  trainer.dispose();
  return said;
}

function stoppedAt(record: StepRecord, isStopped: boolean): Stopped {
  const found = firstNotFinite(record);
  if (found !== null) return { reason: 'notFinite', step: record.step, ...found };
  return isStopped
    ? { reason: 'earlyStopping', step: record.step, bestStep: 0, bestLoss: 0 }
    : { reason: 'steps' };
}

/** What was said last at a step or before it. */
function saidAt(said: Said[], step: number): FindingId {
  const before = said.filter((look) => look.step <= step);
  return before[before.length - 1].ids[0];
}

const specOf = (query: string): Spec => {
  const { lab, ignored } = parseQuery(query);
  if (ignored.length > 0) throw new Error(`${query}: ${JSON.stringify(ignored)}`);
  return lab.base;
};

test('the table has forty experiments and more, and every finding in it', () => {
  const cases = Object.values(diagnosisCases).flat();
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(cases.map(({ query }) => query)).size).toBe(cases.length);
  const expected = new Set(cases.flatMap((each) => Object.values(each.expected).flat()));
  expect([...expected].toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
});

for (const [family, cases] of Object.entries(diagnosisCases)) {
  for (const { query, expected, never, seeds: own = seeds } of cases) {
    test(`${family}: ${query}`, { timeout: 120_000 }, async () => {
      const asked = Object.keys(expected).map(Number);
      for (const seed of own) {
        const said = await saidOf({ ...specOf(query), seed }, asked);
        for (const step of asked) {
          expect(expected[step], `seed ${seed}, step ${step}`).toContain(saidAt(said, step));
        }
        const wrong = said.filter(({ ids }) => ids.some((id) => never.includes(id)));
        expect(wrong, `seed ${seed}`).toEqual([]);
      }
    });
  }
}

for (const [preset, variants, steps] of healthyPresets) {
  test(`no false alarm: ${preset} ${variants}`, { timeout: 120_000 }, async () => {
    const specs = variantSpecs(parseQuery(`preset=${preset}`).lab);
    for (const seed of seeds) {
      for (const variant of variants) {
        const spec = { ...specs[variantNames.indexOf(variant)], seed };
        const alarms = (await saidOf(spec, [steps])).filter(({ ids }) => ids[0] !== 'healthy');
        expect(alarms, `${variant}, seed ${seed}`).toEqual([]);
      }
    }
  });
}
