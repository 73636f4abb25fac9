import type { Runs } from './effect';
import { atStart } from './readings';

/** Of each seed, by what each hidden layer multiplies the backward signal at step 0: the geometric mean. */
export function backwardFactor(runs: Runs): number[] {
  return atStart(runs, ({ backwardSignals }) => {
    const hidden = backwardSignals.slice(0, -1);
    return (hidden[0] / hidden[hidden.length - 1]) ** (1 / (hidden.length - 1));
  });
}
