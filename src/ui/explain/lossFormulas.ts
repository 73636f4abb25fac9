import { formatNumber } from '../../i18n/number';
import { blankAfter } from '../../i18n/sentence';
import type { ExplainedStep } from '../../store/run/timeTravel';
import { type Formula, listOf, ofRows, type Told } from './formula';

type LossName = ExplainedStep['loss']['name'];

/** The loss of one row, and where the way back of the batch's begins. */
const symbolsOf: Record<LossName, { loss: string; gradient: string }> = {
  crossEntropy: {
    loss: '−Σ_{k} t_{k} · ln softmax(z)_{k}',
    gradient: '∂L/∂z_{k} = (softmax(z)_{k} − t_{k}) / m',
  },
  mse: {
    loss: '1/K · Σ_{k} (z_{k} − t_{k})²',
    gradient: '∂L/∂z_{k} = 2 (z_{k} − t_{k}) / (m · K)',
  },
  hinge: {
    loss: 'Σ_{k ≠ y} max(0, 1 + z_{k} − z_{y})',
    gradient: '∂L/∂z_{k} = 1/m,  1 + z_{k} > z_{y}',
  },
};

/** Writes what comes in; a sample that mixup has made, with what it is made of. */
export function mixupFormula({ mixed }: ExplainedStep): Formula | null {
  if (mixed === null) return null;
  const { weight, own, partner } = mixed;
  const vectors = [own, partner].map((values) => `(${listOf(values)})`);
  return {
    symbols: 'x = λ · x_{1} + (1 − λ) · x_{2}',
    numbers: `λ = ${formatNumber(weight)}: ${vectors.join(', ')}`,
  };
}

/** Writes what the network is fed. */
export function inputFormula(told: Told): Formula {
  return { symbols: 'x', numbers: named(ofRows(told, 'mean'), told.step.operations[0].input) };
}

/** Writes the outputs, the loss of the sample, and that of the batch. */
export function lossFormulas(told: Told): Formula[] {
  const { step, words } = told;
  const { name, logits, targets, value, own } = step.loss;
  const { loss } = symbolsOf[name];
  const mean = ofRows(told, 'mean');
  const ofSample = {
    symbols: `ℓ = ${loss}`,
    numbers: `${before(mean)}${formatNumber(own)}${words.ofSample}`,
  };
  return [
    {
      symbols: 'z, t',
      numbers: `${named(mean, logits)}, (${listOf(targets)})`,
    },
    ...(step.asked.sample === null ? [] : [ofSample]),
    {
      symbols: `L = 1/m · Σ_{n} ${step.asked.sample === null ? loss : 'ℓ'}`,
      numbers: `${formatNumber(value)}${words.overBatch}`,
    },
  ];
}

/** Writes where the way back begins. */
export function lossGradientFormulas(told: Told): Formula[] {
  const { loss, batchRows } = told.step;
  const { name, gradient } = loss;
  return [
    {
      symbols: symbolsOf[name].gradient,
      numbers: `${named(ofRows(told, 'sum'), gradient)},  m = ${batchRows}`,
    },
  ];
}

/** Writes a vector, and what it is of several rows. */
function named(ofSeveral: string | null, values: Float64Array): string {
  return `${before(ofSeveral)}(${listOf(values)})`;
}

/** Writes what numbers are before them. */
const before = (ofSeveral: string | null): string =>
  ofSeveral === null ? '' : `${ofSeveral}${blankAfter(ofSeveral)}`;
