import { activations } from '../spec/activations';
import { dropoutRates, hiddenWidths } from '../spec/hiddenLayers';
import type { Spec } from '../spec/spec';
import { weightVariance } from '../spec/weightLaws';
import { type Moments, momentsOf } from './moments';

/** Statistics of a network's input at step 0: of the numbers in its batch. */
export interface InputMoments {
  /** Numbers a row. */
  count: number;
  mean: number;
  /** |x|² / count, the mean over rows. */
  meanSquare: number;
}

/** Why theory says nothing. */
export type NoPrediction =
  | 'noHiddenLayers'
  /** No law has drawn its weights. */
  | 'weightsOfFile'
  /** Attention and averages over positions stand before the hidden layers. */
  | 'mixing'
  /** Its backward factor holds for high-dimensional Gaussian input alone (Yang et al. 2019). */
  | 'batchNormalization'
  /** Weights that are all the same, or all 0. */
  | 'noVariance'
  /**
   * The part that the units of a residual stack have in common grows from block to block, and ∂L/∂x comes to lie
   * along it, by an amount that hangs on the seed.
   */
  | 'commonDrift'
  /** Signals a little larger or smaller lead elsewhere: next to a fixed point that layers lead away from. */
  | 'sensitive';

/** Mean squares of the hidden layers at step 0, as they are in networks of unlimited width. */
export type Prediction =
  | { kind: 'none'; reason: NoPrediction }
  | {
      kind: 'signals';
      layers: LayerPrediction[];
      /** Geometric mean of what a hidden layer multiplies the backward signal by; null with one layer. */
      backwardFactor: number | null;
    };

export interface LayerPrediction {
  /** Variance of what the activation is given. */
  preactivationVariance: number;
  /** Root mean square of the layer's output. */
  forwardSignal: number;
  /** log₁₀ D: of the root mean square of ∂L/∂z, relative to the last hidden layer's. */
  backwardDecades: number;
}

/**
 * Mean-field theory of a spec at step 0 (Poole et al. 2016; Schoenholz et al. 2017): with weights of
 * variance v and biases of variance σ_b², z = Wx + b has the variance q = v·fanIn·p + σ_b² if x has the
 * mean square p, and φ(z) the mean square E[φ(√q u)²], u ~ N(0, 1). Backwards, with weights that are
 * independent of what went forward, E[δ²] = E[φ′²]·fanOut·v·E[δ_next²]. Inverted dropout with keep rate k
 * divides both mean squares by k.
 *
 * A residual block adds f·φ(z) to x (Yang and Schoenholz 2017): p grows by f²E[φ²]/k and by
 * 2f·mean(x)·E[φ], as z is independent of the single entries of x; ∂L/∂x keeps what came from above and
 * gains what comes through the block. Layer normalization sets q to 1, for the units' mean is 0 and their
 * variance q in a wide layer; it divides δ by √q, and what it takes away besides is of the order
 * 1/√width.
 */
export function predictSignals(spec: Spec, input: InputMoments): Prediction {
  const blocks = blocksOf(spec, input.count);
  if (typeof blocks === 'string') return { kind: 'none', reason: blocks };
  const passed = passForward(blocks, spec, input);
  const backward = passBack(blocks, passed);
  if (isSensitive(blocks, spec, input, backward)) return { kind: 'none', reason: 'sensitive' };
  const gaps = blocks.length - 1;
  return {
    kind: 'signals',
    layers: passed.map(({ fed, output }, layer) => ({
      preactivationVariance: fed,
      forwardSignal: Math.sqrt(output),
      backwardDecades: backward[layer],
    })),
    backwardFactor: gaps === 0 ? null : 10 ** (backward[0] / gaps),
  };
}

/** A hidden block: dense, normalization, activation, dropout. */
export interface Block {
  fanIn: number;
  fanOut: number;
  /** The variance of a weight. */
  variance: number;
  keepRate: number;
  /** The factor of the branch before the block's input is added; null where it is not. */
  residual: number | null;
}

export function blocksOf(spec: Spec, inputCount: number): Block[] | NoPrediction {
  const widths = hiddenWidths(spec);
  if (widths.length === 0) return 'noHiddenLayers';
  if (spec.mixing !== 'none') return 'mixing';
  if (spec.norm === 'batch') return 'batchNormalization';
  // E[φ] is 0 if φ is odd: the units of a residual stack have nothing in common.
  if (spec.residual === 'plain' && !activations[spec.activation].isOdd) return 'commonDrift';
  const rates = dropoutRates(spec);
  const factor = spec.residual === 'scaled' ? 1 / widths.length : 1;
  const blocks: Block[] = [];
  for (const [layer, fanOut] of widths.entries()) {
    const fanIn = layer === 0 ? inputCount : widths[layer - 1];
    const variance = weightVariance(spec, fanIn, fanOut);
    if (variance === null) return 'noVariance';
    const isResidual = spec.residual !== 'none' && fanIn === fanOut;
    const residual = isResidual ? factor : null;
    blocks.push({ fanIn, fanOut, variance, keepRate: 1 - rates[layer], residual });
  }
  return blocks;
}

