import type { HostMeter, Metered } from '../kernels';
import { losses } from '../losses';
import type { ReferenceMatrix } from './matrix';

export function createStepMeter({
  loss,
  logits,
  targets,
  sources,
}: Metered<ReferenceMatrix>): HostMeter {
  const norms = new Float64Array(sources.length);
  return {
    kind: 'host',
    batchLoss() {
      const { rows, columns } = logits;
      let sum = 0;
      for (let row = 0; row < rows; row++) {
        sum += losses[loss].value(logits.values, targets.values, row * columns, columns);
      }
      return sum / rows;
    },
    norms() {
      sources.forEach(({ values }, index) => {
        norms[index] = normOf(values);
      });
      return norms;
    },
    dispose: () => undefined,
  };
}

/** Scaled by the largest magnitude, so that no square underflows or overflows. */
function normOf(values: Float64Array): number {
  let largest = 0;
  for (const value of values) {
    const magnitude = Math.abs(value);
    largest = Math.max(largest, Number.isFinite(magnitude) ? magnitude : Infinity);
  }
  if (largest === 0 || largest === Infinity) return largest;
  let squares = 0;
  for (const value of values) {
    const ratio = value / largest;
    squares += ratio * ratio;
  }
  return largest * Math.sqrt(squares);
}
