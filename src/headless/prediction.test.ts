import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unstandardize } from '../data/scale';
import { prepareTraining, type TrainingData } from '../data/trainingData';
import { predictedRows } from '../engine/experiments/predictedRows';
import { planNetwork } from '../network/plan';
import { defaultSpec, type Spec } from '../spec/spec';
import { readTableFile } from './dataset';
import { trainers } from './engines';
import { readNewRows } from './prediction';
import { tableOption } from './testing/tableOption';

const folder = mkdtempSync(join(tmpdir(), 'prediction-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, lines: string[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

const cities = ['Bern', 'Chur', 'Zug'];
const rows = Array.from({ length: 40 }, (_, row) => ({
  age: 20 + ((row * 7) % 31) + row / 8,
  city: cities[(row * row) % 3],
  income: 1_000 + 37 * row,
  kind: row % 4 < 2 ? 'yes' : 'no',
}));
const table = fileOf('learnt.csv', [
  'age,city,income,kind',
  ...rows.map(({ age, city, income, kind }) => `${age},${city},${income},${kind}`),
]);

/** A network that has learnt the table for ten steps. */
async function trained(target: string, changes: Partial<Spec> = {}) {
  const { dataset } = readTableFile(tableOption(table, target));
  const spec: Spec = {
    ...defaultSpec,
    data: 'csv',
    depth: 2,
    width: 6,
    standardize: 'all',
    ...changes,
  };
  const data = prepareTraining(dataset, spec);
  const trainer = await trainers.wasm(planNetwork(spec, data), data, spec);
  for (let step = 0; step < 10; step++) trainer.advance();
  return { data, trainer };
}

/** The table without its target, in another order of columns, so that it is found by its names. */
const withoutTarget = (target: 'kind' | 'income', picked: typeof rows): string =>
  fileOf(`new-${target}.csv`, [
    `${target === 'kind' ? 'income' : 'kind'},city,age`,
    ...picked.map((row) => `${target === 'kind' ? row.income : row.kind},${row.city},${row.age}`),
  ]);

/** Rows of the training split as they stand in the file. */
const learntRows = ({ train, featureNames }: TrainingData): typeof rows =>
  Array.from({ length: train.rowCount }, (_, index) => {
    const age = train.features[index * featureNames.length + featureNames.indexOf('age')];
    const found = rows.find((row) => Math.abs(row.age - age) < 1e-9);
    if (found === undefined) throw new Error('a row is missing');
    return found;
  });

test.each(['kind', 'income'] as const)(
  'rows of the training table are answered as the page answers them: %s',
  async (target) => {
    const { data, trainer } = await trained(target);
    const { trainOutputs } = await trainer.measure();
    const file = withoutTarget(target, learntRows(data));
    const predictions = await predictedRows(trainer, data, readNewRows({ file }, data));
    const { outputCount, targetScale } = data;
    const values = targetScale === null ? trainOutputs : unstandardize(trainOutputs, targetScale);
    predictions.forEach((prediction, row) => {
      if ('value' in prediction) expect(prediction.value).toBe(values[row]);
      else {
        const logits = [...trainOutputs.subarray(row * outputCount, (row + 1) * outputCount)];
        expect(prediction.logits).toEqual(logits);
        expect(prediction.class).toBe(data.classNames[logits.indexOf(Math.max(...logits))]);
        const total = Object.values(prediction.probabilities).reduce(
          (sum, share) => sum + share,
          0,
        );
        expect(total).toBeCloseTo(1, 12);
      }
    });
    expect(predictions).toHaveLength(data.train.rowCount);
  },
);

test('a row that cannot be answered is named with its column and value', async () => {
  const { data } = await trained('kind');
  const asked =
    (...lines: string[]) =>
    () =>
      readNewRows({ file: fileOf('bad.csv', ['age,city,income', '30,Bern,1500', ...lines]) }, data);
  expect(asked('31,Chur,1600')).not.toThrow();
  expect(asked('31,Basel,1600')).toThrow(
    /row 3 has "Basel" in column "city", which the network has not learnt$/,
  );
  expect(asked('31,,1600')).toThrow(/row 3 has no value in column "city"$/);
  expect(asked(',Zug,1600')).toThrow(/row 3 has no value in column "age"$/);
  expect(asked('many,Zug,1600')).toThrow(/row 3 has "many" in column "age"/);
  const other = fileOf('other.csv', ['age,income', '30,1500']);
  expect(() => readNewRows({ file: other }, data)).toThrow(/it has no column "city", which/);
});
