import { generateDataset } from '../../src/data/generate';
import { prepareTraining, type TrainingData } from '../../src/data/trainingData';
import { createBacklog } from '../../src/engine/backlog';
import { createTrainer } from '../../src/engine/createTrainer';
import type { Trainer } from '../../src/engine/trainer';
import { fetchWasmKernels } from '../../src/engine/wasm/load';
import { createWebglKernels } from '../../src/engine/webgl/kernels';
import type { Plan } from '../../src/network/plan';
import { planNetwork } from '../../src/network/planNetwork';
import type { Spec } from '../../src/spec/spec';
import { lookPause } from '../../src/worker/lookPause';
import { type Network, specOf } from '../networks';
import type { Competitor } from './competitor';

/** The same steps are trained again and again: later ones would be those of another, trained network. */
const longestRun = 2_000;

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

/** Our engines as the page runs them: every look measures the gradient norms of all layers and the losses. */
export async function createOurs(
  engine: keyof typeof starts,
  network: Network,
): Promise<Competitor> {
  const { plan, data, spec } = prepareNetwork(network);
  const { trainer, note } = await starts[engine](plan, data, spec);
  let lastLook = { end: performance.now(), cost: 0 };
  const backlog = createBacklog(trainer);

  async function look(): Promise<void> {
    const start = performance.now();
    await trainer.measure();
    const end = performance.now();
    lastLook = { end, cost: end - start };
  }

  return {
    note,
    async advance(count) {
      for (let i = 0; i < count; i++) {
        if (trainer.step === longestRun) trainer.rewind();
        trainer.advance();
      }
      await backlog.add();
      if (network.looks === 'none') return;
      if (performance.now() - lastLook.end >= lookPause(lastLook.cost)) await look();
    },
    finish: backlog.end,
  };
}

/** The experiment of a network, with the data of it that every competitor trains on. */
export function prepareNetwork(network: Network): { plan: Plan; data: TrainingData; spec: Spec } {
  const spec = specOf(network);
  const data = prepareTraining(generateDataset('moons', spec), spec);
  return { plan: planNetwork(spec, data), data, spec };
}
