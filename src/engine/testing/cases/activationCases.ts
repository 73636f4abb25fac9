import { activations } from '../../../spec/activations';
import type { ActivationName } from '../../../spec/spec';
import type { Matrix } from '../../kernels/kernels';
import type { Bench } from '../bench';
import type { ConformanceCase } from '../conformance';

const names = Object.keys(activations) as ActivationName[];

/** From where the exponential underflows in float32 to where it overflows, finely around zero too. */
const preactivations = Array.from({ length: 241 }, (_, index) => {
  const x = (index - 120) / 120;
  return 110 * x * x * x;
});

/** The value and the slope of each activation at every preactivation, the slope in place too. */
const tailCases = names.map((name) => ({
  name: `${name} and its slope, tails included`,
  compares: 'entries' as const,
  bound: 5e-5,
  run: <M extends Matrix>({ kernels, filled, empty }: Bench<M>) => {
    const count = preactivations.length;
    const z = filled(1, count, preactivations);
    const ones = filled(1, count, new Float64Array(count).fill(1));
    const [saved, value, slope] = [empty(1, count), empty(1, count), empty(1, count)];
    kernels.activation(name, z, saved, value);
    kernels.activationGradient(name, saved, ones, slope);
    kernels.activationGradient(name, saved, ones, saved);
    return kernels.read([value, slope, saved]);
  },
}));

/** A number that is none at all, or infinite, must come through to where it is measured. */
const notFiniteCases = names.map((name) => ({
  name: `${name} of numbers that are not finite`,
  compares: 'entries' as const,
  bound: 0,
  run: async <M extends Matrix>({ kernels, filled, empty }: Bench<M>) => {
    const output = empty(1, 4);
    kernels.activation(name, filled(1, 4, [Number.NaN, Infinity, 1, -1]), null, output);
    const norms = empty(2, 4);
    kernels.columnNorms(output, norms);
    const [largest] = await kernels.read([norms]);
    return [largest.slice(0, 4).map((value) => Number(Number.isFinite(value)))];
  },
}));

export const activationCases: ConformanceCase[] = [...tailCases, ...notFiniteCases];
