import { createBacklog } from '../../engine/training/advance';
import type { PreparedVariant } from '../data/preparedVariant';
import type { Engine } from './engine';

/** Milliseconds of training that a rate is measured over. */
const stretch = 50;
const warmUpSteps = 2;

/**
 * Steps a second of an engine on this very network, in a trainer of its own. What an engine does once
 * for a network, as compiling shaders, is not counted. A device has two stretches queued, as in training:
 * one that is waited for each time stands idle until its answer has come, longer than a small step takes.
 *
 * @param now milliseconds
 */
export async function measureStepRate(
  engine: Engine,
  { plan, data, spec }: PreparedVariant,
  now: () => number,
): Promise<number> {
  const trainer = engine.createTrainer(plan, data, spec);
  const backlog = createBacklog(trainer);
  const train = (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) trainer.advance();
    return backlog.add();
  };
  try {
    await train(warmUpSteps);
    await backlog.end();
    const start = now();
    let steps = 0;
    for (let count = 1; now() - start < stretch; count *= 2) {
      await train(count);
      steps += count;
    }
    await backlog.end();
    return (steps / (now() - start)) * 1_000;
  } finally {
    trainer.dispose();
  }
}
