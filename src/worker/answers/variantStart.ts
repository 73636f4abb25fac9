import { createBatchLoader } from '../../data/batchLoader';
import type { LayerShape } from '../../network/plan';
import type { BatchPairs } from '../../record/batchPairs';
import type { Spec } from '../../spec/spec';
import { type GradientPrediction, predictGradients } from '../../theory/gradientPrediction';
import { type InputMoments, type Prediction, predictSignals } from '../../theory/prediction';
import type { PreparedVariant } from '../data/preparedVariant';

/** A variant's signals at step 0, seed by seed: seedCount × layers, root mean squares. */
export interface StartSpread {
  start: VariantStart;
  layers: LayerShape[];
  seedCount: number;
  forwardSignals: Float64Array;
  backwardSignals: Float64Array;
}

/** A variant began with this, whatever acts on it since. */
export interface VariantStart {
  spec: Spec;
  /** The file that its weights come from; null where they were drawn. */
  weightsFile: string | null;
  input: InputMoments;
  /** What theory says of the signals of step 0. */
  signals: Prediction;
  /** Names of what it is fed, a column of a table or a function of a point; none where they are pixels. */
  inputNames: string[];
}

export function startOf(prepared: PreparedVariant): VariantStart {
  const { spec, data, plan } = prepared;
  const input = inputMomentsOf(prepared);
  const inputNames = data.image === null ? data.inputNames : [];
  const weightsFile = plan.given?.fileName ?? null;
  const signals = weightsFile === null ? predictSignals(spec, input) : notDrawn;
  return { spec, weightsFile, input, signals, inputNames };
}

/** What theory says of weights that no law has drawn. */
const notDrawn = { kind: 'none', reason: 'weightsOfFile' } as const;

/** Returns what theory says of each variant's weight gradients at step 0, from the pairs of that step's batch. */
export function predictedGradients(
  built: readonly { start: VariantStart }[],
  recorded: readonly { batch?: BatchPairs | null }[],
): GradientPrediction[] {
  return built.map(({ start: { spec, weightsFile, input } }, variant) =>
    weightsFile === null
      ? predictGradients(spec, input, recorded[variant].batch ?? null)
      : notDrawn,
  );
}

/** Returns the moments of the batch of step 0, as the network is fed it: standardized, augmented and mixed. */
export function inputMomentsOf({ data, spec }: PreparedVariant): InputMoments {
  const loader = createBatchLoader(data, spec);
  const rows = loader.rowsAt(0) * data.length;
  const values = new Float64Array(rows * data.inputCount);
  loader.fill(0, values, new Float64Array(rows * data.outputCount));
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const { length } = values;
  return { count: data.inputCount, mean: sum / length, meanSquare: squares / length };
}
