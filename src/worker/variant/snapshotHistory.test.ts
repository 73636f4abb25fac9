import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { createReferenceKernels } from '../../engine/kernels/reference/kernels';
import { createWasmKernels } from '../../engine/kernels/wasm/kernels';
import { instantiate, wasmAddress } from '../../engine/kernels/wasm/load';
import { defaultSpec, type Spec } from '../../spec/spec';
import { noProbe } from '../answers/probeInputs';
import { prepareVariant } from '../data/preparedVariant';
import { type Engine, engineOf } from '../engines/engine';
import { noSnapshots } from './snapshotHistory';
import { createVariantRun, type LocalVariantRun } from './variantRun';

const binary = await readFile(wasmAddress);
const wasm = async (): Promise<Engine> =>
  engineOf('wasm', createWasmKernels(await instantiate(binary)));
const reference = async (): Promise<Engine> => engineOf('reference', createReferenceKernels());

const small: Spec = { ...defaultSpec, samples: 120, depth: 3, width: 8, lr: 0.05 };

let time = 0;
/** By this clock every frame takes 20 ms: grids stay as fine as they are. */
const now = (): number => {
  time += 20;
  return time;
};

function startRun(changes: Partial<Spec>, engine: Engine, kept = noSnapshots(500, 1)) {
  const spec = { ...small, ...changes };
  const prepared = prepareVariant(generateDataset(spec.data as 'moons', spec), spec);
  return { run: createVariantRun(prepared, engine, null, now, kept), prepared };
}

type Frames = Awaited<ReturnType<LocalVariantRun['frame']>>[];

/** Some steps whose parameters are kept, as their numbers decide. */
const keptAt = [0, 4, 8, 16, 64];

/** Frames at a run at the first `count` of them. */
async function framesOf(run: LocalVariantRun, count: number): Promise<Frames> {
  const frames: Frames = [];
  for (const [index, step] of keptAt.slice(0, count).entries()) {
    if (index > 0) await run.advance(step - keptAt[index - 1]);
    frames.push(await run.frame());
  }
  return frames;
}

test.each<[string, Partial<Spec>]>([
  ['a boundary', {}],
  ['a boundary under dropout and batch normalization', { dropout: 0.3, norm: 'batch' }],
  ['predictions with residual blocks', { data: 'bumps', residual: 'plain', optimizer: 'adam' }],
  ['attention', { data: 'tokens', mixing: 'attention', heads: 2, width: 8, optimizer: 'momentum' }],
])('on wasm %s is visited bit for bit as it was measured', async (_, changes) => {
  const { run } = startRun(changes, await wasm());
  await run.setProbe(noProbe, 0);
  const frames = await framesOf(run, 5);
  // There and back, in any order.
  for (const index of [3, 0, 1, 2, 0]) {
    const { record, output, network } = frames[index];
    expect(network?.step).toBe(record.step);
    expect(await run.visit(record.step)).toEqual({
      step: record.step,
      validationAccuracy: record.validationAccuracy,
      output,
      network,
    });
  }
  expect(frames[0].output).not.toEqual(frames[3].output);
  expect(await run.visit(15)).toMatchObject({ step: 8 });
  expect(await run.visit(64)).toBeNull();
  run.dispose();
});

test('neither visits nor inspections change the training', async () => {
  const changes: Partial<Spec> = { dropout: 0.2, norm: 'batch', optimizer: 'adam', mixup: 0.2 };
  const still = startRun(changes, await wasm()).run;
  await still.advance(60);
  const { run } = startRun(changes, await wasm());
  for (let piece = 0; piece < 6; piece++) {
    await run.frame();
    await run.visit(10 * piece - 5);
    await run.inspect(piece % 4, piece % 2 === 0 ? null : 10);
    await run.advance(10);
  }
  expect(await run.digest()).toBe(await still.digest());
  const [{ newRecords: _, ...frame }, { newRecords: all, ...expected }] = [
    await run.frame(),
    await still.frame(),
  ];
  expect(frame).toEqual(expected);
  expect(all.measured.length).toBeGreaterThan(16);
});

