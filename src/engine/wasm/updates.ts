import type { OptimizerName } from '../../spec/spec';
import type { Updated, UpdateSettings } from '../kernels';
import { type AdamCorrections, adamCorrections, optimizerConstants } from '../optimizers';
import type { WasmExports } from './exports';
import type { WasmMatrix } from './memory';

/** Updates one parameter once its optimizer's shared numbers have been set by `prepareUpdate`. */
type UpdateParameter = (
  wasm: WasmExports,
  updated: Updated<WasmMatrix>,
  settings: UpdateSettings,
  corrections: AdamCorrections,
) => void;

const { momentum, rho, epsilon, beta1, beta2 } = optimizerConstants;

const updates: Record<OptimizerName, UpdateParameter> = {
  sgd: (wasm, { parameter, gradient }) =>
    wasm.sgd(parameter.address, gradient.address, parameter.bytes),
  momentum: (wasm, { parameter: { address, bytes }, gradient, state }) =>
    wasm.momentum(address, gradient.address, state[0].address, bytes, momentum),
  nesterov: (wasm, { parameter: { address, bytes }, gradient, state }) =>
    wasm.nesterov(address, gradient.address, state[0].address, bytes, momentum),
  rmsprop: (wasm, { parameter: { address, bytes }, gradient, state }) =>
    wasm.scaledByRoot(address, gradient.address, state[0].address, bytes, rho, 1 - rho, epsilon),
  adagrad: (wasm, { parameter: { address, bytes }, gradient, state }) =>
    wasm.scaledByRoot(address, gradient.address, state[0].address, bytes, 1, 1, epsilon),
  adam: updateByAdam,
  adamw: updateByAdam,
};

/** m̂ / (√v̂ + ε) = (√c₂ / c₁) · m / (√v + ε√c₂), c₁ and c₂ the corrections of m and v. */
function updateByAdam(
  wasm: WasmExports,
  { parameter: { address, bytes }, gradient, state }: Updated<WasmMatrix>,
  { learningRate }: UpdateSettings,
  { meanCorrection, squareCorrection }: AdamCorrections,
): void {
  const root = Math.sqrt(squareCorrection);
  const [mean, square] = [state[0].address, state[1].address];
  const rate = (learningRate * root) / meanCorrection;
  const small = epsilon * root;
  wasm.adam(address, gradient.address, mean, square, bytes, beta1, beta2, rate, small);
}

/** One update of every parameter: those with penalties first, then those without. */
export function update(
  wasm: WasmExports,
  settings: UpdateSettings,
  updated: readonly Updated<WasmMatrix>[],
  { address: scale }: WasmMatrix,
): void {
  const { optimizer, learningRate, l1, l2 } = settings;
  const [coupled, decay] = optimizer === 'adamw' ? [0, learningRate * l2] : [l2, 0];
  const corrections = adamCorrections(settings.update);
  wasm.prepareUpdate(learningRate, scale, l1, coupled, decay);
  updateRole('weights', wasm, settings, updated, corrections);
  wasm.prepareUpdate(learningRate, scale, 0, 0, 0);
  updateRole('bias', wasm, settings, updated, corrections);
}

function updateRole(
  role: Updated<WasmMatrix>['role'],
  wasm: WasmExports,
  settings: UpdateSettings,
  updated: readonly Updated<WasmMatrix>[],
  corrections: AdamCorrections,
): void {
  const updateParameter = updates[settings.optimizer];
  for (const each of updated) {
    if (each.role === role) updateParameter(wasm, each, settings, corrections);
  }
}
