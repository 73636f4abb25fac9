import { formatNumber } from '../../i18n/number';
import type { OperationReading } from '../../store/run/timeTravel';
import type { LayerValue } from '../depth/layerValues';
import { bracketed, type Formula, type Told } from './formula';

/** Like layers in a row that are told together, from the first to the last. */
export interface LayerRun {
  first: number;
  last: number;
}

/** Fewer layers are told one by one. */
const fewest = 3;

/**
 * Returns like layers in a row: those of the same operations on as many units. The first and the last of them are told
 * by themselves, and so is the layer whose weight is looked at.
 */
export function likeLayers(
  operations: readonly Pick<OperationReading, 'operation' | 'layer' | 'input' | 'output'>[],
  chosen: number,
): LayerRun[] {
  const forms: string[] = [];
  for (const { operation, layer, input, output } of operations) {
    const form = `${operation.kind} ${input.length} ${output.length};`;
    forms[layer] = (forms[layer] ?? '') + form;
  }
  const runs: LayerRun[] = [];
  for (let start = 0; start < forms.length; ) {
    let end = start;
    while (end + 1 < forms.length && forms[end + 1] === forms[start]) end++;
    const isSplit = chosen > start && chosen < end;
    const bounds = isSplit ? [start, chosen, end] : [start, end];
    for (let part = 0; part + 1 < bounds.length; part++) {
      runs.push({ first: bounds[part] + 1, last: bounds[part + 1] - 1 });
    }
    start = end + 1;
  }
  return runs.filter(({ first, last }) => last - first + 1 >= fewest);
}

/**
 * Returns what each layer of a run multiplies the size by, the geometric mean.
 *
 * @param sizes before the run and after each of its layers, on the way that is told of
 */
export function factorOf(sizes: readonly LayerValue[]): number {
  const numbers = numbersOf(sizes);
  const count = numbers.length - 1;
  return count < 1 ? 0 : (numbers[count] / numbers[0]) ** (1 / count);
}

/** Writes how a size goes through the layers of a run, as far as it is a number, and what it is then. */
export function foldedFormula(
  kind: 'foldForward' | 'foldBack',
  sizes: readonly LayerValue[],
  special: Told['special'],
): Formula {
  const numbers = numbersOf(sizes);
  const count = Math.max(0, numbers.length - 1);
  const signal = kind === 'foldForward' ? 'h' : 'δ';
  // So many digits that the power comes out.
  const factor = formatNumber(factorOf(sizes), 3 + Math.ceil(Math.log10(sizes.length)));
  const power = `${bracketed(factor)}^{${count}}`;
  const next = sizes[numbers.length];
  const parts = [
    ...(count === 0
      ? numbers.map((size) => formatNumber(size))
      : [`${bracketed(formatNumber(numbers[0]))} · ${power} = ${formatNumber(numbers[count])}`]),
    ...(next === undefined || next.kind === 'number' ? [] : [`→ ${special[next.kind]}`]),
  ];
  return {
    symbols: `|${signal}|_{after} = |${signal}|_{before} · r^{${count === 0 ? sizes.length - 1 : count}}`,
    numbers: parts.join(', '),
  };
}

/** Returns the sizes before the first one that is 0, too small for the engine, or not finite. */
function numbersOf(sizes: readonly LayerValue[]): number[] {
  const end = sizes.findIndex(({ kind }) => kind !== 'number');
  return (end === -1 ? sizes : sizes.slice(0, end)).flatMap((size) =>
    size.kind === 'number' ? [size.value] : [],
  );
}
