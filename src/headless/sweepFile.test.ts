import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stepSeconds } from '../claims/cost';
import type { PhaseGrid } from '../spec/grids/phaseGrid';
import { cellCount, cellSpec } from '../spec/grids/phaseGrid';
import { defaultSpec } from '../spec/spec';
import { mergeSweeps } from './sweepFile';
import { shardCells } from './sweepShard';
import { runCommand } from './testing/runCommand';

/** A process starts for every run here. */
vi.setConfig({ testTimeout: 180_000 });

const query = 'samples=60&width=8';
const axes = ['--sweep', 'depth=1:12:1', '--sweep', 'gain=0.5:2:0.5'];
const sweep = [query, ...axes, '--steps', '1000'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sweep-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);

function run(...texts: string[]): string {
  const { status, stdout, stderr } = runCommand(...texts);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

test('every cell is in one share, and shares cost about the same', () => {
  const grid: PhaseGrid = {
    x: { parameter: 'depth', values: Array.from({ length: 40 }, (_, index) => index + 1) },
    y: { parameter: 'width', values: [2, 8, 32, 128] },
    steps: 10,
  };
  const shares = Array.from({ length: 7 }, (_, index) =>
    shardCells(defaultSpec, grid, { number: index + 1, count: 7 }),
  );
  const all = Array.from({ length: cellCount(grid) }, (_, cell) => cell);
  expect(shares.flat().toSorted((a, b) => a - b)).toEqual(all);
  const costs = shares.map((cells) =>
    cells.reduce((sum, cell) => sum + stepSeconds(cellSpec(defaultSpec, grid, cell)), 0),
  );
  expect(Math.max(...costs) / Math.min(...costs)).toBeLessThan(1.05);
  expect(shardCells(defaultSpec, grid, { number: 1, count: 1 }).toSorted((a, b) => a - b)).toEqual(
    all,
  );
});

test('a share that is killed half-way and gone on with gives the very cells of an undivided sweep', async () => {
  const undivided = JSON.parse(run(...sweep));
  const share = [...sweep, '--shard', '1/2', '--out', file('1.jsonl'), '--resume'];
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/headless/main.ts', ...share]);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await vi.waitFor(() => expect(linesOf('1.jsonl')).toBeGreaterThan(4), {
    timeout: 60_000,
    interval: 5,
  });
  child.kill('SIGKILL');
  await ended;
  const before = linesOf('1.jsonl');
  // A process that is ended may leave part of a line.
  appendFileSync(file('1.jsonl'), '{"cell":3,"outc');
  run(...share);
  expect(linesOf('1.jsonl')).toBe(1 + 24);
  expect(before).toBeLessThan(1 + 24);
  writeFileSync(file('2.jsonl'), run(...sweep, '--shard', '2/2'));

  const merged = JSON.parse(run('--merge', file('1.jsonl'), file('2.jsonl')));
  expect(merged).toEqual(undivided);
  run('--merge', file('2.jsonl'), file('1.jsonl'), '--out', file('map.json'));
  expect(JSON.parse(readFileSync(file('map.json'), 'utf8'))).toEqual(undivided);
});

const linesOf = (name: string): number =>
  existsSync(file(name)) ? readFileSync(file(name), 'utf8').split('\n').length - 1 : 0;

