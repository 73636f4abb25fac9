import { formatNumber } from '../../i18n/number';
import type { OperationReading } from '../../store/run/timeTravel';
import { bracketed, type Formula, product } from './formula';

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

/** Returns what each of a run's layers multiplies the size by, the geometric mean. */
export function factorOf(
  { first, last }: LayerRun,
  [before, after]: readonly [number, number],
): number {
  return (after / before) ** (1 / (last - first + 1));
}

/** Writes how a size goes through the layers of a run. */
export function foldedFormula(
  kind: 'foldForward' | 'foldBack',
  { first, last }: LayerRun,
  [before, after]: readonly [number, number],
  factor: number,
): Formula {
  const count = last - first + 1;
  const signal = kind === 'foldForward' ? 'h' : 'δ';
  return {
    symbols: `|${signal}|_{after} = |${signal}|_{before} · r^{${count}}`,
    numbers: `${product(formatNumber(before), `${bracketed(formatNumber(factor))}^{${count}}`)} = ${formatNumber(after)}`,
  };
}
