import type { BlockSlot, Updated, UpdateSettings } from '../kernels';
import { adamCorrections, l2InGradient, weightDecay } from '../optimizers';
import type { Device } from './device/device';
import { compute, type WebglMatrix, wholeOf } from './device/matrix';
import { penalizedUpdatePrograms, updatePrograms } from './programs/updatePrograms';

/**
 * All parameters and states at once.
 *
 * @param penalizedOf gives a matrix that lies as the parameters' surface does: 1 where penalties act, else 0
 */
export function updateBlocks(
  device: Device,
  settings: UpdateSettings,
  { parameters, gradients, states }: Updated<WebglMatrix>,
  penalizedOf: () => WebglMatrix,
  scale: WebglMatrix,
): void {
  const { optimizer, learningRate, l1, l2 } = settings;
  const [w, g, ...s] = [parameters, gradients, ...states].map(({ matrices: [{ surface }] }) =>
    wholeOf(surface),
  );
  const uniforms = { learningRate, ...adamCorrections(settings.update) };
  if (l1 === 0 && l2 === 0) {
    compute(device, updatePrograms[optimizer], [w, g, ...s, scale], [w, ...s], uniforms);
    return;
  }
  const operands = [w, g, penalizedOf(), ...s, scale];
  compute(device, penalizedUpdatePrograms[optimizer], operands, [w, ...s], {
    ...uniforms,
    l1,
    l2: l2InGradient(settings),
    decay: weightDecay(settings),
  });
}

/** Returns the masks that `penalizedOf` gives, slot by slot. */
export function penaltyMask(slots: readonly BlockSlot[]): Float64Array[] {
  return slots.map(({ role, rows, columns }) =>
    new Float64Array(rows * columns).fill(role === 'weights' ? 1 : 0),
  );
}
