import type { BlockSlot, Updated, UpdateSettings } from '../kernels';
import { adamCorrections } from '../optimizers';
import type { Device } from './device';
import { compute, type WebglMatrix, wholeOf } from './matrix';
import { updatePrograms } from './updatePrograms';

/**
 * All parameters and states at once.
 *
 * @param penalized a matrix that lies as the parameters' surface does: 1 for weights, 0 for biases
 */
export function updateBlocks(
  device: Device,
  { optimizer, learningRate, l1, l2, update }: UpdateSettings,
  { parameters, gradients, states }: Updated<WebglMatrix>,
  penalized: WebglMatrix,
  scale: WebglMatrix,
): void {
  const isDecoupled = optimizer === 'adamw';
  const [w, g, ...s] = [parameters, gradients, ...states].map(({ matrices: [{ surface }] }) =>
    wholeOf(surface),
  );
  compute(device, updatePrograms[optimizer], [w, g, penalized, ...s, scale], [w, ...s], {
    l1,
    l2: isDecoupled ? 0 : l2,
    decay: isDecoupled ? learningRate * l2 : 0,
    learningRate,
    ...adamCorrections(update),
  });
}

/** What `updateBlocks` takes as `penalized`, slot by slot. */
export function penaltyMask(slots: readonly BlockSlot[]): Float64Array[] {
  return slots.map(({ role, rows, columns }) =>
    new Float64Array(rows * columns).fill(role === 'weights' ? 1 : 0),
  );
}
