import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { runCommand } from './testing/runCommand';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'code-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileNamed = (name: string): string => join(folder, name);

test('a program is printed as it is, with the norms of step 0, and the files that it reads are written', () => {
  const [weights, data] = [fileNamed('weights.json'), fileNamed('data.csv')];
  const query = 'data=digits&samples=20&depth=1&width=3';
  const files = ['--weights', weights, '--data', data];
  const { stdout, ...rest } = runCommand(query, '--code=pytorch', '--steps=70', ...files);
  expect(rest).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^"""An experiment of Gradient Playground\.\n\n\?.*data=digits/);
  expect(stdout).toMatch(/^STEPS = 70$/m);
  const [, norms] = /^PAGE_NORMS = \[(.*)\]$/m.exec(stdout) ?? [];
  expect(
    norms
      .split(', ')
      .map(Number)
      .every((norm) => norm > 0),
  ).toBe(true);
  expect(JSON.parse(readFileSync(weights, 'utf8'))).toMatchObject({ dropout: [null] });
  const [head, ...rows] = readFileSync(data, 'utf8').trim().split('\n');
  expect(head.startsWith('"pixel 1,1","pixel 1,2"')).toBe(true);
  expect(head.endsWith('"digit","split"')).toBe(true);
  expect(rows).toHaveLength(20);
  expect(rows.filter((row) => /,[0-9],train$/.test(row))).toHaveLength(10);
});

test('a program is of one network, and sequences are no rows', () => {
  expect(runCommand('depth=1&b.depth=2', '--code=keras').stderr).toMatch(/of one network/);
  const sequences = runCommand('data=tokens&samples=20', '--code=keras', '--data', fileNamed('x'));
  expect(sequences.stderr).toMatch(/^--data: sequences are no rows/);
});
