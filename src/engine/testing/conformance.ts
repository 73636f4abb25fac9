import type { Kernels, Matrix } from '../kernels/kernels';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { type Bench, createBench } from './bench';
import { entryDeviation, matrixDeviation } from './deviation';

/** Something that every kernel set does as `reference` does it. */
export interface ConformanceCase {
  name: string;
  /** Whole matrices by their norm, or every single entry, small ones included. */
  compares: 'matrices' | 'entries';
  /** The largest relative deviation that is right for float32. */
  bound: number;
  run<M extends Matrix>(bench: Bench<M>): Promise<Float64Array[]>;
}

/** The largest relative deviation of what the kernels give from what `reference` gives. */
export async function deviationOf<M extends Matrix>(
  kernels: Kernels<M>,
  { compares, run }: ConformanceCase,
): Promise<number> {
  const actual = await runOn(kernels, run);
  const expected = await runOn(createReferenceKernels(), run);
  if (actual.length !== expected.length) throw new Error('Not as many results as in reference.');
  const deviation = compares === 'matrices' ? matrixDeviation : entryDeviation;
  return actual.reduce(
    (largest, values, index) =>
      Math.max(largest, deviation(values, expected[index], kernels.smallestNormal)),
    0,
  );
}

async function runOn<M extends Matrix>(
  kernels: Kernels<M>,
  run: ConformanceCase['run'],
): Promise<Float64Array[]> {
  const before = kernels.liveMatrices();
  const bench = createBench(kernels);
  const results = await run(bench);
  bench.dispose();
  const left = kernels.liveMatrices() - before;
  if (left !== 0) throw new Error(`${left} matrices are left alive.`);
  return results;
}
