import { constantLoss } from '../data/constantLoss';
import type { Dataset } from '../data/dataset';
import { generateDataset, isGenerated } from '../data/generated/generate';
import { prepareTraining, type TrainingData } from '../data/trainingData';
import { type PhaseCell, refusedCell } from '../engine/experiments/phaseCell';
import { trainCell } from '../engine/experiments/trainCell';
import { measuredLabels } from '../engine/measure/measuredLabels';
import { findSpecConflict } from '../engine/training/specConflict';
import { planNetwork } from '../network/planNetwork';
import { cellSpec, type PhaseGrid, sharesData } from '../spec/grids/phaseGrid';
import type { Spec } from '../spec/spec';
import { nodeEngineOf, trainers } from './engines';

/** Some cells of a map, by their numbers. */
export interface CellTask {
  spec: Spec;
  dataset: Dataset;
  grid: PhaseGrid;
  cells: number[];
}

/** Trains one cell after another; gives each with its number. */
export async function trainCells({
  spec: base,
  dataset,
  grid,
  cells,
}: CellTask): Promise<[number, PhaseCell][]> {
  const shared = sharesData(grid) ? prepareTraining(dataset, base) : null;
  const found: [number, PhaseCell][] = [];
  for (const cell of cells) {
    const spec = cellSpec(base, grid, cell);
    found.push([
      cell,
      await train(spec, shared ?? prepareTraining(dataFor(spec, dataset), spec), grid.steps),
    ]);
  }
  return found;
}

function dataFor(spec: Spec, dataset: Dataset): Dataset {
  return isGenerated(spec.data) ? generateDataset(spec.data, spec) : dataset;
}

async function train(spec: Spec, data: TrainingData, steps: number): Promise<PhaseCell> {
  if (findSpecConflict(spec, data) !== null) return refusedCell;
  const plan = planNetwork(spec, data);
  const trainer = await trainers[nodeEngineOf(spec)](plan, data, spec);
  const constant = constantLoss(plan.loss, measuredLabels(data, 'train'));
  const training = trainCell(trainer, constant, steps);
  for (;;) {
    const turn = await training.next();
    if (!turn.done) continue;
    trainer.dispose();
    return turn.value;
  }
}
