import { formatNumber } from '../../i18n/number';
import type { OperationReading } from '../../store/run/timeTravel';
import { bracketed, type Formula } from './formula';

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
export function factorOf(sizes: readonly number[]): number {
  const count = lastMeasured(sizes);
  return count === 0 ? 0 : (sizes[count] / sizes[0]) ** (1 / count);
}

/** Writes how a size goes through the layers of a run, as far as it can be told from 0. */
export function foldedFormula(kind: 'foldForward' | 'foldBack', sizes: readonly number[]): Formula {
  const count = lastMeasured(sizes);
  const signal = kind === 'foldForward' ? 'h' : 'δ';
  // So many digits that the power comes out.
  const factor = formatNumber(factorOf(sizes), 3 + Math.ceil(Math.log10(sizes.length)));
  const reached = `${bracketed(formatNumber(sizes[0]))} · ${bracketed(factor)}^{${count}} = ${formatNumber(sizes[count])}`;
  return {
    symbols: `|${signal}|_{after} = |${signal}|_{before} · r^{${count}}`,
    numbers: count === sizes.length - 1 ? reached : `${reached}, → 0`,
  };
}

/** Returns the last place of sizes that are not 0 yet. */
function lastMeasured(sizes: readonly number[]): number {
  const zero = sizes.findIndex((size) => !(size > 0));
  return zero === -1 ? sizes.length - 1 : Math.max(0, zero - 1);
}
