import { hiddenWidths } from '../spec/hiddenLayers';
import { minimizedLoss } from '../spec/minimizedLoss';
import type { Spec } from '../spec/spec';
import { type Builder, createBuilder } from './builder';
import type { Plan, PlanContext } from './plan';

/** Layers that mix positions, hidden blocks, and the output layer, which is dense alone. */
export function planNetwork(spec: Spec, context: PlanContext): Plan {
  const { inputCount, length, outputCount, task } = context;
  const builder = createBuilder(spec, length);
  const widths = hiddenWidths(spec);
  let fanIn = addMixing(builder, spec, inputCount, widths[0] ?? spec.width);
  for (const [hidden, fanOut] of widths.entries()) {
    addHiddenBlock(builder, spec, { hidden, fanIn, fanOut, depth: widths.length });
    fanIn = fanOut;
  }
  builder.dense({
    name: 'output',
    kind: 'output',
    start: 'output',
    fanIn,
    fanOut: outputCount,
    source: widths.length,
  });
  return {
    ...builder.parts,
    length,
    inputCount,
    outputCount,
    loss: minimizedLoss(spec.loss, task),
  };
}

/** Numbers of the random streams of layers that mix positions: beyond those of any hidden layer. */
const firstMixingSource = 1_000;

/** Units that come out of the mixing layers. */
function addMixing(builder: Builder, spec: Spec, inputCount: number, units: number): number {
  if (spec.mixing === 'none') return inputCount;
  let fanIn = inputCount;
  for (let index = 0; index < spec.mixingLayers; index++) {
    const source = firstMixingSource + 4 * index;
    builder[spec.mixing]({ index, fanIn, fanOut: units, source });
    fanIn = units;
  }
  return fanIn;
}

/** Dense, normalization, activation, dropout; the block's input added where it has as many units. */
function addHiddenBlock(
  builder: Builder,
  spec: Spec,
  { hidden, fanIn, fanOut, depth }: Record<'hidden' | 'fanIn' | 'fanOut' | 'depth', number>,
): void {
  const isResidual = spec.residual !== 'none' && fanIn === fanOut;
  if (isResidual) builder.add({ kind: 'fork', units: fanIn });
  const { layer } = builder.dense({
    name: `hidden ${hidden + 1}`,
    kind: 'hidden',
    start: 'hidden',
    fanIn,
    fanOut,
    source: hidden,
    // The mean over the batch is taken away again.
    hasBias: spec.norm !== 'batch',
  });
  if (spec.norm !== 'none') builder.normalization(spec.norm, fanOut, hidden);
  builder.add({ kind: 'activation', layer, units: fanOut, activation: spec.activation });
  builder.add({ kind: 'dropout', hidden, units: fanOut });
  const factor = spec.residual === 'scaled' ? 1 / depth : 1;
  if (isResidual) builder.add({ kind: 'join', layer, units: fanOut, factor });
}