test('what is missing is told, and what does not belong together is refused', () => {
  const small = (...more: string[]) => [query, ...axes, '--steps', '1', '--shard', ...more];
  run(...small('1/3', '--out', file('1.jsonl')));
  run(...small('3/3', '--out', file('3.jsonl')));
  const { status, stdout, stderr } = runCommand('--merge', file('1.jsonl'), file('3.jsonl'));
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: 'of share 2/3 there are 0 of 16 cells\n',
  });
  const { cells, missing } = JSON.parse(stdout);
  expect([cells.length, missing.length]).toEqual([32, 16]);
  expect(Object.keys(missing[0])).toEqual(['depth', 'gain']);

  const complaint = (...texts: string[]) => {
    const { status, stdout, stderr } = runCommand(...texts);
    expect(status).toBe(2);
    expect(`${JSON.parse(stdout).refusal.message}\n`).toBe(stderr);
    return stderr;
  };
  expect(complaint(...small('1/3', '--out', file('1.jsonl')))).toMatch(/1\.jsonl is there already/);
  expect(complaint(...small('2/3', '--out', file('1.jsonl'), '--resume'))).toMatch(
    /of another sweep: its shard differs/,
  );
  writeFileSync(
    file('other.jsonl'),
    run(`${query}&seed=7`, ...axes, '--steps', '1', '--shard', '2/3'),
  );
  expect(complaint('--merge', file('1.jsonl'), file('other.jsonl'))).toMatch(
    /does not belong to .*1\.jsonl: its spec differs/,
  );
  const changed = readFileSync(file('1.jsonl'), 'utf8').replace(/"loss":[\d.]+/, '"loss":0.125');
  writeFileSync(file('changed.jsonl'), changed);
  expect(complaint('--merge', file('1.jsonl'), file('changed.jsonl'))).toMatch(
    /changed\.jsonl has another result of cell \d+/,
  );
  writeFileSync(file('cut.jsonl'), changed.replace('"outcome"', '"outcom"'));
  expect(complaint('--merge', file('cut.jsonl'))).toMatch(/line 2: this is no cell of the sweep/);
  writeFileSync(file('table.csv'), 'a,b\n1,2\n');
  expect(complaint('--merge', file('table.csv'))).toMatch(/holds no part of a sweep/);
});

describe('a part that was damaged', () => {
  const edits: [string, (lines: string[]) => string[], RegExp][] = [
    [
      'has two results of a cell',
      changedTwice,
      /line 4 has another result of cell 0 than one before/,
    ],
    [
      'has a text for a loss',
      (lines) => replaced(lines, 1, /"loss":[\d.]+/, '"loss":"x"'),
      noCell(2),
    ],
    ['has no loss', (lines) => replaced(lines, 2, /"loss":[\d.]+,/, ''), noCell(3)],
    [
      'has a cell of another share',
      ([first]) => [first, cell(2)],
      /line 2: cell 2 does not belong/,
    ],
    [
      'is the third of two shares',
      (lines) => replaced(lines, 0, '"number":1', '"number":3'),
      noSweep,
    ],
    ['varies nothing', (lines) => replaced(lines, 0, '"depth"', '"__proto__"'), noSweep],
  ];
  test.each(edits)('and %s is refused', (_, edit, message) => {
    const part = [JSON.stringify(header), cell(0), cell(1)];
    const path = file('part.jsonl');
    writeFileSync(path, `${part.join('\n')}\n`);
    expect(mergeSweeps([path], vi.fn()).cells).toHaveLength(2);
    writeFileSync(path, `${edit(part).join('\n')}\n`);
    expect(() => mergeSweeps([path], vi.fn())).toThrow(message);
  });

  test('or is no file is refused before it is read', () => {
    expect(() => mergeSweeps([folder], vi.fn())).toThrow(/is no file/);
  });
});

/** Cells 0 and 1 are of its share. */
const header = {
  format: 'gradient-playground-sweep',
  version: 1,
  spec: defaultSpec,
  engine: 'wasm',
  axes: [
    { parameter: 'depth', values: [1, 2] },
    { parameter: 'seed', values: [1, 2] },
  ],
  steps: 1,
  constantLoss: 0.7,
  dataChecksum: '0',
  shard: { number: 1, count: 2 },
};
const noSweep = /what it is a sweep of cannot be read/;
const noCell = (line: number): RegExp => new RegExp(`line ${line}: this is no cell of the sweep`);
const cell = (number: number): string =>
  `{"cell":${number},"outcome":"stuck","step":1,"loss":0.5,"signalRatio":0.1,"gradientNorm":0.2}`;
const replaced = (lines: string[], place: number, from: RegExp | string, to: string): string[] =>
  lines.map((line, index) => (index === place ? line.replace(from, to) : line));
const changedTwice = (lines: string[]): string[] => [...lines, cell(0).replace('0.5', '0.25')];

test.each([
  [['--shard', '4/3'], /no share such as 3\/16/],
  [['--resume'], /--resume needs --out/],
])('a sweep with %s is refused', (options, message) => {
  const { status, stderr } = runCommand(...sweep, ...options);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
});
