import { wrap } from 'comlink';
import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { DeviceFault } from '../../engine/kernels/deviceFault';
import { createReferenceKernels } from '../../engine/kernels/reference/kernels';
import type { Trainer } from '../../engine/training/trainer';
import { isMeasured, withMeasured } from '../../record/resolution';
import { append, emptyStepHistory, thin } from '../../record/stepHistory';
import type { StepRecord } from '../../record/stepRecord';
import { defaultSpec, type Spec } from '../../spec/spec';
import { noProbe } from '../answers/probeInputs';
import { prepareVariant } from '../data/preparedVariant';
import { type Engine, engineOf } from '../engines/engine';
import type { Engines } from '../engines/engines';
import type { BuiltVariant, Recovery } from '../variant/builtVariant';
import { exposeVariantWorker, type VariantWorker } from '../variant/variantWorker';
import { createVariantWorkerPool } from '../variant/variantWorkerPool';
import { createVariantController, type VariantController } from './variantController';

const spec: Spec = {
  ...defaultSpec,
  samples: 60,
  depth: 2,
  width: 4,
  optimizer: 'adam',
  lr: 0.01,
  dropout: 0.1,
  engine: 'webgl',
};
const variant = prepareVariant(generateDataset('moons', spec), spec);

let time = 0;

/** A device as WebGL is one: it loses all that it holds when it fails, and tells so when it is read. */
function createDevice(): { engine: Engine; fail(): void } {
  let hasFailed = false;
  const exact = engineOf('webgl', createReferenceKernels());
  const unlessFailed = async <T>(wait: () => Promise<T>): Promise<T> => {
    const result = await wait();
    if (hasFailed) throw new DeviceFault('contextLost');
    return result;
  };
  const guarded = (trainer: Trainer): Trainer => ({
    ...trainer,
    get step() {
      return trainer.step;
    },
    finished: () => unlessFailed(trainer.finished),
    measure: () => unlessFailed(trainer.measure),
    state: () => unlessFailed(trainer.state),
    digest: () => unlessFailed(trainer.digest),
  });
  return {
    engine: { ...exact, createTrainer: (...given) => guarded(exact.createTrainer(...given)) },
    fail() {
      hasFailed = true;
    },
  };
}

const measured = { kind: 'measured', stepsPerSecond: { wasm: 1, webgl: 2 } } as const;

interface Started {
  controller: VariantController;
  moves: { built: BuiltVariant; recovery: Recovery | null }[];
  fail(): void;
}

/** A controller on a device that another one replaces when it fails; `reference` where that is asked for. */
async function start(changes: Partial<Spec> = {}, slots = 1): Promise<Started> {
  let device = createDevice();
  const exact = engineOf('reference', createReferenceKernels());
  let isCompared = false;
  const engines: Engines = {
    async get(choice) {
      if (choice !== 'auto') {
        const engine = choice === 'reference' ? exact : device.engine;
        return { engine, reason: { kind: 'byHand' } };
      }
      if (!isCompared) return { engine: exact, reason: { kind: 'notMeasured' } };
      return { engine: device.engine, reason: measured };
    },
    async compare() {
      isCompared = true;
    },
    async recover(failed) {
      expect(failed).toBe(device.engine);
      device = createDevice();
      return device.engine;
    },
  };
  const moves: Started['moves'] = [];
  const controller = await createVariantController(
    { ...variant, spec: { ...spec, ...changes } },
    {
      engines,
      pool: createVariantWorkerPool(slots, () => {
        const { port1, port2 } = new MessageChannel();
        exposeVariantWorker(port1);
        return wrap<VariantWorker>(port2);
      }),
      variantCount: 1,
      isAlone: slots < 2,
      setProbe: (run) => run.setProbe(noProbe, 0),
      now: () => time,
      onMove: (built, recovery) => moves.push({ built, recovery }),
    },
  );
  return { controller, moves, fail: () => device.fail() };
}

/** The digest of a run of so many steps that nothing disturbs. */
async function digestAfter(steps: number): Promise<string> {
  const { controller } = await start();
  await controller.advance(steps);
  return controller.ask((run) => run.digest());
}

