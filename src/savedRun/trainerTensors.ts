import type { TrainerState } from '../engine/training/trainerState';
import type { Plan } from '../network/plan';
import { optimizers } from '../spec/optimizers';
import type { OptimizerName } from '../spec/spec';
import { compact, numbersOf, tensorOf } from './namedTensors';
import type { SavedProgress } from './runDescription';
import type { Tensor, Tensors } from './safetensors';

/** The parameters after one step, and the statistics that batch normalization has followed, one array a slot. */
export interface SavedSnapshot {
  step: number;
  blocks: Float32Array[][];
}

type NetworkShape = Pick<Plan, 'slots' | 'statistics'>;
type Blocks = readonly (readonly Float64Array[])[];

/** Writes the blocks of a state under `prefix`: `A.parameters.0.weights`, `A.statistics.0`, `A.optimizer.0.1.bias`. */
export function stateTensors(
  prefix: string,
  { blocks, validationTracker: { best, stop } }: TrainerState,
  plan: NetworkShape,
): Tensors {
  return new Map<string, Tensor>([
    ...blockTensors(prefix, blocks, plan),
    ...(best === null ? [] : blockTensors(`${prefix}.best`, best.blocks, plan)),
    ...(stop === null || stop.left === null ? [] : blockTensors(`${prefix}.left`, stop.left, plan)),
  ]);
}

/** Returns the names of all arrays of a network's state, block by block, with their shapes. */
function namesOf(
  prefix: string,
  { slots, statistics }: NetworkShape,
  stateCount: number,
): { name: string; sizes: [number, number] }[][] {
  const named = (kind: string) =>
    slots.map(({ role, rows, columns }, slot) => ({
      name: `${prefix}.${kind}.${slot}.${role}`,
      sizes: [rows, columns] as [number, number],
    }));
  const statisticsNames = statistics.map(({ rows, columns }, index) => ({
    name: `${prefix}.statistics.${index}`,
    sizes: [rows, columns] as [number, number],
  }));
  return [
    named('parameters'),
    ...(statistics.length > 0 ? [statisticsNames] : []),
    ...Array.from({ length: stateCount }, (_, state) => named(`optimizer.${state}`)),
  ];
}

function blockTensors(prefix: string, blocks: Blocks, plan: NetworkShape): Tensors {
  const modelBlocks = namesOf(prefix, plan, 0).length;
  const names = namesOf(prefix, plan, blocks.length - modelBlocks);
  return new Map(
    blocks.flatMap((block, index) =>
      block.map((values, slot) => {
        const { name, sizes } = names[index][slot];
        return [name, { shape: sizes, values: compact(values) }] as const;
      }),
    ),
  );
}

/** Reads the state of a network's trainer; throws a `TensorFault` where it is none of this network. */
export function readState(
  tensors: Tensors,
  prefix: string,
  { step, tracker }: SavedProgress,
  plan: NetworkShape,
  optimizer: OptimizerName,
): TrainerState {
  const { stateCount } = optimizers[optimizer];
  const read = (from: string, states: number): Float64Array[][] =>
    namesOf(from, plan, states).map((names) =>
      names.map(({ name, sizes }) => numbersOf(tensors, name, sizes)),
    );
  const { best, stop, ...counts } = tracker;
  return {
    step,
    blocks: read(prefix, stateCount),
    validationTracker: {
      ...counts,
      best: best === null ? null : { ...best, blocks: read(`${prefix}.best`, 0) },
      stop: stop === null ? null : leftBy(stop, () => read(`${prefix}.left`, stateCount)),
    },
  };
}

function leftBy(
  { isBestBack, ...stop }: NonNullable<SavedProgress['tracker']['stop']>,
  read: () => Float64Array[][],
) {
  return { ...stop, left: isBestBack ? read() : null };
}

/** Writes earlier steps as one array, a row each, of all numbers of the network one after another. */
export function snapshotTensors(prefix: string, snapshots: readonly SavedSnapshot[]): Tensors {
  if (snapshots.length === 0) return new Map();
  const count = snapshots[0].blocks.flat().reduce((sum, { length }) => sum + length, 0);
  const values = new Float32Array(snapshots.length * count);
  let at = 0;
  for (const slot of snapshots.flatMap(({ blocks }) => blocks.flat())) {
    values.set(slot, at);
    at += slot.length;
  }
  return new Map<string, Tensor>([
    [`${prefix}.snapshots`, { shape: [snapshots.length, count], values }],
  ]);
}

/** Reads the earlier steps of a network. */
export function readSnapshots(
  tensors: Tensors,
  prefix: string,
  steps: readonly number[],
  plan: NetworkShape,
): SavedSnapshot[] {
  if (steps.length === 0) return [];
  const blocks = namesOf(prefix, plan, 0).map((names) =>
    names.map(({ sizes: [rows, columns] }) => rows * columns),
  );
  const count = blocks.flat().reduce((sum, size) => sum + size, 0);
  const { values } = tensorOf(tensors, `${prefix}.snapshots`, [steps.length, count]);
  const all = Float32Array.from(values);
  let at = 0;
  const take = (size: number): Float32Array => {
    at += size;
    return all.slice(at - size, at);
  };
  return steps.map((step) => ({ step, blocks: blocks.map((sizes) => sizes.map(take)) }));
}
