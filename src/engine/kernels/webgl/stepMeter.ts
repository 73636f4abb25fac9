import { type DeviceMeter, type Kernels, type Metered, normOfColumns } from '../kernels';
import { losses } from '../losses';
import type { WebglMatrix } from './device/matrix';

type Needed = Pick<Kernels<WebglMatrix>, 'createBlock' | 'disposeBlock' | 'columnNorms'>;

export function createStepMeter(
  kernels: Needed,
  { loss, logits, targets, sources }: Metered<WebglMatrix>,
): DeviceMeter<WebglMatrix> {
  // In a block they lie together: a device reads them in one piece.
  const block = kernels.createBlock(
    sources.map(({ columns }) => ({ role: 'weights', rows: 2, columns })),
  );
  const read = [...block.matrices, logits, targets];
  return {
    kind: 'device',
    queue() {
      sources.forEach((source, index) => {
        kernels.columnNorms(source, block.matrices[index]);
      });
      return read;
    },
    resolve(numbers) {
      const [outputs, wanted] = numbers.slice(sources.length);
      const { rows, columns } = logits;
      let sum = 0;
      for (let row = 0; row < rows; row++) {
        sum += losses[loss].value(outputs, wanted, row * columns, columns);
      }
      const norms = Float64Array.from(numbers.slice(0, sources.length), normOfColumns);
      return { batchLoss: sum / rows, norms };
    },
    dispose: () => kernels.disposeBlock(block),
  };
}
