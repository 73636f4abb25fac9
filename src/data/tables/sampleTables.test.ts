import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTable, type Table } from './table';
import { tableDataset } from './tableDataset';

function sample(name: string): Table {
  const table = readTable(readFileSync(`public/samples/${name}.csv`));
  if ('reason' in table) throw new Error(table.reason);
  return table;
}

test.each([
  ['penguins', 'species', 'classification', 333],
  ['planets', 'year in days', 'regression', 9],
  ['pendulum', 'period in s', 'regression', 240],
])('the sample %s is proposed to be learnt as its sentence says', (name, target, task, rows) => {
  const table = sample(name);
  expect(table.suggestion).toMatchObject({ target, task });
  const made = tableDataset(table, table.suggestion);
  expect(made).toMatchObject({ dataset: { rowCount: rows } });
});

test('a pendulum swings as the integral of its speed has it', () => {
  const { rows } = sample('pendulum');
  for (const row of rows) {
    const [length, degrees, , period] = row.map(Number);
    const k = Math.sin((degrees * Math.PI) / 360);
    const count = 2_000;
    let integral = 0;
    for (let index = 0; index < count; index++) {
      const angle = ((index + 0.5) / count) * (Math.PI / 2);
      integral += Math.PI / 2 / count / Math.sqrt(1 - (k * Math.sin(angle)) ** 2);
    }
    expect(Math.abs(period - 4 * Math.sqrt(length / 9.81) * integral)).toBeLessThan(6e-4);
  }
});
