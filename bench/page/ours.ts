import { generateDataset } from '../../src/data/generated/generate';
import { prepareTraining, type TrainingData } from '../../src/data/trainingData';
import { fetchWasmKernels } from '../../src/engine/kernels/wasm/load';
import { createWebglKernels } from '../../src/engine/kernels/webgl/kernels';
import { createBacklog } from '../../src/engine/training/advance';
import type { Trainer } from '../../src/engine/training/trainer';
import { createTrainer } from '../../src/engine/training/trainer';
import type { Plan } from '../../src/network/plan';
import { planNetwork } from '../../src/network/plan';
import type { Spec } from '../../src/spec/spec';
import { type Network, runLength, specOf } from '../networks';
import type { Competitor } from './competitor';
import { drives } from './drive';

interface Started {
  trainer: Trainer;
  note: string;
}

type Start = (plan: Plan, data: TrainingData, spec: Spec) => Promise<Started>;

const starts = {
  wasm: async (plan, data, spec) => ({
    trainer: createTrainer(await fetchWasmKernels(), plan, data, spec),
    note: 'SIMD, one thread',
  }),
  webgl: async (plan, data, spec) => {
    const start = await createWebglKernels();
    if (start.kind === 'unavailable') throw new Error(`There is no WebGL: ${start.lack}.`);
    const trainer = createTrainer(start.kernels, plan, data, spec);
    return { trainer, note: start.capabilities.renderer };
  },
} satisfies Record<string, Start>;

/** Our engines, with what the network says that they do beside its steps. */
export async function createOurs(
  engine: keyof typeof starts,
  network: Network,
): Promise<Competitor> {
  const prepared = prepareNetwork(network);
  const { plan, data, spec } = prepared;
  const { trainer, note } = await starts[engine](plan, data, spec);
  const drive = drives[network.beside](trainer, prepared);
  const backlog = createBacklog(trainer);
  return {
    note,
    async advance(count) {
      for (let left = count; left > 0; ) {
        if (trainer.step === runLength) {
          await drive.end?.();
          trainer.rewind();
        }
        const steps = Math.min(left, runLength - trainer.step);
        await drive.advance(steps);
        left -= steps;
      }
      await backlog.add();
      await drive.rest?.();
    },
    finish: backlog.end,
  };
}

/** The experiment of a network, with the data of it that every competitor trains on. */
export function prepareNetwork(network: Network) {
  const spec = specOf(network);
  const data = prepareTraining(generateDataset('moons', spec), spec);
  return { plan: planNetwork(spec, data), data, spec, interventions: [] };
}
