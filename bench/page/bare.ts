import { generateDataset, isGenerated } from '../../src/data/generated/generate';
import { prepareTraining } from '../../src/data/trainingData';
import { fetchWasmKernels } from '../../src/engine/kernels/wasm/load';
import { advanceBy } from '../../src/engine/training/advance';
import { createTrainer } from '../../src/engine/training/trainer';
import { planNetwork } from '../../src/network/plan';
import type { Spec } from '../../src/spec/spec';
import type { Competitor } from './competitor';

/** Our wasm alone on an experiment: its steps one after another, of which nothing is measured or recorded. */
export async function createBare(spec: Spec): Promise<Competitor> {
  if (!isGenerated(spec.data)) throw new Error(`The bench has no data set ${spec.data}.`);
  const data = prepareTraining(generateDataset(spec.data, spec), spec);
  const trainer = createTrainer(await fetchWasmKernels(), planNetwork(spec, data), data, spec);
  return { note: 'SIMD, one thread', advance: (count) => advanceBy(trainer, count) };
}
