import { normal, stream } from '../data/rng';
import type { Spec } from '../spec/spec';
import { initializers } from './initializers';
import type { ParameterSlot, Plan } from './plan';

/**
 * The parameters at step 0, one array a slot, row by row. The initializer with its gain applies to
 * the hidden layers, and to the output layer where `outInit` is `same`; biases of hidden layers are
 * drawn from N(0, biasStd²).
 */
export function initialParameters(plan: Plan, spec: Spec): Float64Array[] {
  const outputLayer = plan.layers.length - 1;
  return plan.slots.map((slot) => {
    const isOutput = slot.layer === outputLayer;
    return slot.role === 'weights'
      ? initialWeights(slot, spec, isOutput)
      : initialBias(slot, spec, isOutput);
  });
}

function initialWeights(slot: ParameterSlot, spec: Spec, isOutput: boolean): Float64Array {
  const shape = { fanIn: slot.rows, fanOut: slot.columns };
  const source = stream(spec.seed, 'weights', slot.layer);
  if (isOutput && spec.outInit !== 'same') return initializers[spec.outInit](source, shape);
  return initializers[spec.init](source, shape).map((value) => spec.gain * value);
}

function initialBias(slot: ParameterSlot, spec: Spec, isOutput: boolean): Float64Array {
  const values = new Float64Array(slot.columns);
  if (isOutput || spec.biasStd === 0) return values;
  const source = stream(spec.seed, 'biases', slot.layer);
  return values.map((_, unit) => spec.biasStd * normal(source, 0, unit));
}
