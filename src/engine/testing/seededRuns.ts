import { readFile } from 'node:fs/promises';
import type { StepRecord } from '../../record/stepRecord';
import type { Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { loadWasmKernels, wasmAddress } from '../kernels/wasm/load';
import { startExperiment } from './experiment';

export interface Extent {
  steps: number;
  /** Steps from one record to the next, which may depend on the step. */
  interval: number | ((step: number) => number);
  /** A run whose newest record is so ends there. */
  until?: (record: StepRecord) => boolean;
  /** Runs on `wasm` where nothing is said: its conformance is tested, and it is some twenty times as fast. */
  engine?: 'reference';
}

/** The records of each seed's run, from step 0 on. */
export type SeededRuns = StepRecord[][];

const wasm = await loadWasmKernels(await readFile(wasmAddress));
const seeds = [1, 2, 3, 4, 5];
export const atStepZero: Extent = { steps: 0, interval: 1 };

/** Trains the defaults with these changes, once for each of the first `count` seeds. */
export async function trainSeeds(
  changes: Partial<Spec>,
  pace: Extent,
  count = seeds.length,
): Promise<SeededRuns> {
  const runs: SeededRuns = [];
  for (const seed of seeds.slice(0, count)) runs.push(await train({ ...changes, seed }, pace));
  return runs;
}

async function train(
  changes: Partial<Spec>,
  { steps, interval, until, engine }: Extent,
): Promise<StepRecord[]> {
  const trainer =
    engine === 'reference'
      ? startExperiment(createReferenceKernels(), changes)
      : startExperiment(wasm, changes);
  const records = [(await trainer.measure()).record];
  while (trainer.step < steps && !until?.(records[records.length - 1])) {
    const distance = typeof interval === 'number' ? interval : interval(trainer.step);
    for (let i = 0; i < distance; i++) trainer.advance();
    records.push((await trainer.measure()).record);
  }
  trainer.dispose();
  return records;
}

/** Returns what `read` gives of each seed's record of step 0. */
export function atStart(runs: SeededRuns, read: (record: StepRecord) => number): number[] {
  return runs.map(([record]) => read(record));
}

/** Returns what `read` gives of each seed's last record. */
export function atEnd(runs: SeededRuns, read: (record: StepRecord) => number): number[] {
  return runs.map((records) => read(records[records.length - 1]));
}

/** Returns what `read` gives of each seed's record of step `step`. */
export function atStep(
  runs: SeededRuns,
  step: number,
  read: (record: StepRecord) => number,
): number[] {
  return runs.map((records) => {
    const record = records.find((candidate) => candidate.step === step);
    if (record === undefined) throw new Error(`Step ${step} has not been recorded.`);
    return read(record);
  });
}

/** Returns for each seed the first recorded step that `holds`; infinite where none does. */
export function firstStep(runs: SeededRuns, holds: (record: StepRecord) => boolean): number[] {
  return runs.map((records) => records.find(holds)?.step ?? Infinity);
}
