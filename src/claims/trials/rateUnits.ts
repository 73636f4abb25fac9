import { symmetricEigen } from '../../data/symmetricEigen';
import type { TrainingData } from '../../data/trainingData';
import type { RateUnit } from '../trial';

/** Learning rates that the eigenvalues of a linear regression's Hessian give. */
export const rateUnits: Record<RateUnit, (data: TrainingData) => number> = {
  stability: (data) => 2 / hessianEigenvalues(data)[0],
  fastest(data) {
    const values = hessianEigenvalues(data);
    return 2 / (values[0] + values[values.length - 1]);
  },
};

/** Eigenvalues of (2/N)·[X 1]ᵀ[X 1], the Hessian of the mean squared error; the largest first. */
function hessianEigenvalues({ train, inputCount }: TrainingData): number[] {
  const { inputs, rowCount } = train;
  const at = (row: number, column: number): number =>
    column === inputCount ? 1 : inputs[row * inputCount + column];
  return symmetricEigen(inputCount + 1, (i, j) => {
    let sum = 0;
    for (let row = 0; row < rowCount; row++) sum += at(row, i) * at(row, j);
    return (2 * sum) / rowCount;
  }).values;
}
