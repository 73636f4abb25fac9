import {
  appendFileSync,
  existsSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { PhaseCell } from '../engine/experiments/phaseCell';
import { type CellChanges, cellChanges, cellCount, type PhaseGrid } from '../spec/grids/phaseGrid';
import { readSweepCell, readSweepHeader, type SweepHeader } from '../spec/grids/sweepParts';
import type { Spec } from '../spec/spec';
import { complain, withFile } from './messages';
import { shardCells } from './sweepShard';

const format = 'gradient-playground-sweep';
const version = 1;

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
    for (const [cell, result] of cells) addCell(found, cell, result, name);
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
  // A device has no end.
  if (!withFile(`cannot read ${name}`, () => statSync(name).isFile()))
    complain(`${name} is no file`);
  const text = withFile(`cannot read ${name}`, () => readFileSync(name, 'utf8'));
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [first, ...rest] = whole.split('\n').slice(0, -1);
  if (first === undefined) return 'empty';
  const header = readHeader(name, first);
  const own = new Set(shardCells(header.spec, gridOf(header), header.shard));
  const cells = new Map<number, PhaseCell>();
  for (const [index, text] of rest.entries()) {
    const place = `${name}, line ${index + 2}`;
    const { cell, ...result } =
      readSweepCell(parsed(text)) ?? complain(`${place}: this is no cell of the sweep`);
    if (!own.has(cell)) complain(`${place}: cell ${cell} does not belong to this share`);
    addCell(cells, cell, result, place);
  }
  return { name, header, cells, wholeBytes: Buffer.byteLength(whole) };
}

/** Adds a cell; complains where another result of it is known. */
function addCell(
  known: Map<number, PhaseCell>,
  cell: number,
  result: PhaseCell,
  place: string,
): void {
  const other = known.get(cell);
  if (other !== undefined && !isDeepStrictEqual(other, result)) {
    complain(`${place} has another result of cell ${cell} than one before it`);
  }
  known.set(cell, result);
}

function readHeader(name: string, text: string): SweepHeader {
  const {
    format: found,
    version: since,
    ...header
  }: Record<string, unknown> = Object(parsed(text));
  if (found !== format) return complain(`${name} holds no part of a sweep`);
  if (since !== version) {
    return complain(`${name} is of version ${since}, and this program reads ${version}`);
  }
  return readSweepHeader(header) ?? complain(`${name}: what it is a sweep of cannot be read`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