/** Saving takes its turn: a state that was asked for is there after this. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('a run goes on from its last state when the device fails, and no step is missing', async () => {
  const { controller, moves, fail } = await start();
  await controller.advance(30);
  time += 1_000;
  await controller.advance(10);
  await settled();
  await controller.advance(7);
  fail();
  await controller.advance(3);
  const frame = await controller.frame();
  expect(frame.record.step).toBe(50);
  expect(moves).toHaveLength(1);
  expect(moves[0].recovery).toEqual({ fault: 'contextLost', step: 40 });
  expect(await controller.ask((run) => run.digest())).toBe(await digestAfter(50));
});

test('a device that fails before anything was saved begins anew, up to the same step', async () => {
  const { controller, moves, fail } = await start();
  await controller.advance(5);
  fail();
  expect((await controller.frame()).record.step).toBe(5);
  expect(moves[0].recovery).toEqual({ fault: 'contextLost', step: 0 });
  expect(await controller.ask((run) => run.digest())).toBe(await digestAfter(5));
});

test('a frame and a step that fail at the same time are recovered once', async () => {
  const { controller, moves, fail } = await start();
  await controller.advance(5);
  fail();
  const [frame] = await Promise.all([
    controller.frame(),
    controller.advance(4),
    controller.ask((run) => run.digest()),
  ]);
  expect(frame.record.step).toBeGreaterThanOrEqual(5);
  expect(moves).toHaveLength(1);
  expect(await controller.ask((run) => run.digest())).toBe(await digestAfter(9));
});

test('states are saved at most a second apart', async () => {
  const { controller, moves, fail } = await start();
  for (let step = 0; step < 100; step++) {
    await controller.advance(1);
    await settled();
    time += 100;
  }
  fail();
  await controller.frame();
  expect(moves[0].recovery?.step).toBeGreaterThanOrEqual(90);
});

test('settings that were changed hold on the next device too', async () => {
  const tuned = async (isFailing: boolean): Promise<string> => {
    const { controller, fail } = await start();
    await controller.changeSettings({ ...spec, lr: 0.1 });
    await controller.advance(5);
    if (isFailing) fail();
    await controller.advance(5);
    return controller.ask((run) => run.digest());
  };
  expect(await tuned(true)).toBe(await tuned(false));
});

test('steps that are made again have the settings that they had the first time', async () => {
  const digestOf = async (isFailing: boolean): Promise<string> => {
    const { controller, moves, fail } = await start();
    await controller.advance(5);
    await controller.changeSettings({ ...spec, lr: 0.1 });
    await controller.advance(5);
    await controller.changeSettings({ ...spec, lr: 0.1, dropout: 0.5 });
    await controller.advance(5);
    if (isFailing) fail();
    await controller.frame();
    expect(moves).toHaveLength(isFailing ? 1 : 0);
    return controller.ask((run) => run.digest());
  };
  expect(await digestOf(true)).toBe(await digestOf(false));
});

test('a setting that stays as it was costs no reading of the device', async () => {
  const { controller, fail } = await start();
  await controller.advance(5);
  fail();
  await controller.changeSettings({ ...spec, steps: 100 });
  expect(controller.built.engine).toBe('webgl');
});

test('a variant that is not finite any more stays so after a fault, at the same step', async () => {
  const { controller, moves, fail } = await start({ lr: 1e40, optimizer: 'sgd' });
  await controller.advance(1);
  const first = await controller.frame();
  expect(first.halt).toBeNull();
  time += 1_000;
  await controller.advance(30);
  await settled();
  const { halt } = await controller.frame();
  expect(halt?.step).toBeGreaterThan(1);
  expect(halt?.step).toBeLessThan(31);
  fail();
  const framing = controller.frame();
  expect(controller.isOver).toBe(true);
  expect((await framing).halt).toEqual(halt);
  expect(controller.isOver).toBe(true);
  expect(moves).toHaveLength(1);
});

test('what is no fault of the device is not recovered from', async () => {
  const { controller } = await start();
  controller.dispose();
  const broken = await start({ engine: 'reference' }, 2);
  broken.controller.dispose();
  await expect(broken.controller.frame()).rejects.toThrow('no variant');
  expect(broken.moves).toHaveLength(0);
});

test('engines change in mid-run, and between workers, without a trace in the numbers', async () => {
  const { controller, moves } = await start({}, 2);
  await controller.advance(20);
  expect(controller.isRemote).toBe(false);
  await controller.changeSettings({ ...spec, engine: 'reference' });
  expect(controller.isRemote).toBe(true);
  await controller.advance(20);
  expect((await controller.frame()).record.step).toBe(40);
  await controller.changeSettings({ ...spec, engine: 'webgl' });
  expect(controller.isRemote).toBe(false);
  await controller.advance(20);
  expect(moves.map(({ built }) => built.engine)).toEqual(['reference', 'webgl']);
  expect(moves.every(({ recovery }) => recovery === null)).toBe(true);
  expect(await controller.ask((run) => run.digest())).toBe(await digestAfter(60));
});

test('earlier steps go along from engine to engine, and those made anew are kept again', async () => {
  const { controller, fail } = await start({}, 2);
  for (const engine of ['webgl', 'reference', 'webgl'] as const) {
    await controller.changeSettings({ ...spec, engine });
    await controller.advance(20);
    await controller.frame();
  }
  await controller.advance(1);
  expect(await controller.ask((run) => run.visit(20))).toMatchObject({ step: 16 });
  expect(await controller.ask((run) => run.visit(45))).toMatchObject({ step: 32 });
  expect((await controller.ask((run) => run.inspect(0, 20))).step).toBe(16);
  await controller.advance(8);
  fail();
  await controller.frame();
  // Made again from the state at which the device was taken over.
  expect(await controller.ask((run) => run.visit(68))).toMatchObject({ step: 64 });
  expect(await controller.ask((run) => run.visit(0))).toMatchObject({ step: 0 });
});

test('what automatic finds to be faster goes on with the run, and is not left again', async () => {
  const { controller, moves } = await start({ engine: 'auto' });
  await controller.advance(20);
  expect(controller.built).toMatchObject({ engine: 'reference', reason: { kind: 'notMeasured' } });
  await controller.chooseEngine();
  await controller.advance(20);
  await controller.chooseEngine();
  expect(moves).toHaveLength(1);
  expect(moves[0]).toMatchObject({ built: { engine: 'webgl', reason: measured }, recovery: null });
  expect((await controller.frame()).record.step).toBe(40);
  expect(await controller.ask((run) => run.digest())).toBe(await digestAfter(40));
});

test('what was chosen by hand is not compared', async () => {
  const { controller, moves } = await start({ engine: 'reference' });
  await controller.chooseEngine();
  expect(controller.built.engine).toBe('reference');
  expect(moves).toHaveLength(0);
});

test('changes of engine and a lost device leave no gap in the record', async () => {
  const { controller, fail } = await start({}, 2);
  const told = [await controller.frame()];
  for (const engine of ['webgl', 'reference', 'webgl'] as const) {
    await controller.changeSettings({ ...spec, engine });
    await controller.advance(30);
    told.push(await controller.frame());
  }
  await controller.advance(5);
  fail();
  await controller.advance(5);
  told.push(await controller.frame());
  const history = emptyStepHistory(spec.depth + 1);
  let measured: StepRecord[] = [];
  for (const { newRecords } of told) {
    append(history, newRecords.steps);
    measured = withMeasured(measured, newRecords.measured);
  }
  thin(history, 100);
  const { controller: still } = await start();
  await still.frame();
  await still.advance(100);
  const { steps } = (await still.frame()).newRecords;
  // Step 0 was told with the first frame.
  const undisturbed = [0, ...steps.steps.subarray(0, steps.length)];
  expect([...history.steps.subarray(0, history.length)]).toEqual(undisturbed);
  const distance = controller.built.measurementDistance;
  const wanted = [...Array(101).keys()].filter((step) => isMeasured(step, distance));
  expect(measured.map(({ step }) => step)).toEqual(wanted);
});

const switchOff = { kind: 'switchOff', layer: 1, unit: 0 } as const;

/** A run that is changed by hand at step 20, on an engine of its own before and after. */
async function changedAt20(engines: [Spec['engine'], Spec['engine']]) {
  const started = await start({ engine: engines[0] }, 2);
  const { controller } = started;
  await controller.advance(10);
  await controller.frame();
  const earlier = await controller.ask((run) => run.inspect(1, 0));
  await controller.advance(10);
  await controller.intervene({ kind: 'set', layer: 0, role: 'bias', row: 0, unit: 3, value: 0.5 });
  await controller.intervene({ kind: 'freeze', layer: 0, unit: 3 });
  await controller.intervene(switchOff);
  await controller.changeSettings({ ...spec, engine: engines[1] });
  await controller.advance(10);
  return { ...started, earlier };
}

