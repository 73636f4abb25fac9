import type { Updated, UpdateSettings } from '../kernels';
import { adamCorrections } from '../optimizers';
import type { Device } from './device';
import { compute, type WebglMatrix } from './matrix';
import { updatePrograms } from './updatePrograms';

/** The states first, from the parameter as it was; then the parameter, from the new states. */
export function updateParameter(
  device: Device,
  settings: UpdateSettings,
  { parameters, gradients, states }: Updated<WebglMatrix>,
  slot: number,
  scale: WebglMatrix,
): void {
  const { optimizer, learningRate, update } = settings;
  const { role } = parameters.slots[slot];
  const [parameter, gradient] = [parameters.matrices[slot], gradients.matrices[slot]];
  const state = states.map(({ matrices }) => matrices[slot]);
  const isDecoupled = optimizer === 'adamw';
  const [l1, l2] = role === 'weights' ? [settings.l1, settings.l2] : [0, 0];
  const penalties = { l1, l2: isDecoupled ? 0 : l2 };
  const programs = updatePrograms[optimizer];
  state.forEach((matrix, index) => {
    const operands = [parameter, gradient, scale, matrix];
    compute(device, programs.states[index], operands, matrix, penalties);
  });
  compute(device, programs.parameter, [parameter, gradient, scale, ...state], parameter, {
    ...penalties,
    decay: isDecoupled ? learningRate * l2 : 0,
    learningRate,
    ...adamCorrections(update),
  });
}