test('another engine takes over what was kept', async () => {
  const { run, prepared } = startRun({}, await wasm());
  const frames = await framesOf(run, 5);
  const [state, kept] = [await run.state(), await run.snapshots()];
  run.dispose();
  const moved = createVariantRun(prepared, await reference(), state, now, kept);
  const visited = await moved.visit(20);
  expect(visited?.step).toBe(16);
  expect(visited?.validationAccuracy).toBe(frames[3].record.validationAccuracy);
  expect(await moved.visit(0)).toMatchObject({ step: 0 });
});

test('without room for parameters step 0 is still there', async () => {
  const { run } = startRun({}, await wasm(), noSnapshots(1e9, 4));
  const [first] = await framesOf(run, 4);
  expect(await run.visit(15)).toMatchObject({ step: 0, output: first.output });
});

test('a layer is inspected by its own numbers, against step 0', async () => {
  const { run } = startRun({}, await reference());
  const [first] = await framesOf(run, 4);
  const layer = 1;
  const atStart = await run.inspect(layer, 0);
  const present = await run.inspect(layer, null);
  expect(atStart.step).toBe(0);
  expect(present.step).toBe(16);
  expect(present.weights.initial.mean).toBe(atStart.weights.initial.mean);
  expect(atStart.weights.present).toEqual(atStart.weights.initial);
  expect(present.weights.present.mean).not.toBe(present.weights.initial.mean);
  // √(Σg²) from mean and deviation is the norm that was measured.
  const { mean, deviation, counts } = atStart.gradients.present;
  const count = counts.reduce((sum, one) => sum + one, 0);
  expect(count).toBe(8 * 8);
  expect(Math.sqrt(count * (mean * mean + deviation * deviation))).toBeCloseTo(
    first.record.gradientNorms[layer],
    // Kept parameters are of float32.
    7,
  );
  expect(present.pictures).toMatchObject({ kind: 'plane', width: 40, height: 40 });
  expect(present.pictures?.values).toHaveLength(8 * 1_600);
  // ReLU gives nothing below 0.
  expect(present.pictures?.low).toBeGreaterThanOrEqual(0);
});

test('units whose weights are all 0 are said to be dead with ReLU, constant with tanh', async () => {
  const relu = startRun({ init: 'zeros', activation: 'relu' }, await wasm()).run;
  const tanh = startRun({ init: 'zeros', activation: 'tanh' }, await wasm()).run;
  expect(new Set((await relu.inspect(1, null)).states)).toEqual(new Set(['dead']));
  expect(new Set((await tanh.inspect(1, null)).states)).toEqual(new Set(['constant']));
});

test('every layer of attention can be inspected; there is no plane', async () => {
  const changes: Partial<Spec> = { data: 'tokens', mixing: 'attention', heads: 2 };
  const { run, prepared } = startRun(changes, await wasm());
  for (const [layer, { fanIn, fanOut }] of prepared.plan.layers.entries()) {
    const { states, weights, pictures, activations } = await run.inspect(layer, null);
    expect(states).toHaveLength(fanOut);
    expect(weights.present.counts.reduce((sum, one) => sum + one, 0)).toBe(fanIn * fanOut);
    expect(activations.present.notFinite).toBe(0);
    expect(activations.present.deviation).toBeGreaterThan(0);
    expect(pictures).toBeNull();
  }
});

test('of pictures the first layer shows its incoming weights', async () => {
  const { run, prepared } = startRun({ data: 'digits' }, await wasm());
  const { pictures } = await run.inspect(0, null);
  const { image } = prepared.data;
  expect(pictures).toMatchObject({ kind: 'weights', width: image?.width, height: image?.height });
  expect(pictures?.values).toHaveLength(prepared.plan.layers[0].fanIn * 8);
  expect((await run.inspect(1, null)).pictures).toBeNull();
});
