import { quietLayers } from '../../../engine/testing/quietLayers';
import {
  addStep,
  emptyStepHistory,
  layerSeries,
  type StepHistory,
  type StepLayers,
} from '../../../record/stepHistory';
import type { StepRecord } from '../../../record/stepRecord';
import { defaultSpec, type Spec } from '../../../spec/spec';
import { extendHistory, type FrameRecords, startHistory } from '../../../store/run/history';
import type { VariantView } from '../../../store/run/run';
import { frameRecordsOf } from '../../../store/testing/frameRecords';
import { predictSignals } from '../../../theory/prediction';
import type { VariantStart } from '../../../worker/answers/variantStart';

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

/** What a variant with features of variance 1 begins with. */
export function startOf(spec: Spec): VariantStart {
  const input = { count: 2, mean: 0, meanSquare: 1 };
  const signals = predictSignals(spec, input);
  return { spec, weightsFile: null, input, signals, inputNames: ['x₁', 'x₂'] };
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
    start: startOf(defaultSpec),
    predictedGradients: { kind: 'none', reason: 'largeBatch' },
    interventions: [],
    undoStep: null,
    initial,
    network: null,
    measurementDistance: 1,
    history: rest.map(told).reduce(extendHistory, startHistory(told(initial), 1)),
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

/** A record as a frame tells it, with what its step has computed. */
function told(record: StepRecord): FrameRecords {
  const steps = emptyStepHistory(record.gradientNorms.length);
  const { step, trainLoss, learningRate } = record;
  addStep(steps, { step, batchLoss: trainLoss, learningRate }, stepLayers(record));
  const { newRecords, ...others } = frameRecordsOf(record);
  return { ...others, newRecords: { ...newRecords, steps } };
}

/** Of a record what its step has computed of the layers. */
function stepLayers(record: StepRecord): StepLayers {
  const flags = record.gradientNorms.map((_, layer) =>
    layerSeries.reduce(
      (bits, series, bit) => bits | (record.underflowed[series].includes(layer) ? 1 << bit : 0),
      0,
    ),
  );
  return {
    layers: Float64Array.from(layerSeries.flatMap((series) => record[series])),
    underflowed: Uint8Array.from(flags),
  };
}

/** A history of what steps alone have computed, its three series alike. */
export function stepsOf(
  numbers: { step: number; batchLoss: number; layers?: number[] }[],
): StepHistory {
  const history = emptyStepHistory(numbers[0]?.layers?.length ?? 1);
  for (const { step, batchLoss, layers = [1] } of numbers) {
    addStep(history, { step, batchLoss, learningRate: 0.1 }, stepLayers(recordOf(step, layers)));
  }
  return history;
}

/** Layers that underflowed in all three series. */
export function underflowOf(...layers: number[]): Pick<StepRecord, 'underflowed'> {
  return {
    underflowed: { gradientNorms: layers, forwardSignals: layers, backwardSignals: layers },
  };
}
