import type { Kernels, Matrix } from '../kernels';

/** Numbers in float64, row by row. */
export interface ReferenceMatrix extends Matrix {
  readonly values: Float64Array;
}

type Sums = Kernels<ReferenceMatrix>;

export const addScaled: Sums['addScaled'] = (a, factor, b, output) => {
  for (let i = 0; i < output.values.length; i++) {
    output.values[i] = a.values[i] + factor * b.values[i];
  }
};

export const scale: Sums['scale'] = (factor, input, output) => {
  for (let i = 0; i < output.values.length; i++) output.values[i] = factor * input.values[i];
};

export const blendBlock: Sums['blendBlock'] = (share, source, target) => {
  source.matrices.forEach(({ values }, slot) => {
    const blended = target.matrices[slot].values;
    for (let i = 0; i < values.length; i++) blended[i] += share * (values[i] - blended[i]);
  });
};
