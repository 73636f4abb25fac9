import type { Competitor } from './competitor';
import { flopsPerTurn, multiplyAddModule } from './multiplyAddModule';

/** A unit of this work are so many floating-point operations: about a microsecond. */
export const flopsPerUnit = 2 ** 15;

/**
 * Fewer accumulators than a processor has multiplications and additions in flight leave it waiting, more
 * than it has registers for make it write to memory: the fastest number is looked for.
 */
const accumulatorCounts = [8, 10, 12, 13, 14, 16];
const trials = 9;

type Run = (turns: number) => number;

/** The multiply-add loop that is the fastest on this processor. */
export async function createMultiplyAdd(): Promise<Competitor> {
  const loops = await Promise.all(
    accumulatorCounts.map(async (accumulators) => {
      const { instance } = await WebAssembly.instantiate(multiplyAddModule(accumulators));
      const run = instance.exports.run as Run;
      const turnsPerUnit = flopsPerUnit / flopsPerTurn(accumulators);
      const advance = (count: number): number => run(Math.max(1, Math.round(count * turnsPerUnit)));
      return { accumulators, advance, least: Infinity };
    }),
  );
  // In turn, so that a disturbance meets all of them.
  for (let trial = 0; trial < trials; trial++) {
    for (const loop of loops) {
      const start = performance.now();
      loop.advance(20_000);
      loop.least = Math.min(loop.least, performance.now() - start);
    }
  }
  const [fastest] = loops.toSorted((a, b) => a.least - b.least);
  return {
    note: `${fastest.accumulators} accumulators`,
    async advance(count) {
      fastest.advance(count);
    },
  };
}
