import { DeviceFault } from '../../engine/kernels/deviceFault';
import { FetchFault } from '../../engine/kernels/wasm/load';
import { openWebglContext } from '../../engine/kernels/webgl/device/context';
import { createWebglKernels } from '../../engine/kernels/webgl/kernels';
import { createBacklog } from '../../engine/training/advance';
import { dropoutRates } from '../../spec/hiddenLayers';
import type { EngineChoice } from '../../spec/spec';
import type { PreparedVariant } from '../data/preparedVariant';
import {
  createProcessorEngines,
  type Engine,
  type EngineNote,
  type EngineReason,
  engineOf,
  type ProcessorEngines,
} from './engine';

/** An engine, and why it is this one. */
export interface ChosenEngine {
  engine: Engine;
  reason: EngineReason;
}

/** The engines of this worker. Each is made once, when it is first asked for. */
export interface Engines {
  /** Gives the engine that trains a variant; for `auto` as far as is known by now. */
  get(choice: EngineChoice, variant: PreparedVariant): Promise<ChosenEngine>;
  /** Finds out which engine `auto` is for a network, once for each shape. */
  compare(variant: PreparedVariant): Promise<void>;
  /** Gives the engine that goes on with the work of one whose device has failed. */
  recover(failed: Engine): Promise<Engine>;
}

/** Makes engines, and tells the time; tests give their own. */
export interface EngineSources {
  /** Null where the browser has no WebGL that computes. */
  webgl(): Promise<Engine | null>;
  /** Tells whether WebGL here is drawn by the processor; null where there is none. */
  isSoftwareWebgl(): boolean | null;
  processor: ProcessorEngines;
  /** Milliseconds. */
  now(): number;
}

/** Why `wasm` is not there: the browser cannot compute it, or its file did not come. */
type WasmLack = 'noWasm' | 'wasmNotFetched';

/** A device that fails again within so many milliseconds is given up. */
const faultsApart = 60_000;

export function createEngines(sources: EngineSources = browserSources()): Engines {
  const { processor, now } = sources;
  /** Holds what is known of `auto`, for each shape of network. */
  const known = new Map<string, EngineReason>();
  let webgl: Promise<Engine | null> | null = null;
  let lastFault = -Infinity;

  function webglEngine(): Promise<Engine | null> {
    webgl ??= sources.webgl();
    return webgl;
  }

  async function wasmEngine(): Promise<Engine | WasmLack> {
    try {
      return await processor.wasm();
    } catch (error) {
      return error instanceof FetchFault ? 'wasmNotFetched' : 'noWasm';
    }
  }

  /** The fastest engine of the processor; the note says for what it stands in. */
  async function onProcessor(note: EngineNote): Promise<Engine> {
    const wasm = await wasmEngine();
    return { ...(typeof wasm === 'string' ? await processor.reference() : wasm), note };
  }

  async function automatic(variant: PreparedVariant): Promise<ChosenEngine> {
    const reason = known.get(shapeOf(variant)) ?? { kind: 'notMeasured' };
    if (reason.kind === 'measured' && reason.stepsPerSecond.webgl > reason.stepsPerSecond.wasm) {
      const engine = await webglEngine();
      if (engine !== null) return { engine, reason };
    }
    const wasm = await wasmEngine();
    if (typeof wasm !== 'string') return { engine: wasm, reason };
    const isHardware = sources.isSoftwareWebgl() === false;
    const other = isHardware ? await webglEngine() : null;
    return {
      engine: { ...(other ?? (await processor.reference())), note: wasm },
      reason: { kind: wasm },
    };
  }

  const byHand: Record<Exclude<EngineChoice, 'auto'>, () => Promise<Engine>> = {
    webgl: async () => (await webglEngine()) ?? onProcessor('noWebgl'),
    async wasm() {
      const wasm = await wasmEngine();
      if (typeof wasm !== 'string') return wasm;
      return { ...((await webglEngine()) ?? (await processor.reference())), note: wasm };
    },
    reference: processor.reference,
  };

  async function compareEngines(variant: PreparedVariant): Promise<EngineReason> {
    const isSoftware = sources.isSoftwareWebgl();
    if (isSoftware === null) return { kind: 'noWebgl' };
    if (isSoftware) return { kind: 'softwareWebgl' };
    const [wasm, other] = [await wasmEngine(), await webglEngine()];
    if (typeof wasm === 'string') return { kind: wasm };
    if (other === null) return { kind: 'noWebgl' };
    if (other.note === 'halfPrecision') return { kind: 'halfPrecision' };
    try {
      const stepsPerSecond = {
        wasm: await measureStepRate(wasm, variant, now),
        webgl: await measureStepRate(other, variant, now),
      };
      return { kind: 'measured', stepsPerSecond };
    } catch (error) {
      if (!(error instanceof DeviceFault)) throw error;
      // Whatever asks for WebGL next gets a context that is not lost.
      webgl = null;
      return { kind: 'faultyWebgl' };
    }
  }

  return {
    async get(choice, variant) {
      if (choice === 'auto') return automatic(variant);
      return { engine: await byHand[choice](), reason: { kind: 'byHand' } };
    },
    async compare(variant) {
      const shape = shapeOf(variant);
      if (known.has(shape)) return;
      const reason = await compareEngines(variant);
      // A file that did not come may come the next time.
      if (reason.kind !== 'wasmNotFetched') known.set(shape, reason);
    },
    async recover(failed) {
      const isRepeated = now() - lastFault < faultsApart;
      const current = await webgl;
      // Of several variants on the device that failed the first one replaces it.
      if (current !== null && current !== failed) return current;
      lastFault = now();
      webgl = null;
      const renewed = isRepeated ? null : await webglEngine();
      return renewed ?? onProcessor('faultyWebgl');
    },
  };
}

