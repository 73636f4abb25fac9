import type { DeviceMeter, Kernels, Metered } from '../kernels';
import { losses } from '../losses';
import { normOfColumns } from '../normOfColumns';
import type { WebglMatrix } from './matrix';

type Needed = Pick<Kernels<WebglMatrix>, 'createBlock' | 'disposeBlock' | 'columnNorms' | 'read'>;

export function createStepMeter(
  kernels: Needed,
  { loss, logits, targets, sources }: Metered<WebglMatrix>,
): DeviceMeter {
  // In a block they lie together: a device reads them in one piece.
  const block = kernels.createBlock(
    sources.map(({ columns }) => ({ role: 'weights', rows: 2, columns })),
  );
  return {
    kind: 'device',
    async read() {
      sources.forEach((source, index) => {
        kernels.columnNorms(source, block.matrices[index]);
      });
      const numbers = await kernels.read([...block.matrices, logits, targets]);
      const [outputs, wanted] = numbers.splice(sources.length);
      const { rows, columns } = logits;
      let sum = 0;
      for (let row = 0; row < rows; row++) {
        sum += losses[loss].value(outputs, wanted, row * columns, columns);
      }
      return { batchLoss: sum / rows, norms: Float64Array.from(numbers, normOfColumns) };
    },
    dispose: () => kernels.disposeBlock(block),
  };
}
