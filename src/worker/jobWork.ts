import { type FoldScore, trainFold } from '../engine/crossValidation';
import { type RangeTest, rangeTest } from '../engine/rangeTest';
import type { Sweep } from '../spec/sweep';
import type { Engine } from './engine';
import type { PreparedVariant } from './preparedVariant';

/** One training of a job: all of a range test, or one fold with one value of a cross-validation. */
export type JobPart =
  | { kind: 'rangeTest'; variant: PreparedVariant; sweep: Sweep }
  | { kind: 'fold'; variant: PreparedVariant; steps: number };

/** How far a part has come; the newest one says all. */
export type PartProgress =
  | { kind: 'rangeTest'; test: RangeTest }
  | { kind: 'fold'; steps: number; score: FoldScore | null };

/** Carries out a part; stands still whenever nobody asks for more, and can be left at any time. */
export async function* jobWork(part: JobPart, engine: Engine): AsyncGenerator<PartProgress, void> {
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
