import type { Engine } from './engine';
import type { PreparedVariant } from './preparedVariant';

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
  const queue = (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) trainer.advance();
    return trainer.finished();
  };
  try {
    await queue(warmUpSteps);
    const start = now();
    let steps = 0;
    let former = Promise.resolve();
    for (let count = 1; now() - start < stretch; count *= 2) {
      const queued = queue(count);
      queued.catch(() => undefined);
      await former;
      former = queued;
      steps += count;
    }
    await former;
    return (steps / (now() - start)) * 1_000;
  } finally {
    trainer.dispose();
  }
}
