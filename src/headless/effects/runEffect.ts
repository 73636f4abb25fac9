import type { Effect, Figure, Runs } from './effect';
import { trainRecords } from './trainRecords';

export const seeds: readonly number[] = [1, 2, 3, 4, 5];

/** Trains all that the effect compares, with every seed, on wasm. */
export async function runEffect({ compared, pace, judge }: Effect): Promise<Figure[]> {
  const runs: Record<string, Runs> = {};
  const seconds: Record<string, number[]> = {};
  for (const [name, spec] of Object.entries(compared)) {
    runs[name] = [];
    seconds[name] = [];
    for (const seed of seeds) {
      const start = performance.now();
      runs[name].push(await trainRecords({ ...spec, seed }, pace));
      seconds[name].push((performance.now() - start) / 1_000);
    }
  }
  return judge(runs, seconds);
}
