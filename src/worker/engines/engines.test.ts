import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { DeviceFault } from '../../engine/kernels/deviceFault';
import { FetchFault } from '../../engine/kernels/wasm/load';
import { defaultSpec, type Spec } from '../../spec/spec';
import { type PreparedVariant, prepareVariant } from '../data/preparedVariant';
import { createProcessorEngines, type Engine } from './engine';
import { createEngines, type EngineSources, measureStepRate } from './engines';

const { reference } = createProcessorEngines();
let time = 0;

/** An engine that takes so many milliseconds a step, on the clock of these tests. */
async function engineTaking(name: Engine['name'], milliseconds: number): Promise<Engine> {
  const exact = await reference();
  return {
    ...exact,
    name,
    createTrainer(plan, data, spec) {
      const trainer = exact.createTrainer(plan, data, spec);
      return {
        ...trainer,
        advance() {
          time += milliseconds;
          trainer.advance();
        },
      };
    },
  };
}

function variantOf(changes: Partial<Spec> = {}) {
  const spec = { ...defaultSpec, samples: 40, depth: 2, width: 4, ...changes };
  return prepareVariant(generateDataset('moons', spec), spec);
}

function sources(changes: Partial<EngineSources> = {}): EngineSources {
  return {
    webgl: () => engineTaking('webgl', 1),
    isSoftwareWebgl: () => false,
    processor: { wasm: () => engineTaking('wasm', 2), reference },
    now: () => time,
    ...changes,
  };
}

const refused = (): Promise<never> => Promise.reject(new Error('not here'));

test('automatic starts on wasm, and is the faster one once both have been measured', async () => {
  const engines = createEngines(sources());
  const variant = variantOf();
  const before = await engines.get('auto', variant);
  expect([before.engine.name, before.reason.kind]).toEqual(['wasm', 'notMeasured']);
  await engines.compare(variant);
  const { engine, reason } = await engines.get('auto', variant);
  expect(engine.name).toBe('webgl');
  if (reason.kind !== 'measured') throw new Error('not measured');
  expect(reason.stepsPerSecond.webgl).toBeCloseTo(1_000, 6);
  expect(reason.stepsPerSecond.wasm).toBeCloseTo(500, 6);
});

test('each shape of network is measured once', async () => {
  let started = 0;
  const engines = createEngines(
    sources({
      processor: {
        async wasm() {
          const engine = await engineTaking('wasm', 2);
          const createTrainer: Engine['createTrainer'] = (...given) => {
            started++;
            return engine.createTrainer(...given);
          };
          return { ...engine, createTrainer };
        },
        reference,
      },
    }),
  );
  for (const seed of [1, 2, 3]) await engines.compare(variantOf({ seed }));
  expect(started).toBe(1);
  await engines.compare(variantOf({ width: 5 }));
  expect(started).toBe(2);
  // A layer that drops units takes longer, whichever setting says so.
  await engines.compare(variantOf({ dropouts: '0,0.5' }));
  expect(started).toBe(3);
  await engines.compare(variantOf({ dropouts: '0,0.2' }));
  expect(started).toBe(3);
});

test('automatic is wasm where WebGL is software, absent, imprecise or at fault, and says which', async () => {
  const halfPrecise = async (): Promise<Engine> => ({
    ...(await engineTaking('webgl', 1)),
    note: 'halfPrecision',
  });
  const faulty = async (): Promise<Engine> => ({
    ...(await engineTaking('webgl', 1)),
    createTrainer() {
      throw new DeviceFault('contextLost');
    },
  });
  const cases = {
    softwareWebgl: { isSoftwareWebgl: () => true },
    noWebgl: { isSoftwareWebgl: () => null },
    halfPrecision: { webgl: halfPrecise },
    faultyWebgl: { webgl: faulty },
  };
  for (const [kind, changes] of Object.entries(cases)) {
    const engines = createEngines(sources(changes));
    const variant = variantOf();
    await engines.compare(variant);
    const { engine, reason } = await engines.get('auto', variant);
    expect([engine.name, reason.kind]).toEqual(['wasm', kind]);
  }
});

test('without wasm it is hardware WebGL, else reference, with a sentence that says so', async () => {
  const processor = { wasm: refused, reference };
  for (const [isSoftware, name] of [
    [false, 'webgl'],
    [true, 'reference'],
    [null, 'reference'],
  ] as const) {
    const engines = createEngines(sources({ processor, isSoftwareWebgl: () => isSoftware }));
    const { engine } = await engines.get('auto', variantOf());
    expect([engine.name, engine.note]).toEqual([name, 'noWasm']);
  }
});

