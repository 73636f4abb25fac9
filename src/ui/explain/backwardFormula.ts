import { formatNumber } from '../../i18n/number';
import type { OperationReading } from '../../store/run/timeTravel';
import {
  bracketed,
  type Formula,
  isLost,
  type Kind,
  ofRows,
  otherEnd,
  product,
  type ReadingOf,
  sumOfProducts,
  type Told,
  unitIn,
} from './formula';

type AttentionNumbers = ReadingOf<'attention'>['numbers'];

type Write<K extends Kind> = (told: Told, reading: ReadingOf<K>, index: number) => Formula | null;

/** Each writes what arrives at the unit before the slope of its activation; null where nothing is done. */
const writers: { [K in Kind]: Write<K> } = {
  dense: ({ words }, { numbers, outputGradient }) => ({
    symbols: 'Σ_{k} w_{jk} · δ_{k}',
    numbers: sumOfProducts(numbers.outgoing, outputGradient, words),
  }),
  // The operation behind it has gone through its slope already.
  activation: () => null,
  normalization(told, { operation, numbers, outputGradient }) {
    const { scale, deviation, normalized, scaleGradient, shiftGradient } = numbers;
    const back = formatNumber(outputGradient[unitIn(told, outputGradient)]);
    const factor = `${bracketed(formatNumber(scale))} / ${bracketed(formatNumber(deviation))}`;
    if (operation.normalization === 'layer') {
      return {
        symbols: '(γδ′ − ⟨γδ′⟩ − ẑ · ⟨γδ′ẑ⟩) / √(σ^{2} + ε)',
        numbers: `(${product(formatNumber(scale), back)} − ${layerMeans(numbers, outputGradient)}) / ${bracketed(formatNumber(deviation))}`,
      };
    }
    const mean = `(${formatNumber(shiftGradient)} + ${product(formatNumber(normalized), formatNumber(scaleGradient))})`;
    return {
      symbols: 'γ / √(σ^{2} + ε) · (δ′ − (∂L/∂β + ẑ · ∂L/∂γ) / m)',
      numbers: `${factor} · (${back} − ${mean} / ${told.step.batchRows})`,
    };
  },
  dropout: (told, { numbers: { factor }, outputGradient }) => ({
    symbols: 'm_{j} · δ′_{j}',
    numbers: product(
      formatNumber(factor),
      formatNumber(outputGradient[unitIn(told, outputGradient)]),
    ),
  }),
  mask: (told, { operation: { off }, outputGradient }) => ({
    symbols: 'm_{j} · δ′_{j}',
    numbers: product(
      off.includes(unitIn(told, outputGradient)) ? '0' : '1',
      formatNumber(outputGradient[unitIn(told, outputGradient)]),
    ),
  }),
  fork(told, { outputGradient }, index) {
    const { operations } = told.step;
    const unit = unitIn(told, outputGradient);
    const around = operations[otherEnd(operations, index, 1)].outputGradient[unit];
    return {
      symbols: 'δ_{through the block} + δ_{around it}',
      numbers: `${formatNumber(outputGradient[unit])} + ${bracketed(formatNumber(around))}`,
    };
  },
  join(told, { operation: { factor }, outputGradient }) {
    const back = formatNumber(outputGradient[unitIn(told, outputGradient)]);
    return factor === 1
      ? { symbols: '1 · δ′_{j}', numbers: product('1', back) }
      : { symbols: 'f · δ′_{j}', numbers: product(formatNumber(factor), back) };
  },
  average: (_, { operation: { length } }) => ({
    symbols: `1/${length} · Σ_{s} δ_{js}`,
    numbers: '',
  }),
  attention: () => ({ symbols: 'W_{q} · ∂L/∂q + W_{k} · ∂L/∂k + W_{v} · ∂L/∂v', numbers: '' }),
};

/** Writes the means over the units of a row that layer normalization takes away; of several rows none is the row's. */
function layerMeans(
  { row, normalized }: ReadingOf<'normalization'>['numbers'],
  outputGradient: Float64Array,
): string {
  if (row === null) return '…';
  const scaled = row.scales.map((scale, unit) => scale * outputGradient[unit]);
  const mean = (weightOf: (unit: number) => number): string =>
    bracketed(
      formatNumber(
        scaled.reduce((sum, value, unit) => sum + value * weightOf(unit), 0) / scaled.length,
      ),
    );
  const along = mean((unit) => row.normalized[unit]);
  return `${mean(() => 1)} − ${bracketed(formatNumber(normalized))} · ${along}`;
}

/**
 * Writes what an operation gives back to the one before, and that one's slope where it has an activation: kernels
 * compute the two at once. Null where nothing is done.
 */
export function backwardFormula(told: Told, index: number): Formula | null {
  const { operations } = told.step;
  const [reading, below] = [operations[index], operations[index - 1]];
  const write = writers[reading.operation.kind] as Write<Kind>;
  const core = write(told, reading as ReadingOf<Kind>, index);
  if (core === null) return null;
  const gradient = below.outputGradient[unitIn(told, below.outputGradient)];
  const result = formatNumber(gradient);
  const slope = 'slope' in below.numbers ? below.numbers.slope : null;
  const sum = slope === null ? null : ofRows(told, 'sum');
  const symbols = slope === null ? core.symbols : `φ′(z_{j}) · [ ${core.symbols} ]`;
  const factored =
    slope === null ? core.numbers : `${bracketed(formatNumber(slope))} · [ ${core.numbers} ]`;
  if (slope !== 0 && isLost(told, 'backwardSignals', layerBefore(below), gradient)) {
    return { symbols: `δ_{j} = ${symbols}`, numbers: told.special.underflowed };
  }
  const numbers = core.numbers === '' ? result : `${factored} = ${result}`;
  return { symbols: `δ_{j} = ${symbols}`, numbers: sum === null ? numbers : `${sum} ${result}` };
}

/** Returns the layer that a gradient gets back to behind an operation: before a residual block that is the one below. */
export function layerBefore({ operation, layer }: OperationReading): number {
  return operation.kind === 'fork' ? layer - 1 : layer;
}

/** Writes what comes back to the unit's query, key and value at the first position. */
export function attentionParts({ back: { query, key, value } }: AttentionNumbers): Formula[] {
  const part = (name: string, gradient: number): Formula => ({
    symbols: `∂L/∂${name}_{j1}`,
    numbers: formatNumber(gradient),
  });
  return [part('v', value), part('q', query), part('k', key)];
}
