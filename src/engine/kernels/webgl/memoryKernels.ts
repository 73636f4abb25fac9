import type { Kernels } from '../kernels';
import type { Device } from './device/device';
import { unpack } from './device/layout';
import {
  createMatrices,
  createMatrix,
  free,
  textureOf,
  type WebglMatrix,
  wholeOf,
  write,
} from './device/matrix';
import { blendProgram } from './programs/sumPrograms';
import type { Queue } from './queue';

type MemoryKernels = Pick<
  Kernels<WebglMatrix>,
  | 'create'
  | 'write'
  | 'read'
  | 'finished'
  | 'dispose'
  | 'createBlock'
  | 'copyBlock'
  | 'blendBlock'
  | 'disposeBlock'
  | 'liveMatrices'
>;

/** The operations that make, move and free matrices. */
export function createMemoryKernels(device: Device, queue: Queue): MemoryKernels {
  let live = 0;
  return {
    create(rows, columns, values) {
      const matrix = createMatrix(device, rows, columns);
      if (values !== undefined) write(device, values, matrix);
      live++;
      return matrix;
    },
    write(values, target) {
      queue.settleBefore(target);
      write(device, values, target);
    },
    async read(sources) {
      queue.settle();
      const textures = [...new Set(sources.map(({ surface }) => textureOf(surface)))];
      const matrices = sources.map(({ surface, ...rest }) => {
        return { ...rest, width: surface.width, texture: textures.indexOf(textureOf(surface)) };
      });
      const texels = await device.read(textures);
      return matrices.map((matrix) =>
        unpack(texels[matrix.texture], matrix, matrix.place, matrix.width),
      );
    },
    finished() {
      queue.settle();
      return device.finished();
    },
    dispose(matrices) {
      queue.settle();
      for (const { surface } of matrices) free(device, surface);
      live -= matrices.length;
    },
    createBlock(slots, values) {
      const matrices = createMatrices(device, slots);
      values?.forEach((numbers, slot) => {
        write(device, numbers, matrices[slot]);
      });
      live += slots.length;
      return { slots, matrices };
    },
    copyBlock({ matrices: [source] }, { matrices: [target] }) {
      queue.settle();
      device.copy(textureOf(source.surface), textureOf(target.surface));
    },
    blendBlock(share, source, target) {
      const [from, to] = [source, target].map(({ matrices: [{ surface }] }) => wholeOf(surface));
      queue.run(blendProgram, [from, to], [to], { share });
    },
    disposeBlock({ slots, matrices: [{ surface }] }) {
      queue.settle();
      free(device, surface);
      live -= slots.length;
    },
    liveMatrices: () => live + device.liveObjects(),
  };
}
