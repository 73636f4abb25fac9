import type { PlanOperation } from '../../network/plan';
import type { Matrix } from '../kernels/kernels';
import type { RouteStep, TrainedOperation } from '../passes/forwardBackward';
import { unscaled } from '../passes/network';
import { askedUnit, type ChosenStep, type ReadableStep } from './weightReader';

/** Tells what the first position takes of all, in the head that the asked unit belongs to. */
export interface AttentionNumbers {
  kind: 'attention';
  /** One entry a column of the head; the key is that of the position that most is taken of. */
  query: Float64Array;
  key: Float64Array;
  most: number;
  /** One entry a position: the shares, which sum to 1, and the unit's values. */
  weights: Float64Array;
  values: Float64Array;
  /** The unit has this at the first position: Σ shares · values. */
  result: number;
  /** ∂L/∂ of the unit's query, key and value at the first position. */
  back: { query: number; key: number; value: number };
}

/** @param firstRow of the sample that is read */
export async function readAttention<M extends Matrix>(
  { kernels, network, space }: ReadableStep<M>,
  asked: ChosenStep,
  firstRow: number,
  bound: RouteStep<M, TrainedOperation<M>>,
  { query, key, value, length, heads, units }: PlanOperation<'attention'>,
): Promise<AttentionNumbers> {
  const [queries, keys, values] = (bound.operation.layers ?? []).map(({ output }) => output);
  const all = [bound.operation.attentionWeights as M, queries, keys, values, bound.output];
  const [shares, q, k, v, output] = await kernels.read(all);
  const back = await kernels.read(
    [query, key, value].map(({ layer }) => space.preactivationGradients[layer]),
  );
  const unit = askedUnit(asked, units);
  const size = units / heads;
  const head = Math.floor(unit / size);
  const ofHead = (matrix: Float64Array, position: number): Float64Array => {
    const start = (firstRow + position) * units + head * size;
    return matrix.slice(start, start + size);
  };
  const start = (firstRow * heads + head) * length;
  const weights = shares.slice(start, start + length);
  const most = weights.indexOf(Math.max(...weights));
  const place = firstRow * units + unit;
  const [backToQuery, backToKey, backToValue] = back.map(
    (gradients) => unscaled(gradients.subarray(place, place + 1), network)[0],
  );
  return {
    kind: 'attention',
    query: ofHead(q, 0),
    key: ofHead(k, most),
    most,
    weights,
    values: Float64Array.from({ length }, (_, position) => v[place + position * units]),
    result: output[place],
    back: { query: backToQuery, key: backToKey, value: backToValue },
  };
}
