import { formatNumber } from '../../i18n/number';
import { optimizers } from '../../spec/optimizers';
import type { ExplainedStep } from '../../store/run/timeTravel';
import { layerValues, layerValueText } from '../depth/layerValues';
import { bracketed, type Formula, isLost, product, sumOfProducts, type Told } from './formula';

type Update = NonNullable<ExplainedStep['update']>;

/** Writes the gradient of the weight, and the norm of its layer's, which the profile shows. */
export function weightFormulas(told: Told): Formula[] {
  const { step, words, special } = told;
  const { weight, norms, operations, batchRows, samples } = step;
  const length = batchRows / samples;
  const noteOf = (row: number): string =>
    words.ofRow(Math.floor(row / length) + 1, length === 1 ? null : (row % length) + 1);
  const dense = operations.find(
    ({ operation }) => operation.kind === 'dense' && operation.layer === weight.layer,
  );
  const named =
    dense?.numbers.kind === 'dense'
      ? [
          {
            symbols: `w_{ij},  i = ${weight.from + 1},  j = ${weight.unit + 1}`,
            numbers: formatNumber(dense.numbers.incoming[weight.from]),
          },
        ]
      : [];
  const sum = `${sumOfProducts(weight.inputs, weight.back, words, noteOf)} = ${formatNumber(weight.gradient)}`;
  return [
    ...named,
    {
      symbols: '∂L/∂w_{ij} = Σ_{n} h_{i} · δ_{j}',
      numbers: isLost(told, 'gradientNorms', weight.layer, weight.gradient)
        ? special.underflowed
        : sum,
    },
    {
      symbols: '‖∂L/∂W‖_{2} = √ Σ (∂L/∂w_{ij})^{2}',
      numbers: layerValueText(layerValues(norms, 'gradientNorms')[weight.layer], told),
    },
  ];
}

/** Writes the factor that brings the gradient to the limit (Pascanu et al. 2013). */
export function clipFormula({ clipFactor }: Update, clip: number): Formula {
  const norm = clipFactor < 1 ? formatNumber(clip / clipFactor) : '‖g‖';
  return {
    symbols: 'c = min(1, g_{max} / ‖g‖_{2})',
    numbers: `min(1, ${formatNumber(clip)} / ${bracketed(norm)}) = ${formatNumber(clipFactor)}`,
  };
}

/** Writes what penalties add to the gradient; null where there are none. */
export function penaltyFormula({ step: { weight, update } }: Told): Formula | null {
  if (update === null) return null;
  const { l1, optimizer } = update;
  // Where it decays the weights it is no part of the gradient.
  const l2 = optimizers[optimizer].decaysWeights ? 0 : update.l2;
  if (l1 === 0 && l2 === 0) return null;
  const [symbols, numbers] = [
    ['c · ∂L/∂w'],
    [product(formatNumber(update.clipFactor), formatNumber(weight.gradient))],
  ];
  if (l2 > 0) {
    symbols.push('λ_{2} · w');
    numbers.push(product(formatNumber(l2), formatNumber(update.before)));
  }
  if (l1 > 0) {
    symbols.push('λ_{1} · sign w');
    numbers.push(product(formatNumber(l1), String(Math.sign(update.before)).replace('-', '−')));
  }
  const sum = formatNumber(descended(update, weight.gradient));
  return { symbols: `g = ${symbols.join(' + ')}`, numbers: `${numbers.join(' + ')} = ${sum}` };
}

/** Returns g, which kernels make within the update and keep nowhere: the clipped gradient with what penalties add. */
export function descended({ clipFactor, before, l1, l2, optimizer }: Update, gradient: number) {
  const decay = optimizers[optimizer].decaysWeights ? 0 : l2;
  return clipFactor * gradient + decay * before + l1 * Math.sign(before);
}
