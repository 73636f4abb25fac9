import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../data/dataset';
import { type PhaseCell, refusedCell } from '../engine/experiments/phaseCell';
import { cellCount, coarseToFine, type PhaseGrid } from '../spec/grids/phaseGrid';
import type { Spec } from '../spec/spec';
import { type CellTask, trainCells } from './sweepCells';

/** Starting a process takes as long as so many cells. */
const cellsForProcess = 16;

/** The cells of a map, row by row, on as many processors as there are. */
export async function sweepCells(
  spec: Spec,
  dataset: Dataset,
  grid: PhaseGrid,
): Promise<PhaseCell[]> {
  const count = cellCount(grid);
  const processes = Math.min(availableParallelism(), Math.ceil(count / cellsForProcess));
  const order = coarseToFine(grid);
  const tasks = Array.from({ length: processes }, (_, index): CellTask => {
    const cells = order.filter((__, place) => place % processes === index);
    return { spec, dataset, grid, cells };
  });
  const found = await Promise.all(processes === 1 ? tasks.map(trainCells) : tasks.map(elsewhere));
  const cells = new Array<PhaseCell>(count).fill(refusedCell);
  for (const [cell, result] of found.flat()) cells[cell] = result;
  return cells;
}

/** In a process of its own, started as this one was. */
function elsewhere(task: CellTask): ReturnType<typeof trainCells> {
  const child = fork(fileURLToPath(new URL('./sweepMain.ts', import.meta.url)), {
    serialization: 'advanced',
  });
  return new Promise((resolve, reject) => {
    child.once('message', (found: Awaited<ReturnType<typeof trainCells>>) => resolve(found));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`a process of the sweep ended with ${code}`)));
    child.send(task);
  });
}
