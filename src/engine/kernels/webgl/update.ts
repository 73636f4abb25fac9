import type { BlockSlot, Updated, UpdateSettings } from '../kernels';
import { adamCorrections, l2InGradient, weightDecay } from '../optimizers';
import type { Device } from './device/device';
import {
  compute,
  createMatrices,
  type Surface,
  type WebglMatrix,
  wholeOf,
  write,
} from './device/matrix';
import { penalizedUpdatePrograms, updatePrograms } from './programs/updatePrograms';

/** Updates all parameters and states at once. */
export function updateBlocks(
  device: Device,
  settings: UpdateSettings,
  { parameters, gradients, states }: Updated<WebglMatrix>,
  scale: WebglMatrix,
): void {
  const { optimizer, learningRate, l1, l2 } = settings;
  const blocks = [parameters, gradients, ...states];
  const [w, g, ...s] = blocks.map(({ matrices: [{ surface }] }) => wholeOf(surface));
  const uniforms = { learningRate, ...adamCorrections(settings.update) };
  if (l1 === 0 && l2 === 0) {
    compute(device, updatePrograms[optimizer], [w, g, ...s, scale], [w, ...s], uniforms);
    return;
  }
  const penalized = penalizedOf(device, parameters.slots, w.surface);
  const operands = [w, g, penalized, ...s, scale];
  compute(device, penalizedUpdatePrograms[optimizer], operands, [w, ...s], {
    ...uniforms,
    l1,
    l2: l2InGradient(settings),
    decay: weightDecay(settings),
  });
}

/** Returns a matrix that lies as the parameters' surface does: 1 where penalties act, else 0. */
function penalizedOf(
  device: Device,
  slots: readonly BlockSlot[],
  { companions }: Surface,
): WebglMatrix {
  if (companions.length === 0) {
    const matrices = createMatrices(device, slots);
    slots.forEach(({ role, rows, columns }, slot) => {
      const isPenalized = role === 'weights' ? 1 : 0;
      write(device, new Float64Array(rows * columns).fill(isPenalized), matrices[slot]);
    });
    companions.push(matrices[0].surface);
  }
  return wholeOf(companions[0]);
}
