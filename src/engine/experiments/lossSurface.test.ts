import { readFile } from 'node:fs/promises';
import { describe, expect, it, test } from 'vitest';
import { symmetricEigen } from '../../data/symmetricEigen';
import { planNetwork } from '../../network/plan';
import { type SurfaceGrid, surfacePasses, surfacePlace } from '../../spec/grids/surfaceGrid';
import type { Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { loadWasmKernels, wasmAddress } from '../kernels/wasm/load';
import { prepareExperiment, startExperiment } from '../testing/experiment';
import { descentPlane, projected } from './descentPlane';
import { type LossPlane, randomPlane, weightPlane, writePlace } from './lossPlane';
import { lossSurface } from './lossSurface';
import { createTrainingLoss, type TrainingLoss } from './trainingLoss';

const grid: SurfaceGrid = { size: 11, x: [-2, 2], y: [-1, 3] };
const allPoints = surfacePasses(grid.size).flat();

async function lossesOf(loss: TrainingLoss, plane: LossPlane): Promise<Float64Array> {
  const losses = new Float64Array(grid.size * grid.size).fill(NaN);
  for await (const [point, value] of lossSurface(loss, plane, grid, allPoints)) {
    losses[point] = value;
  }
  return losses;
}

/** The parameters of the steps of a run on `reference`, from step 0 on, and the losses that were measured there. */
async function runOf(changes: Partial<Spec>, steps: number) {
  const trainer = startExperiment(createReferenceKernels(), changes);
  const run: Float64Array[][] = [];
  const measured: number[] = [];
  for (let step = 0; step <= steps; step++) {
    run.push((await trainer.parameters()).map((slot) => slot.slice()));
    measured.push((await trainer.measure()).record.trainLoss);
    trainer.advance();
  }
  trainer.dispose();
  return { run, measured };
}

describe('the surface of a linear regression', () => {
  const regression: Partial<Spec> = { data: 'plane', depth: 0, standardize: 'all', batch: 'full' };

  /** Half of the Hessian, the gradient's negative half at 0, and the loss at 0, of weights and bias in one vector. */
  function quadratic() {
    const { plan, data } = prepareExperiment(regression);
    const { inputs, targets, rowCount } = data.train;
    const moments = new Float64Array(9);
    const aims = new Float64Array(3);
    let constant = 0;
    for (let row = 0; row < rowCount; row++) {
      const x = [inputs[2 * row], inputs[2 * row + 1], 1];
      for (let i = 0; i < 3; i++) {
        aims[i] += (x[i] * targets[row]) / rowCount;
        for (let j = 0; j < 3; j++) moments[3 * i + j] += (x[i] * x[j]) / rowCount;
      }
      constant += (targets[row] * targets[row]) / rowCount;
    }
    // The loss is told in the target's own units.
    const unit = data.targetScale?.deviation[0] ?? 1;
    const lossAt = (parameters: readonly number[]): number => {
      let loss = constant;
      for (let i = 0; i < 3; i++) {
        loss -= 2 * aims[i] * parameters[i];
        for (let j = 0; j < 3; j++) loss += moments[3 * i + j] * parameters[i] * parameters[j];
      }
      return unit * unit * loss;
    };
    return { plan, data, moments, aims, lossAt };
  }

  it.each(['reference', 'wasm'])('is its quadratic form, on %s', async (engine) => {
    const { plan, data, lossAt } = quadratic();
    const loss =
      engine === 'reference'
        ? createTrainingLoss(createReferenceKernels(), plan, data)
        : createTrainingLoss(await loadWasmKernels(await readFile(wasmAddress)), plan, data);
    const { run } = await runOf(regression, 6);
    const origin = run[3];
    const planes = [
      weightPlane(
        [
          [0, 0],
          [0, 1],
        ],
        origin,
      ),
      randomPlane(plan, origin, 1),
      descentPlane(origin, [run[0], run[1], run[2]]),
    ];
    for (const plane of planes) {
      if (plane === null) throw new Error('no plane');
      const losses = await lossesOf(loss, plane);
      losses.forEach((value, point) => {
        const at = origin.map((slot) => slot.slice());
        writePlace(plane, surfacePlace(grid, point), at);
        expect(Math.abs(value / lossAt(at.flatMap((slot) => [...slot])) - 1)).toBeLessThan(1e-6);
      });
    }
    loss.dispose();
  });

  it('has the path of gradient descent on it where the closed form has it', async () => {
    const { plan, data, moments, aims } = quadratic();
    const { run, measured } = await runOf(regression, 12);
    const present = run[12];
    const plane = descentPlane(present, run.slice(0, 12));
    if (plane === null) throw new Error('no plane');
    // θ ← θ − 2 η (M θ − a)
    let theta = run[0].flatMap((slot) => [...slot]);
    const flat = (slots: readonly Float64Array[]): number[] => slots.flatMap((slot) => [...slot]);
    const [right, up] = plane.directions.map(flat);
    const end = flat(present);
    const steps: number[][] = [];
    for (const parameters of run) {
      const { x, y } = projected(plane, parameters);
      const away = theta.map((value, i) => value - end[i]);
      steps.push(away);
      expect(x).toBeCloseTo(inner(away, right), 9);
      expect(y).toBeCloseTo(inner(away, up), 9);
      theta = theta.map((value, i) => {
        const gradient = inner([...moments.slice(3 * i, 3 * i + 3)], theta) - aims[i];
        return value - 0.2 * gradient;
      });
    }
    // The plane holds as much of the way as any plane can: the two largest eigenvalues of Σ δ δᵀ.
    const spread = Float64Array.from({ length: 9 }, (_, e) =>
      steps.reduce((sum, away) => sum + away[Math.floor(e / 3)] * away[e % 3], 0),
    );
    const values = symmetricEigen(3, (i, j) => spread[3 * i + j]).values;
    const total = values[0] + values[1] + values[2];
    expect(plane.share).toBeCloseTo((values[0] + values[1]) / total, 9);
    // And the loss at the origin is the one that the run has measured.
    const loss = createTrainingLoss(createReferenceKernels(), plan, data);
    expect(await loss.at(present)).toBeCloseTo(measured[12], 12);
    loss.dispose();
  });

  it('has no plane of a run that has hardly moved', async () => {
    const { run } = await runOf(regression, 2);
    expect(descentPlane(run[0], [])).toBeNull();
    expect(descentPlane(run[1], [run[0]])).toBeNull();
    expect(descentPlane(run[2], [run[0], run[0]])).toBeNull();
    expect(descentPlane(run[2], [run[0], run[1]])).not.toBeNull();
  });
});

const inner = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i], 0);