/** Networks of one shape take the same time for a step. */
function shapeOf({ plan, spec }: PreparedVariant): string {
  const { batch, optimizer, clip } = spec;
  const drops = dropoutRates(spec).map((rate) => rate > 0);
  return JSON.stringify([plan.operations, batch, optimizer, drops, clip > 0]);
}

function browserSources(): EngineSources {
  return {
    webgl: startWebgl,
    isSoftwareWebgl,
    processor: createProcessorEngines(),
    now: () => performance.now(),
  };
}

async function startWebgl(): Promise<Engine | null> {
  const started = await createWebglKernels();
  if (started.kind === 'unavailable') return null;
  const { renderer, isSoftware, isHalfPrecision } = started.capabilities;
  const note = isHalfPrecision ? 'halfPrecision' : isSoftware ? 'softwareWebgl' : null;
  return engineOf('webgl', started.kernels, { renderer, note });
}

/** Returns whether WebGL is drawn by the processor here, without starting an engine on it; null where there is none. */
function isSoftwareWebgl(): boolean | null {
  const context = openWebglContext();
  if (context.kind === 'unavailable') return null;
  // Browsers keep a small number of contexts: this one was only asked for its name.
  context.gl.getExtension('WEBGL_lose_context')?.loseContext();
  return context.isSoftware;
}

/** Milliseconds of training that a rate is measured over. */
const stretch = 50;
const warmUpSteps = 2;

/**
 * Steps a second of an engine on this very network, in a trainer of its own. What an engine does once
 * for a network, as compiling shaders, is not counted. A device has two stretches queued, as in training:
 * one that is waited for each time stands idle until its answer has come, longer than a small step takes.
 *
 * @param now milliseconds
 */
export async function measureStepRate(
  engine: Engine,
  { plan, data, spec }: PreparedVariant,
  now: () => number,
): Promise<number> {
  const trainer = engine.createTrainer(plan, data, spec);
  const backlog = createBacklog(trainer);
  const train = (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) trainer.advance();
    return backlog.add();
  };
  try {
    await train(warmUpSteps);
    await backlog.end();
    const start = now();
    let steps = 0;
    for (let count = 1; now() - start < stretch; count *= 2) {
      await train(count);
      steps += count;
    }
    await backlog.end();
    return (steps / (now() - start)) * 1_000;
  } finally {
    trainer.dispose();
  }
}
