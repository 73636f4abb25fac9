import { defaultSweep } from '../../spec/grids/sweep';
import type { Spec } from '../../spec/spec';
import { findRate } from '../tuning';
import type { Effect, Figure, Runs } from './effect';
import { drawnData, trainRecords } from './trainRecords';

export const seeds: readonly number[] = [1, 2, 3, 4, 5];

/** Trains all that the effect compares, with every seed, on wasm. */
export async function runEffect({ compared, rates, pace, judge }: Effect): Promise<Figure[]> {
  const runs: Record<string, Runs> = {};
  const seconds: Record<string, number[]> = {};
  const suggestions = new Map<string, number>();
  for (const [name, spec] of Object.entries(compared)) {
    runs[name] = [];
    seconds[name] = [];
    for (const seed of seeds) {
      const start = performance.now();
      const seeded = { ...spec, seed };
      const lr =
        rates === undefined ? spec.lr : rates[name] * (await suggestedRate(seeded, suggestions));
      runs[name].push(await trainRecords({ ...seeded, lr }, pace));
      seconds[name].push((performance.now() - start) / 1_000);
    }
  }
  return judge(runs, seconds);
}

/** Returns the learning rate that a range test of the spec suggests, which is made once for each spec. */
async function suggestedRate(spec: Spec, known: Map<string, number>): Promise<number> {
  const key = JSON.stringify(spec);
  const before = known.get(key);
  if (before !== undefined) return before;
  const { suggestion } = await findRate(spec, drawnData(spec), defaultSweep);
  if (suggestion === null) throw new Error(`The range test found no rate for seed ${spec.seed}.`);
  known.set(key, suggestion);
  return suggestion;
}
