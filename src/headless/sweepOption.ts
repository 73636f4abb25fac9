import {
  type Axis,
  axisNames,
  boundsOf,
  isAxisName,
  longestAxis,
  readAxis,
} from '../spec/grids/axis';
import {
  cellCount,
  isStepCount,
  mapSteps,
  mostCells,
  type PhaseGrid,
} from '../spec/grids/phaseGrid';
import { complain } from './complaint';
import { readCount } from './count';

/** Reads the two `--sweep NAME=RANGE` of a map, and the steps of its cells. */
export function readSweeps(texts: string[], stepText: string | undefined): PhaseGrid {
  if (texts.length !== 2) {
    complain(
      `--sweep is needed twice, once for each of two parameters, and not ${texts.length} times`,
    );
  }
  const [x, y] = texts.map(readSweep);
  if (x.parameter === y.parameter) complain(`--sweep ${x.parameter}: it is given twice`);
  const steps = readCount('steps', stepText, mapSteps.minimum) ?? mapSteps.default;
  if (!isStepCount(steps)) {
    const { minimum, maximum } = mapSteps;
    complain(`--steps ${steps}: it is not a whole number from ${minimum} to ${maximum}`);
  }
  const grid = { x, y, steps };
  const count = cellCount(grid);
  if (count > mostCells) complain(`--sweep: these are ${count} cells, more than ${mostCells}`);
  return grid;
}

function readSweep(text: string): Axis {
  const [name, range = ''] = text.split(/=(.*)/s);
  if (!isAxisName(name)) {
    return complain(`--sweep ${text}: the parameter is none of ${axisNames.join(', ')}`);
  }
  const { minimum, maximum, integer } = boundsOf(name);
  const numbers = `${integer ? 'whole ' : ''}numbers from ${minimum} to ${maximum}`;
  return (
    readAxis(name, range) ??
    complain(
      `--sweep ${text}: it is no FROM:TO:STEP, FROM:TO:xFACTOR or list, with commas, of at most ${longestAxis} different ${numbers}`,
    )
  );
}
