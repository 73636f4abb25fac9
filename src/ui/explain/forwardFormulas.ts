import { formatNumber } from '../../i18n/number';
import {
  bracketed,
  type Formula,
  isLost,
  type Kind,
  listOf,
  ofRows,
  otherEnd,
  product,
  type ReadingOf,
  sumOfProducts,
  type Told,
  unitIn,
} from './formula';

type Write<K extends Kind> = (told: Told, reading: ReadingOf<K>, index: number) => Formula[];

const writers: { [K in Kind]: Write<K> } = {
  dense(told, { operation, layer, numbers, input, output }) {
    const { incoming, bias, preactivation } = numbers;
    const lost = isLost(told, 'forwardSignals', layer, preactivation);
    const sum = sumOfProducts(incoming, input, told.words);
    const offset = bias === null ? '' : ` + ${bracketed(formatNumber(bias))}`;
    const z = formatNumber(preactivation);
    const formulas: Formula[] = [
      {
        symbols: `z_{j} = Σ_{i} w_{ij} · h_{i}${bias === null ? '' : ' + b_{j}'}`,
        numbers: lost ? told.special.underflowed : `${sum}${offset} = ${z}`,
      },
    ];
    if (operation.activation === null) return formulas;
    return [...formulas, activated(told, operation.activation, z, output)];
  },
  activation: (told, { operation, input, output }) => [
    activated(told, operation.activation, formatNumber(input[unitIn(told, input)]), output),
  ],
  normalization(told, { operation, numbers, input, output }) {
    const { normalized, deviation, mean, scale, shift } = numbers;
    // A difference of two numbers has fewer digits than they have.
    const z = formatNumber(input[unitIn(told, input)], 5);
    const isBatch = operation.normalization === 'batch';
    return [
      {
        symbols: isBatch
          ? 'ẑ_{j} = (z_{j} − μ_{j}) / √(σ_{j}^{2} + ε)'
          : 'ẑ_{j} = (z_{j} − μ) / √(σ^{2} + ε)',
        numbers: `(${z} − ${bracketed(formatNumber(mean, 5))}) / ${bracketed(formatNumber(deviation))} = ${formatNumber(normalized)}`,
      },
      {
        symbols: 'γ_{j} · ẑ_{j} + β_{j}',
        numbers: `${product(formatNumber(scale), formatNumber(normalized))} + ${bracketed(formatNumber(shift))} = ${formatNumber(output[unitIn(told, output)])}`,
      },
    ];
  },
  dropout(told, { numbers: { factor }, input, output }) {
    const unit = unitIn(told, output);
    const symbols = 'h_{j} · m_{j},  m_{j} = 0, 1 / (1 − p)';
    const result = formatNumber(output[unit]);
    const mean = ofRows(told, 'mean');
    if (mean !== null) return [{ symbols, numbers: `${mean} ${result}` }];
    return [
      {
        symbols,
        numbers: `${product(formatNumber(input[unit]), formatNumber(factor))} = ${result}`,
      },
    ];
  },
  mask: (told, { output }) => [
    {
      symbols: 'h_{j} · m_{j},  m_{j} = 0, 1',
      numbers: formatNumber(output[unitIn(told, output)]),
    },
  ],
  fork: () => [],
  join(told, { operation: { factor }, input, output }, index) {
    const { operations } = told.step;
    const before = operations[otherEnd(operations, index, -1)].input;
    const unit = unitIn(told, output);
    const branch = formatNumber(input[unit]);
    return [
      {
        symbols: factor === 1 ? 'x_{j} + F_{j}' : 'x_{j} + f · F_{j}',
        numbers: `${formatNumber(before[unit])} + ${factor === 1 ? bracketed(branch) : product(formatNumber(factor), branch)} = ${formatNumber(output[unit])}`,
      },
    ];
  },
  average: (told, { operation, output }) => [
    {
      symbols: `1/${operation.length} · Σ_{s} h_{js}`,
      numbers: formatNumber(output[unitIn(told, output)]),
    },
  ],
  attention: ({ words }, { numbers: { query, key, most, weights, values, result } }) => [
    { symbols: 'q_{1} = W_{q} · h_{1} + b_{q}', numbers: `(${listOf(query)})` },
    {
      symbols: `k_{s} = W_{k} · h_{s},  s = ${most + 1}`,
      numbers: `(${listOf(key)})`,
    },
    { symbols: 'a_{s} = softmax_{s}(q_{1} · k_{s} / √d)', numbers: listOf(weights) },
    { symbols: 'v_{js} = (W_{v} · h_{s} + b_{v})_{j}', numbers: listOf(values) },
    {
      symbols: 'Σ_{s} a_{s} · v_{js}',
      numbers: `${sumOfProducts(weights, values, words, (at) => words.position(at + 1))} = ${formatNumber(result)}`,
    },
  ],
};

/** Writes what an operation makes of what comes in; nothing where it passes it on. */
export function forwardFormulas(told: Told, index: number): Formula[] {
  const reading = told.step.operations[index];
  const write = writers[reading.operation.kind] as Write<Kind>;
  return write(told, reading as ReadingOf<Kind>, index);
}

function activated(
  told: Told,
  activation: keyof Told['activations'],
  z: string,
  output: Float64Array,
): Formula {
  const result = formatNumber(output[unitIn(told, output)]);
  const mean = ofRows(told, 'mean');
  const numbers =
    mean === null ? `${told.activations[activation]}(${z}) = ${result}` : `${mean} ${result}`;
  return { symbols: 'h_{j} = φ(z_{j})', numbers };
}
