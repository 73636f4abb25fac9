import type { Matrix } from '../kernels/kernels';
import type { ReadRows } from './operationReader';
import type { ReadableStep } from './weightReader';

/** So many units of a layer are drawn, the first ones: one of them is chosen. */
const candidates = 6;

/** Returns the number of the unit that a gradient gets back to in the most layers, for some rows; of equals the first. */
export async function liveUnit<M extends Matrix>(
  { kernels, space }: Pick<ReadableStep<M>, 'kernels' | 'space'>,
  { first, count, total }: ReadRows,
): Promise<number> {
  const reached = new Array<number>(candidates).fill(0);
  for (const values of await kernels.read(space.preactivationGradients)) {
    const units = values.length / total;
    const shown = values.subarray(first * units, (first + count) * units);
    for (let unit = 0; unit < candidates; unit++) {
      const column = Math.min(unit, units - 1);
      if (shown.some((value, at) => at % units === column && value !== 0)) reached[unit]++;
    }
  }
  return reached.indexOf(Math.max(...reached));
}
