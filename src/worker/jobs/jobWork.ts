import { constantLoss } from '../../data/constantLoss';
import { type FoldScore, trainFold } from '../../engine/experiments/crossValidation';
import { type PhaseCell, trainCell } from '../../engine/experiments/phaseCell';
import { type RangeTest, rangeTest } from '../../engine/experiments/rangeTest';
import { evaluationLabels } from '../../engine/measure/score';
import type { Sweep } from '../../spec/grids/sweep';
import type { EngineChoice } from '../../spec/spec';
import type { PreparedVariant } from '../data/preparedVariant';
import type { Engine } from '../engines/engine';

/** One cell of a phase map, ready to be trained. */
export interface CellPart {
  cell: number;
  variant: PreparedVariant;
}

/** All of a range test, one fold with one value of a cross-validation, or some cells of a phase map. */
export type JobPart =
  | { kind: 'rangeTest'; variant: PreparedVariant; sweep: Sweep }
  | { kind: 'fold'; variant: PreparedVariant; steps: number }
  | { kind: 'cells'; engine: EngineChoice; cells: CellPart[]; steps: number };

/** How far a part has come; the newest one says all. */
export type PartProgress =
  | { kind: 'rangeTest'; test: RangeTest }
  | { kind: 'fold'; steps: number; score: FoldScore | null }
  | { kind: 'cells'; cells: [number, PhaseCell][] };

/** Carries out a part; stands still whenever nobody asks for more, and can be left at any time. */
export function jobWork(part: JobPart, engine: Engine): AsyncGenerator<PartProgress, void> {
  return part.kind === 'cells' ? cellsWork(part, engine) : trainingWork(part, engine);
}

/** The engine that a part asks for. */
export function engineOfPart(part: JobPart): EngineChoice {
  return part.kind === 'cells' ? part.engine : part.variant.spec.engine;
}

async function* trainingWork(
  part: Exclude<JobPart, { kind: 'cells' }>,
  engine: Engine,
): AsyncGenerator<PartProgress, void> {
  const { plan, data, spec } = part.variant;
  const trainer = engine.createTrainer(plan, data, spec);
  try {
    if (part.kind === 'rangeTest') {
      for await (const test of rangeTest(trainer, part.sweep)) yield { kind: 'rangeTest', test };
      return;
    }
    const training = trainFold(trainer, part.steps);
    for (;;) {
      const { done, value } = await training.next();
      if (done) return yield { kind: 'fold', steps: part.steps, score: value };
      yield { kind: 'fold', steps: value, score: null };
    }
  } finally {
    trainer.dispose();
  }
}

async function* cellsWork(
  { cells, steps }: Extract<JobPart, { kind: 'cells' }>,
  engine: Engine,
): AsyncGenerator<PartProgress, void> {
  let done: [number, PhaseCell][] = [];
  for (const { cell, variant } of cells) {
    const { plan, data, spec } = variant;
    const trainer = engine.createTrainer(plan, data, spec);
    try {
      const constant = constantLoss(plan.loss, evaluationLabels(data, 'train'));
      const training = trainCell(trainer, constant, steps);
      for (let turn = await training.next(); ; turn = await training.next()) {
        if (turn.done) done = [...done, [cell, turn.value]];
        yield { kind: 'cells', cells: done };
        if (turn.done) break;
      }
    } finally {
      trainer.dispose();
    }
  }
}
