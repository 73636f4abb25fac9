import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { outcomes, type PhaseCell } from '../engine/experiments/phaseCell';
import { readSpec } from '../savedRun/runDescription';
import { readAxis } from '../spec/grids/axis';
import { type CellChanges, cellChanges, cellCount, type PhaseGrid } from '../spec/grids/phaseGrid';
import type { EngineName, Spec } from '../spec/spec';
import { complain, withFile } from './messages';
import { type Shard, shardCells } from './sweepShard';

const format = 'gradient-playground-sweep';
const version = 1;

/** Says what a sweep is of; parts of one sweep differ in their shard alone. */
export interface SweepHeader {
  spec: Spec;
  engine: EngineName;
  axes: [PhaseGrid['x'], PhaseGrid['y']];
  steps: number;
  /** Training loss of the best constant output. */
  constantLoss: number;
  /** Of the prepared data: a table of the same name may be another one. */
  dataChecksum: string;
  shard: Shard;
}

/** A file of lines of JSON: what the sweep is of, and then a cell a line, in the order in which they were done. */
interface SweepFile {
  name: string;
  header: SweepHeader;
  cells: Map<number, PhaseCell>;
  /** Bytes of its whole lines: a process that was ended may have left part of one. */
  wholeBytes: number;
}

/** Where the cells of a share are written as they are done. */
export interface SweepWriter {
  /** These are there already. */
  done: ReadonlySet<number>;
  write(cell: number, result: PhaseCell): void;
}

/** Writes to standard output. */
export function printSweep(header: SweepHeader): SweepWriter {
  process.stdout.write(headerLine(header));
  return {
    done: new Set(),
    write: (cell, result) => void process.stdout.write(line(cell, result)),
  };
}

/**
 * Writes to a file.
 *
 * @param resumes goes on with the file, where there is one
 */
export function writeSweep(name: string, header: SweepHeader, resumes: boolean): SweepWriter {
  const begun = existsSync(name) ? readSweepFile(name) : null;
  const append = (text: string): void =>
    withFile(`cannot write ${name}`, () => appendFileSync(name, text));
  const write = (cell: number, result: PhaseCell): void => append(line(cell, result));
  if (begun === 'empty' || begun === null) {
    withFile(`cannot write ${name}`, () => writeFileSync(name, headerLine(header)));
    return { done: new Set(), write };
  }
  if (!resumes) complain(`${name} is there already: --resume goes on with it`);
  const [other] = differences(begun.header, header);
  if (other !== undefined) complain(`${name} is of another sweep: its ${other} differs`);
  withFile(`cannot write ${name}`, () => truncateSync(name, begun.wholeBytes));
  return { done: new Set(begun.cells.keys()), write };
}

/** What parts of a sweep give together; \`missing\` has the two values of each cell that is in none of them. */
export type MergedSweep = Omit<SweepHeader, 'shard' | 'dataChecksum'> & {
  cells: (CellChanges & PhaseCell)[];
  missing?: CellChanges[];
};

/** Puts the parts of a sweep together; complains where they do not belong together. */
export function mergeSweeps(names: readonly string[], tell: (text: string) => void): MergedSweep {
  const files = names.map((name) => {
    const file = readSweepFile(name);
    return file === 'empty' ? complain(`${name} has no whole line`) : file;
  });
  const [first, ...others] = files;
  for (const { name, header } of others) {
    const { number } = first.header.shard;
    const shard = { ...header.shard, number };
    const [other] = differences(first.header, { ...header, shard });
    if (other !== undefined) {
      complain(`${name} does not belong to ${first.name}: its ${other} differs`);
    }
  }
  const found = new Map<number, PhaseCell>();
  for (const { name, cells } of files) {
    for (const [cell, result] of cells) {
      const known = found.get(cell);
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(result)) {
        complain(`${name} has another result of cell ${cell} than a file before it`);
      }
      found.set(cell, result);
    }
  }
  const { shard, dataChecksum: _, ...sweep } = first.header;
  const grid = gridOf(first.header);
  for (const text of missingTexts(sweep.spec, grid, shard.count, found)) tell(text);
  const all = Array.from({ length: cellCount(grid) }, (_, cell) => cell);
  const missing = all.filter((cell) => !found.has(cell));
  return {
    ...sweep,
    cells: all.flatMap((cell) => {
      const result = found.get(cell);
      return result === undefined ? [] : [{ ...cellChanges(grid, cell), ...result }];
    }),
    ...(missing.length === 0 ? {} : { missing: missing.map((cell) => cellChanges(grid, cell)) }),
  };
}

/** Tells of each share that is not whole how much of it is there. */
function missingTexts(
  spec: Spec,
  grid: PhaseGrid,
  count: number,
  found: ReadonlyMap<number, PhaseCell>,
): string[] {
  return Array.from({ length: count }, (_, index) => {
    const own = shardCells(spec, grid, { number: index + 1, count });
    const there = own.filter((cell) => found.has(cell)).length;
    return there === own.length
      ? []
      : [`of share ${index + 1}/${count} there are ${there} of ${own.length} cells`];
  }).flat();
}

export function gridOf({ axes: [x, y], steps }: Pick<SweepHeader, 'axes' | 'steps'>): PhaseGrid {
  return { x, y, steps };
}

/** Returns the names of what differs. */
function differences(a: SweepHeader, b: SweepHeader): (keyof SweepHeader)[] {
  const names = Object.keys(a) as (keyof SweepHeader)[];
  return names.filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
}

const headerLine = (header: SweepHeader): string =>
  `${JSON.stringify({ format, version, ...header })}\n`;
const line = (cell: number, result: PhaseCell): string =>
  `${JSON.stringify({ cell, ...result })}\n`;

function readSweepFile(name: string): SweepFile | 'empty' {
  const text = withFile(`cannot read ${name}`, () => readFileSync(name, 'utf8'));
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [first, ...rest] = whole.split('\n').slice(0, -1);
  if (first === undefined) return 'empty';
  const header = readHeader(name, first);
  const count = cellCount(gridOf(header));
  const cells = rest.map(
    (text, index) =>
      readCell(text, count) ?? complain(`${name}, line ${index + 2}: this is no cell of the sweep`),
  );
  return { name, header, cells: new Map(cells), wholeBytes: Buffer.byteLength(whole) };
}

function readHeader(name: string, text: string): SweepHeader {
  const header = readObject(text);
  if (header?.format !== format) return complain(`${name} holds no part of a sweep`);
  if (header.version !== version) {
    return complain(`${name} is of version ${header.version}, and this program reads ${version}`);
  }
  const { format: _, version: __, ...others } = header as unknown as SweepHeader & WithFormat;
  const spec = readSpec(others.spec);
  const axes = others.axes?.map(({ parameter, values }) => readAxis(parameter, values.join()));
  if (spec === null || axes?.length !== 2 || axes.includes(null)) {
    return complain(`${name}: what it is a sweep of cannot be read`);
  }
  return { ...others, spec };
}

type WithFormat = Record<'format' | 'version', unknown>;

function readCell(text: string, count: number): [number, PhaseCell] | null {
  const { cell, ...result } = readObject(text) ?? {};
  const isCell = typeof cell === 'number' && Number.isInteger(cell) && cell >= 0 && cell < count;
  const isResult = outcomes.some((outcome) => outcome === result.outcome);
  return isCell && isResult ? [cell, result as unknown as PhaseCell] : null;
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