test('what is changed by hand stays so on every engine, and after a fault', async () => {
  const digests = new Set<string>();
  for (const engines of [
    ['webgl', 'webgl'],
    ['webgl', 'reference'],
    ['reference', 'webgl'],
  ] satisfies [Spec['engine'], Spec['engine']][]) {
    const { controller, fail } = await changedAt20(engines);
    if (engines[1] === 'webgl') fail();
    expect((await controller.frame()).record.step).toBe(30);
    const first = await controller.ask((run) => run.inspect(0, null));
    expect(first.parameters.find(({ role }) => role === 'bias')?.values[3]).toBe(0.5);
    const second = await controller.ask((run) => run.inspect(1, null));
    expect(second.states[0]).not.toBe('active');
    digests.add(await controller.ask((run) => run.digest()));
  }
  expect(digests.size).toBe(1);
  expect(digests).not.toContain(await digestAfter(30));
});

test('what is changed by hand is told, and earlier steps are seen as they were', async () => {
  const { controller, moves, earlier } = await changedAt20(['webgl', 'webgl']);
  const [set, freeze, off] = controller.built.interventions;
  expect([set, freeze, off].map(({ step }) => step)).toEqual([20, 20, 20]);
  expect(off.intervention).toEqual(switchOff);
  expect(moves.at(-1)?.built.interventions).toHaveLength(3);
  const again = await controller.ask((run) => run.inspect(1, 0));
  expect(again).toEqual(earlier);
  expect((await controller.ask((run) => run.inspect(1, null))).states[0]).not.toBe('active');
});

