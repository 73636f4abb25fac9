import { quietLayers } from '../../../engine/testing/quietLayers';
import { defaultSpec } from '../../../spec/spec';
import { extendHistory, startHistory } from '../../../store/history';
import type { VariantView } from '../../../store/run';
import { toldOf } from '../../../store/testing/told';
import type { StepRecord } from '../runTypes';

/** A record whose three series are alike, for tests of what is drawn of it. */
export function recordOf(
  step: number,
  layers: number[],
  others: Partial<StepRecord> = {},
): StepRecord {
  return {
    step,
    epoch: step / 10,
    learningRate: 0.1,
    trainLoss: 0.5,
    validationLoss: 0.6,
    trainAccuracy: 0.75,
    validationAccuracy: 0.7,
    gradientNorms: layers,
    forwardSignals: layers,
    backwardSignals: layers,
    underflowed: { gradientNorms: [], forwardSignals: [], backwardSignals: [] },
    layers: quietLayers(layers.length),
    ...others,
  };
}

/** A variant that has sent these records, of a classification in the plane. */
export function viewOf(records: StepRecord[], others: Partial<VariantView> = {}): VariantView {
  const [initial, ...rest] = records;
  return {
    engine: 'reference',
    renderer: '',
    note: null,
    reason: { kind: 'byHand' },
    layers: initial.gradientNorms.map((_, layer) => ({
      name: `${layer}`,
      kind: layer === initial.gradientNorms.length - 1 ? 'output' : 'hidden',
      fanIn: 1,
      fanOut: 1,
    })),
    start: { spec: defaultSpec, input: { count: 2, mean: 0, meanSquare: 1 } },
    initial,
    measurementDistance: 1,
    history: rest.map(toldOf).reduce(extendHistory, startHistory(toldOf(initial), 1)),
    output: {
      kind: 'boundary',
      resolution: 2,
      classes: Uint8Array.from([0, 0, 1, 0]),
      confidence: Float32Array.from([1, 1, 1, 1]),
    },
    halt: null,
    stop: null,
    lastStop: null,
    ...others,
  };
}

/** Layers that underflowed in all three series. */
export function underflowOf(...layers: number[]): Pick<StepRecord, 'underflowed'> {
  return {
    underflowed: { gradientNorms: layers, forwardSignals: layers, backwardSignals: layers },
  };
}
