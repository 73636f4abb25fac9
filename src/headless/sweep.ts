import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { constantLoss } from '../data/constantLoss';
import type { Dataset } from '../data/dataset';
import { generateDataset, isGenerated } from '../data/generated/generate';
import { prepareTraining, type TrainingData } from '../data/trainingData';
import { type PhaseCell, refusedCell, trainCell } from '../engine/experiments/phaseCell';
import { evaluationLabels } from '../engine/measure/score';
import { findTrainingRefusal } from '../engine/training/specConflict';
import { planNetwork } from '../network/plan';
import {
  cellCount,
  cellSpec,
  coarseToFine,
  type PhaseGrid,
  sharesData,
} from '../spec/grids/phaseGrid';
import type { Spec } from '../spec/spec';
import { nodeEngineOf, trainers } from './engines';

/** Some cells of a map, by their numbers. */
export interface CellTask {
  spec: Spec;
  dataset: Dataset;
  grid: PhaseGrid;
  cells: number[];
}

/** Starting a process takes as long as so many cells. */
const cellsForProcess = 16;

/** Is given each cell when it has been trained. */
export type TellCell = (cell: number, result: PhaseCell) => void | Promise<void>;

/** Trains all cells of a map; returns them row by row. */
export async function sweepCells(
  spec: Spec,
  dataset: Dataset,
  grid: PhaseGrid,
): Promise<PhaseCell[]> {
  const cells = new Array<PhaseCell>(cellCount(grid)).fill(refusedCell);
  await trainSpread({ spec, dataset, grid, cells: coarseToFine(grid) }, (cell, result) => {
    cells[cell] = result;
  });
  return cells;
}

/** Trains cells on as many processors as there are. */
export async function trainSpread(task: CellTask, tell: TellCell): Promise<void> {
  const { cells } = task;
  const processes = Math.min(availableParallelism(), Math.ceil(cells.length / cellsForProcess));
  if (processes <= 1) return trainCells(task, tell);
  const parts = Array.from({ length: processes }, (_, index) =>
    cells.filter((__, place) => place % processes === index),
  );
  await Promise.all(parts.map((part) => elsewhere({ ...task, cells: part }, tell)));
}

/** Trains the cells of a task in a process of its own, which is started as this one was. */
function elsewhere(task: CellTask, tell: TellCell): Promise<void> {
  const child = fork(fileURLToPath(new URL('./sweepMain.ts', import.meta.url)), {
    serialization: 'advanced',
  });
  return new Promise((resolve, reject) => {
    child.on('message', (found: Parameters<TellCell>) => void tell(...found));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a process of the sweep ended with ${code}`)),
    );
    child.send(task);
  });
}

/** Trains the cells of a task one after another. */
export async function trainCells(task: CellTask, tell: TellCell): Promise<void> {
  const { spec: base, dataset, grid, cells } = task;
  const shared = sharesData(grid) ? prepareTraining(dataset, base) : null;
  for (const cell of cells) {
    const spec = cellSpec(base, grid, cell);
    const data =
      shared ??
      prepareTraining(isGenerated(spec.data) ? generateDataset(spec.data, spec) : dataset, spec);
    await tell(cell, await train(spec, data, grid.steps));
  }
}

async function train(spec: Spec, data: TrainingData, steps: number): Promise<PhaseCell> {
  const plan = planNetwork(spec, data);
  if (findTrainingRefusal({ spec, data, plan }) !== null) return refusedCell;
  const trainer = await trainers[nodeEngineOf(spec)](plan, data, spec);
  const constant = constantLoss(plan.loss, evaluationLabels(data, 'train'));
  const training = trainCell(trainer, constant, steps);
  for (;;) {
    const turn = await training.next();
    if (!turn.done) continue;
    trainer.dispose();
    return turn.value;
  }
}