test('a file of wasm that does not come is told as that, and tried again', async () => {
  let isThere = false;
  const processor = {
    wasm: () => (isThere ? engineTaking('wasm', 2) : Promise.reject(new FetchFault('404'))),
    reference,
  };
  for (const isSoftware of [false, true]) {
    isThere = false;
    const engines = createEngines(sources({ processor, isSoftwareWebgl: () => isSoftware }));
    const variant = variantOf();
    await engines.compare(variant);
    const { engine, reason } = await engines.get('auto', variant);
    expect([engine.name, engine.note]).toEqual([
      isSoftware ? 'reference' : 'webgl',
      'wasmNotFetched',
    ]);
    expect(reason.kind).toBe('wasmNotFetched');
    expect((await engines.get('wasm', variant)).engine.note).toBe('wasmNotFetched');
    isThere = true;
    expect((await engines.get('auto', variant)).engine.name).toBe('wasm');
    await engines.compare(variant);
    const kind = isSoftware ? 'softwareWebgl' : 'measured';
    expect((await engines.get('auto', variant)).reason.kind).toBe(kind);
  }
});

test('what was chosen by hand is what trains, or what stands in for it says why', async () => {
  const variant = variantOf();
  const engines = createEngines(sources({ isSoftwareWebgl: () => true }));
  for (const choice of ['webgl', 'wasm', 'reference'] as const) {
    const { engine, reason } = await engines.get(choice, variant);
    expect([engine.name, reason.kind]).toEqual([choice, 'byHand']);
  }
  const without = createEngines(sources({ webgl: () => Promise.resolve(null) }));
  const { engine } = await without.get('webgl', variant);
  expect([engine.name, engine.note]).toEqual(['wasm', 'noWebgl']);
});

test('a device that failed is renewed once for all of its variants, and given up if it fails again', async () => {
  const engines = createEngines(sources());
  const { engine: first } = await engines.get('webgl', variantOf());
  const second = await engines.recover(first);
  expect(second.name).toBe('webgl');
  expect(second).not.toBe(first);
  expect(await engines.recover(first)).toBe(second);
  time += 1_000;
  const third = await engines.recover(second);
  expect([third.name, third.note]).toEqual(['wasm', 'faultyWebgl']);
  // Asked for by hand it is tried again, and long after a fault it is renewed again.
  const { engine: again } = await engines.get('webgl', variantOf());
  expect(again.name).toBe('webgl');
  time += 120_000;
  expect((await engines.recover(again)).name).toBe('webgl');
});

test('a device that fails while it is measured is not given to what asks for it next', async () => {
  let started = 0;
  const engines = createEngines(
    sources({
      async webgl() {
        const engine = await engineTaking('webgl', 1);
        if (++started > 1) return engine;
        const createTrainer = (): never => {
          throw new DeviceFault('contextLost');
        };
        return { ...engine, createTrainer };
      },
    }),
  );
  await engines.compare(variantOf());
  expect((await engines.get('auto', variantOf())).reason.kind).toBe('faultyWebgl');
  const other = variantOf({ width: 5 });
  await engines.compare(other);
  const { engine, reason } = await engines.get('auto', other);
  expect([engine.name, reason.kind]).toEqual(['webgl', 'measured']);
});

describe('measureStepRate', () => {
  const untouched = {} as PreparedVariant;

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A device that takes orders at once, and whose answers are so many milliseconds on their way. */
  function deviceOf(millisecondsPerStep: number, latency: number) {
    let busyUntil = 0;
    const dispose = vi.fn();
    const trainer = {
      advance() {
        busyUntil = Math.max(Date.now(), busyUntil) + millisecondsPerStep;
      },
      finished: () => new Promise((end) => setTimeout(end, busyUntil - Date.now() + latency)),
      dispose,
    };
    return { engine: { createTrainer: () => trainer } as unknown as Engine, dispose };
  }

  async function rateOf(engine: Engine): Promise<number> {
    const rate = measureStepRate(engine, untouched, Date.now);
    await vi.runAllTimersAsync();
    return rate;
  }

  it('is that of a device whose answers come at once', async () => {
    const { engine, dispose } = deviceOf(5, 0);
    expect(await rateOf(engine)).toBeCloseTo(200, 6);
    expect(dispose).toHaveBeenCalledOnce();
  });

  it('hides the way of the answers, as training does', async () => {
    expect(await rateOf(deviceOf(0.5, 10).engine)).toBeGreaterThan(1_000);
  });
});
