import type { OptimizerName } from '../../../spec/spec';
import type { Block, Updated, UpdateSettings } from '../kernels';
import {
  type AdamCorrections,
  adamCorrections,
  l2InGradient,
  optimizerConstants,
  weightDecay,
} from '../optimizers';
import type { Address, WasmExports } from './exports';
import type { Spans, WasmMatrix } from './memory';

/** The addresses of parameters, gradients and states, of so many bytes each; all of them in the same order. */
interface Addresses {
  w: Address;
  g: Address;
  states: Address[];
  bytes: number;
}

/** Updates so many entries once the numbers that all optimizers share have been set by `prepareUpdate`. */
type UpdateEntries = (
  wasm: WasmExports,
  addresses: Addresses,
  settings: UpdateSettings,
  corrections: AdamCorrections,
) => void;

const { momentum, rho, epsilon, beta1, beta2 } = optimizerConstants;

const updates: Record<OptimizerName, UpdateEntries> = {
  sgd: (wasm, { w, g, bytes }) => wasm.sgd(w, g, bytes),
  momentum: (wasm, { w, g, states, bytes }) => wasm.momentum(w, g, states[0], bytes, momentum),
  nesterov: (wasm, { w, g, states, bytes }) => wasm.nesterov(w, g, states[0], bytes, momentum),
  rmsprop: (wasm, { w, g, states, bytes }) =>
    wasm.scaledByRoot(w, g, states[0], bytes, rho, 1 - rho, epsilon),
  adagrad: (wasm, { w, g, states, bytes }) =>
    wasm.scaledByRoot(w, g, states[0], bytes, 1, 1, epsilon),
  adam: updateByAdam,
  adamw: updateByAdam,
};

/** m̂ / (√v̂ + ε) = (√c₂ / c₁) · m / (√v + ε√c₂), c₁ and c₂ the corrections of m and v. */
function updateByAdam(
  wasm: WasmExports,
  { w, g, states, bytes }: Addresses,
  { learningRate }: UpdateSettings,
  { meanCorrection, squareCorrection }: AdamCorrections,
): void {
  const root = Math.sqrt(squareCorrection);
  const rate = (learningRate * root) / meanCorrection;
  const small = epsilon * root;
  wasm.adam(w, g, states[0], states[1], bytes, beta1, beta2, rate, small);
}

/** Blocks stay where they are: a trainer's updates have the same addresses in every step. */
const known = new WeakMap<Updated<WasmMatrix>, Record<keyof Spans, Addresses>>();

function addressesOf(
  updated: Updated<WasmMatrix>,
  spansOf: (block: Block<WasmMatrix>) => Spans,
): Record<keyof Spans, Addresses> {
  const existing = known.get(updated);
  if (existing !== undefined) return existing;
  const part = (name: keyof Spans): Addresses => ({
    w: spansOf(updated.parameters)[name].address,
    g: spansOf(updated.gradients)[name].address,
    states: updated.states.map((block) => spansOf(block)[name].address),
    bytes: spansOf(updated.parameters)[name].bytes,
  });
  const addresses = { whole: part('whole'), weights: part('weights'), others: part('others') };
  known.set(updated, addresses);
  return addresses;
}

/** One update of every parameter: the weights with their penalties, all others without. */
export function update(
  wasm: WasmExports,
  settings: UpdateSettings,
  updated: Updated<WasmMatrix>,
  spansOf: (block: Block<WasmMatrix>) => Spans,
  { address: scale }: WasmMatrix,
): void {
  const { optimizer, learningRate, l1, l2 } = settings;
  const { whole, weights, others } = addressesOf(updated, spansOf);
  const corrections = adamCorrections(settings.update);
  if (l1 === 0 && l2 === 0) {
    wasm.prepareUpdate(learningRate, scale, 0, 0, 0);
    updates[optimizer](wasm, whole, settings, corrections);
    return;
  }
  wasm.prepareUpdate(learningRate, scale, l1, l2InGradient(settings), weightDecay(settings));
  updates[optimizer](wasm, weights, settings, corrections);
  wasm.prepareUpdate(learningRate, scale, 0, 0, 0);
  updates[optimizer](wasm, others, settings, corrections);
}