describe('the training loss', () => {
  it.each(['none', 'layer'] as const)('is that which the run measures: norm %s', async (norm) => {
    const changes: Partial<Spec> = { depth: 4, norm, dropout: 0.3, samples: 100 };
    const { plan, data } = prepareExperiment(changes);
    const { run, measured } = await runOf(changes, 5);
    const loss = createTrainingLoss(createReferenceKernels(), plan, data);
    expect(await loss.at(run[5])).toBeCloseTo(measured[5], 12);
    loss.dispose();
  });

  it('normalizes by the statistics of the training split, as training with all of it does', async () => {
    const changes: Partial<Spec> = { depth: 4, norm: 'batch', batch: 'full', samples: 100 };
    const { plan, data } = prepareExperiment(changes);
    const trainer = startExperiment(createReferenceKernels(), changes);
    const loss = createTrainingLoss(createReferenceKernels(), plan, data);
    for (let step = 0; step < 3; step++) {
      const now = await loss.at(await trainer.parameters());
      const recording = trainer.startRecording();
      trainer.advance();
      const [{ batchLoss }] = [await recording.take()];
      expect(now).toBeCloseTo(batchLoss[0], 12);
    }
    loss.dispose();
    trainer.dispose();
  });

  it('is infinite where it is not finite', async () => {
    const { plan, data } = prepareExperiment({ depth: 2 });
    const loss = createTrainingLoss(createReferenceKernels(), plan, data);
    const broken = plan.slots.map(({ rows, columns }) =>
      new Float64Array(rows * columns).fill(NaN),
    );
    expect(await loss.at(broken)).toBe(Infinity);
    loss.dispose();
  });
});

describe('random directions', () => {
  const { plan, spec } = prepareExperiment({ depth: 3, width: 5, biasStd: 0.5, norm: 'layer' });

  it('have, unit by unit, the norm of the unit’s weights, and leave all else', async () => {
    const { run } = await runOf({ ...spec }, 1);
    const plane = randomPlane(plan, run[1], 7);
    expect(plane).not.toBeNull();
    for (const direction of plane?.directions ?? []) {
      plan.slots.forEach(({ role, rows, columns }, slot) => {
        for (let unit = 0; unit < columns; unit++) {
          const norm = (of: Float64Array): number => {
            let squares = 0;
            for (let row = 0; row < rows; row++) squares += of[row * columns + unit] ** 2;
            return Math.sqrt(squares);
          };
          const wanted = role === 'weights' ? norm(run[1][slot]) : 0;
          expect(norm(direction[slot])).toBeCloseTo(wanted, 12);
        }
      });
    }
  });

  it('are the same draws whatever else is normalized, and others for another seed', async () => {
    const other = planNetwork({ ...spec, norm: 'batch' }, prepareExperiment({}).data);
    const ones = (of: typeof plan): Float64Array[] =>
      of.slots.map(({ rows, columns }) => new Float64Array(rows * columns).fill(1));
    const weightsOf = (of: typeof plan, seed: number) =>
      randomPlane(of, ones(of), seed)?.directions[0].filter(
        (_, slot) => of.slots[slot].role === 'weights',
      );
    expect(weightsOf(other, 1)).toEqual(weightsOf(plan, 1));
    expect(weightsOf(plan, 2)).not.toEqual(weightsOf(plan, 1));
  });

  it('are none where all weights are 0', () => {
    const zeros = plan.slots.map(({ rows, columns }) => new Float64Array(rows * columns));
    expect(randomPlane(plan, zeros, 1)).toBeNull();
  });
});

test.each([
  [11, [121]],
  [21, [121, 320]],
  [41, [121, 320, 1_240]],
  [61, [121, 320, 3_280]],
])('the passes of %d points a side hold each point once, coarse ones first', (size, counts) => {
  const passes = surfacePasses(size);
  expect(passes.map((pass) => pass.length)).toEqual(counts);
  expect(new Set(passes.flat()).size).toBe(size * size);
});
