import { type CellTask, trainCells } from './sweep';

/** A process of a sweep: it is sent its cells, sends back what became of them, and ends. */
process.once('message', (task: CellTask) => {
  void trainCells(task).then((found) => process.send?.(found, () => process.disconnect()));
});

// Whoever asked for them is gone.
process.once('disconnect', () => process.exit());
