import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { constantLoss } from '../../data/constantLoss';
import { generateDataset } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import { planNetwork } from '../../network/plan';
import { firstNotFinite } from '../../record/stepRecord';
import { cellSpec, type PhaseGrid } from '../../spec/grids/phaseGrid';
import { parseQuery } from '../../spec/link/query';
import type { Spec } from '../../spec/spec';
import { loadWasmKernels, wasmAddress } from '../kernels/wasm/load';
import { evaluationLabels } from '../measure/score';
import { createTrainer } from '../training/trainer';
import { type CellOutcome, type PhaseCell, trainCell } from './phaseCell';

let kernels: Awaited<ReturnType<typeof loadWasmKernels>>;
beforeAll(async () => {
  kernels = await loadWasmKernels(await readFile(wasmAddress));
});

function startTrainer(spec: Spec) {
  const data = prepareTraining(generateDataset(spec.data as 'moons', spec), spec);
  const plan = planNetwork(spec, data);
  const constant = constantLoss(plan.loss, evaluationLabels(data, 'train'));
  return { trainer: createTrainer(kernels, plan, data, spec), constant };
}

async function cellOf(spec: Spec, steps: number): Promise<PhaseCell> {
  const { trainer, constant } = startTrainer(spec);
  const training = trainCell(trainer, constant, steps);
  let turn = await training.next();
  while (!turn.done) turn = await training.next();
  trainer.dispose();
  return turn.value;
}

const specOf = (query: string): Spec => parseQuery(query).lab.base;
const tanh = 'standardize=inputs&width=32&activation=tanh&init=lecunNormal&outInit=same&lr=0.03';

/** Schoenholz et al. 2016: without bias the edge of chaos of tanh is at σ_w = 1, where depth has no limit. */
describe('tanh trains deepest near gain 1', () => {
  const depths = [2, 8, 16, 32, 60];
  const gains = [0.4, 0.7, 1, 2.5, 4];
  const rows: CellOutcome[][] = gains.map(() => []);

  beforeAll(async () => {
    const grid: PhaseGrid = {
      x: { parameter: 'depth', values: depths },
      y: { parameter: 'gain', values: gains },
      steps: 200,
    };
    for (const seed of [1, 2, 3]) {
      for (let cell = 0; cell < depths.length * gains.length; cell++) {
        const { outcome } = await cellOf(cellSpec(specOf(`${tanh}&seed=${seed}`), grid, cell), 200);
        rows[Math.floor(cell / depths.length)].push(outcome);
      }
    }
  }, 240_000);

  const trained = (row: number): number => rows[row].filter((one) => one === 'trained').length;

  test('and the region shrinks on both sides', () => {
    expect(trained(2)).toBe(3 * depths.length);
    // Measured: 3, 6, 15, 12, 10 of 15.
    expect(trained(1)).toBeLessThan(trained(2) - 5);
    expect(trained(0)).toBeLessThan(trained(1));
    expect(trained(3)).toBeLessThan(trained(2));
    expect(trained(4)).toBeLessThan(trained(3));
  });

  test('below it the signal vanishes, above it explodes', () => {
    expect(new Set([...rows[0], ...rows[1]])).toEqual(new Set(['trained', 'vanished']));
    expect(new Set([...rows[3], ...rows[4]])).toEqual(new Set(['trained', 'exploded']));
  });
});

describe('a cell', () => {
  test('is the training of its spec', async () => {
    const spec = specOf(`${tanh}&depth=4&gain=1.2`);
    const { trainer } = startTrainer(spec);
    for (let step = 0; step < 90; step++) trainer.advance();
    const { record } = await trainer.measure();
    trainer.dispose();
    const { loss, step } = await cellOf(spec, 90);
    expect({ loss, step }).toEqual({ loss: record.trainLoss, step: 90 });
  });

  test.each([
    'width=32&gain=2&outInit=same&lr=0.05',
    'data=plane&depth=0&batch=full&lr=2',
    'depth=8&gain=8&outInit=same&lr=30',
  ])('%s ends at the first step that is not finite', async (query) => {
    const { trainer } = startTrainer(specOf(`standardize=inputs&${query}`));
    while (firstNotFinite((await trainer.measure()).record) === null && trainer.step < 300) {
      trainer.advance();
    }
    const first = trainer.step;
    trainer.dispose();
    expect(first).toBeLessThan(300);
    const cell = await cellOf(specOf(`standardize=inputs&${query}`), 300);
    expect(cell).toMatchObject({ outcome: 'notFinite', step: first, loss: null });
  });

  test('that stops early is judged by its best network', async () => {
    const query = 'samples=60&noise=0.5&depth=2&width=32&optimizer=adam&lr=0.01&patience=3';
    const cell = await cellOf(specOf(query), 2_000);
    expect(cell.step).toBeLessThan(2_000);
    expect(cell.loss).not.toBeNull();
  });
});