/** Under the root of layer normalization, as in `engine/kernels/kernels`. */
const normalizationEpsilon = 1e-5;

interface Passed extends Moments {
  /** Variance of what the activation is given. */
  fed: number;
  /** The divisor of the preactivation's variance in normalization; 1 without. */
  divisor: number;
  /** Mean square of what the layer is measured by: after the sum of a residual block, before dropout. */
  output: number;
}

function passForward(
  blocks: readonly Block[],
  { activation, biasStd, norm }: Spec,
  input: InputMoments,
): Passed[] {
  let { mean, meanSquare } = input;
  return blocks.map(({ fanIn, variance, keepRate, residual }) => {
    const q = variance * fanIn * meanSquare + biasStd * biasStd;
    const divisor = norm === 'layer' ? q + normalizationEpsilon : 1;
    const fed = q / divisor;
    const moments = momentsOf(activation, fed);
    const branch = moments.square / keepRate;
    if (residual === null) {
      [mean, meanSquare] = [moments.mean, branch];
      return { ...moments, fed, divisor, output: moments.square };
    }
    meanSquare += 2 * residual * mean * moments.mean + residual * residual * branch;
    mean += residual * moments.mean;
    return { ...moments, fed, divisor, output: meanSquare };
  });
}

/** Share of the tolerance that D may be moved by what the first layer's units are few for. */
const sensitivityShare = 0.5;

/**
 * True where D is another one if the first layer gives a little more or less than is predicted, as far as
 * its tolerance goes: GELU and swish have such gains.
 */
function isSensitive(
  blocks: readonly Block[],
  spec: Spec,
  input: InputMoments,
  backward: readonly number[],
): boolean {
  const widths = blocks.map(({ fanOut }) => fanOut);
  const tolerances = backwardTolerances(widths);
  const ratio = 10 ** (2 * forwardTolerances(widths)[0]);
  return [ratio, 1 / ratio].some((factor) => {
    const meanSquare = factor * input.meanSquare;
    const moved = passBack(blocks, passForward(blocks, spec, { ...input, meanSquare }));
    return moved.some(
      (decades, layer) =>
        Math.abs(decades - backward[layer]) > sensitivityShare * tolerances[layer],
    );
  });
}

/** log₁₀ D of every block. In logarithms: a hundred layers can leave the range of numbers. */
function passBack(blocks: readonly Block[], passed: readonly Passed[]): number[] {
  /** The logarithm of the mean square of ∂L/∂output of the block at hand. */
  let outputDecades = 0;
  const decades: number[] = [];
  for (let layer = blocks.length - 1; layer >= 0; layer--) {
    const { fanOut, variance, keepRate, residual } = blocks[layer];
    const { slopeSquare, divisor } = passed[layer];
    const factor = residual ?? 1;
    const throughBlock = (factor * factor * slopeSquare) / (keepRate * divisor);
    decades[layer] = outputDecades + Math.log10(throughBlock);
    const past = residual === null ? 0 : 1;
    outputDecades += Math.log10(past + variance * fanOut * throughBlock);
  }
  const last = decades[blocks.length - 1];
  return decades.map((value) => (value - last) / 2);
}

/**
 * The distance that the mean of a few networks of one width may have from the prediction, in decades: this times
 * √(layers / width). It is fitted to what was measured of five activations at gains 0.5 to 2 (L 20: 0.35,
 * 0.25 and 0.20 at width 64, 128 and 256; L 50: 0.60, 0.45, 0.30), and has the form of the fluctuation of
 * a single ReLU network, of which it is 1.4 standard deviations: ln of the squared norm has the variance
 * 5 Σ 1/width (Hanin and Nica 2020).
 */
const decades = 0.7;

/** Returns the tolerance of the signal that has come through hidden layers 0 to l, for each l. */
export function forwardTolerances(widths: readonly number[]): number[] {
  return widths.map((_, layer) => toleranceThrough(widths.slice(0, layer + 1)));
}

/** Returns the tolerance of hidden layer l's backward signal relative to the last one's, for each l. */
export function backwardTolerances(widths: readonly number[]): number[] {
  return widths.map((_, layer) => toleranceThrough(widths.slice(layer, -1)));
}

/**
 * Returns the tolerance of each hidden layer's weight gradient: its input has come through all layers before
 * it, and its backward signal through all behind.
 */
export function gradientTolerances(widths: readonly number[]): number[] {
  return widths.map(() => toleranceThrough(widths));
}

function toleranceThrough(widths: readonly number[]): number {
  return decades * Math.sqrt(widths.reduce((sum, width) => sum + 1 / width, 0));
}
