import type { PhaseCell } from '../engine/experiments/phaseCell';
import { type CellTask, trainCells } from './sweep';

/** A process of a sweep: it is sent its cells, sends back what becomes of each, and ends. */
process.once('message', (task: CellTask) => {
  const tell = (cell: number, result: PhaseCell) =>
    new Promise<void>((resolve) => process.send?.([cell, result], () => resolve()));
  void trainCells(task, tell).then(() => process.disconnect());
});

// Whoever asked for them is gone.
process.once('disconnect', () => process.exit());