test('a unit that is switched on again leaves no trace, and what is not there changes nothing', async () => {
  const { controller, moves } = await start();
  await controller.advance(10);
  await controller.intervene(switchOff);
  await controller.intervene({ ...switchOff, kind: 'switchOn' });
  expect(moves).toHaveLength(2);
  await controller.intervene({ ...switchOff, layer: 7 });
  expect(moves).toHaveLength(2);
  await controller.advance(10);
  expect(await controller.ask((run) => run.digest())).toBe(await digestAfter(20));
});

test('early stopping begins anew with a network that is changed by hand', async () => {
  const { controller } = await start({
    engine: 'reference',
    patience: 1,
    lr: 0.5,
    optimizer: 'sgd',
  });
  await controller.advance(500);
  expect((await controller.frame()).stop).not.toBeNull();
  const { step } = controller;
  await controller.intervene({ ...switchOff, kind: 'freeze' });
  expect(controller.isOver).toBe(false);
  await controller.advance(1);
  const { stop, record } = await controller.frame();
  expect([stop, record.step]).toEqual([null, step + 1]);
});

test('the last change by hand is undone without a trace, until a step is made', async () => {
  const { controller } = await start();
  await controller.advance(20);
  const set = { kind: 'set', layer: 0, role: 'bias', row: 0, unit: 3, value: 0.5 } as const;
  await controller.intervene(set);
  expect(controller.built.undoStep).toBe(20);
  await controller.undoIntervention();
  expect(controller.built).toMatchObject({ interventions: [], undoStep: null });
  expect(await controller.ask((run) => run.digest())).toBe(await digestAfter(20));
  await controller.intervene(switchOff);
  await controller.undoIntervention();
  await controller.advance(10);
  expect(await controller.ask((run) => run.digest())).toBe(await digestAfter(30));
  await controller.intervene(set);
  await controller.advance(1);
  await controller.undoIntervention();
  expect(controller.built.interventions).toHaveLength(1);
});
