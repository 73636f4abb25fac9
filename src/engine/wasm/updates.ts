import type { OptimizerName } from '../../spec/spec';
import type { Block, Updated, UpdateSettings } from '../kernels';
import { type AdamCorrections, adamCorrections, optimizerConstants } from '../optimizers';
import type { Address, WasmExports } from './exports';
import type { Spans, WasmMatrix } from './memory';

/** Where an update of many entries reads and writes, in bytes; all of them in the same order. */
interface Addresses {
  parameters: Address;
  gradients: Address;
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
  sgd: (wasm, { parameters, gradients, bytes }) => wasm.sgd(parameters, gradients, bytes),
  momentum: (wasm, { parameters, gradients, states, bytes }) =>
    wasm.momentum(parameters, gradients, states[0], bytes, momentum),
  nesterov: (wasm, { parameters, gradients, states, bytes }) =>
    wasm.nesterov(parameters, gradients, states[0], bytes, momentum),
  rmsprop: (wasm, { parameters, gradients, states, bytes }) =>
    wasm.scaledByRoot(parameters, gradients, states[0], bytes, rho, 1 - rho, epsilon),
  adagrad: (wasm, { parameters, gradients, states, bytes }) =>
    wasm.scaledByRoot(parameters, gradients, states[0], bytes, 1, 1, epsilon),
  adam: updateByAdam,
  adamw: updateByAdam,
};

/** m̂ / (√v̂ + ε) = (√c₂ / c₁) · m / (√v + ε√c₂), c₁ and c₂ the corrections of m and v. */
function updateByAdam(
  wasm: WasmExports,
  { parameters, gradients, states: [mean, square], bytes }: Addresses,
  { learningRate }: UpdateSettings,
  { meanCorrection, squareCorrection }: AdamCorrections,
): void {
  const root = Math.sqrt(squareCorrection);
  const rate = (learningRate * root) / meanCorrection;
  const small = epsilon * root;
  wasm.adam(parameters, gradients, mean, square, bytes, beta1, beta2, rate, small);
}

/** One update of every parameter: the weights with their penalties, the biases without. */
export function update(
  wasm: WasmExports,
  settings: UpdateSettings,
  { parameters, gradients, states }: Updated<WasmMatrix>,
  spansOf: (block: Block<WasmMatrix>) => Spans,
  { address: scale }: WasmMatrix,
): void {
  const { optimizer, learningRate, l1, l2 } = settings;
  const [coupled, decay] = optimizer === 'adamw' ? [0, learningRate * l2] : [l2, 0];
  const corrections = adamCorrections(settings.update);
  const [to, from, kept] = [spansOf(parameters), spansOf(gradients), states.map(spansOf)];
  const updatePart = (part: keyof Spans): void => {
    const addresses = {
      parameters: to[part].address,
      gradients: from[part].address,
      states: kept.map((spans) => spans[part].address),
      bytes: to[part].bytes,
    };
    updates[optimizer](wasm, addresses, settings, corrections);
  };
  const isPenalized = l1 !== 0 || l2 !== 0;
  if (isPenalized) {
    wasm.prepareUpdate(learningRate, scale, l1, coupled, decay);
    updatePart('weights');
  }
  wasm.prepareUpdate(learningRate, scale, 0, 0, 0);
  updatePart(isPenalized ? 'bias' : 'whole');
}
