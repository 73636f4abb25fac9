import { type Axis, axisNames, isAxisName, longestAxis, readAxis } from '../spec/grids/axis';
import { cellCount, mapSteps, mostCells, type PhaseGrid } from '../spec/grids/phaseGrid';
import { mostShards, type Shard } from '../spec/grids/sweepParts';
import { parameters } from '../spec/parameters';
import { complain } from './messages';

/** The options of a sweep, as they are typed. */
interface SweepOptions {
  sweep?: string[];
  shard?: string;
  resume?: boolean;
  out?: string;
}

export interface SweepTask {
  kind: 'sweep';
  grid: PhaseGrid;
  /** Lines of cells are written, those of this share alone; null for one object of all of them. */
  lines: { shard: Shard; file: string | null; resumes: boolean } | null;
}

/** Reads what the options of a sweep ask for; `steps` are those of its cells, null where they are left out. */
export function readSweepTask(options: SweepOptions, steps: number | null): SweepTask {
  const { shard, resume = false, out } = options;
  if (resume && out === undefined) complain('--resume needs --out FILE');
  const isWhole = shard === undefined && out === undefined;
  const lines = { shard: readShard(shard ?? '1/1'), file: out ?? null, resumes: resume };
  return { kind: 'sweep', grid: readSweeps(options, steps), lines: isWhole ? null : lines };
}

/** Reads `3/16`. */
function readShard(text: string): Shard {
  const [, number, count] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= count && count <= mostShards) return { number, count };
  return complain(`--shard ${text}: it is no share such as 3/16, of at most ${mostShards}`);
}

/** Reads the two `--sweep NAME=RANGE` of a phase map, and the steps of its cells. */
function readSweeps({ sweep = [] }: SweepOptions, steps: number | null): PhaseGrid {
  if (sweep.length !== 2) {
    complain(
      `--sweep is needed twice, once for each of two parameters, and not ${sweep.length} times`,
    );
  }
  const [x, y] = sweep.map(readSweep);
  if (x.parameter === y.parameter) complain(`--sweep ${x.parameter}: it is given twice`);
  const grid = { x, y, steps: steps ?? mapSteps.default };
  const count = cellCount(grid);
  if (count > mostCells) complain(`--sweep: these are ${count} cells, more than ${mostCells}`);
  return grid;
}

function readSweep(text: string): Axis {
  const [name, range = ''] = text.split(/=(.*)/s);
  if (!isAxisName(name)) {
    return complain(`--sweep ${text}: the parameter is none of ${axisNames.join(', ')}`);
  }
  const { minimum, maximum, integer } = parameters[name];
  const numbers = `${integer ? 'whole ' : ''}numbers from ${minimum} to ${maximum}`;
  return (
    readAxis(name, range) ??
    complain(
      `--sweep ${text}: it is no FROM:TO:STEP, FROM:TO:xFACTOR or list, with commas, of at most ${longestAxis} different ${numbers}`,
    )
  );
}
