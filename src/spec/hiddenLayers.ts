import { formatList, numbersOf } from './numberList';
import type { Spec } from './spec';

/** Units of each hidden layer: `widths` where it is given, else `depth` times `width`. */
export function hiddenWidths({
  depth,
  width,
  widths,
}: Pick<Spec, 'depth' | 'width' | 'widths'>): number[] {
  return widths === '' ? Array.from({ length: depth }, () => width) : numbersOf(widths);
}

export function hiddenDepth(spec: Pick<Spec, 'depth' | 'widths'>): number {
  return hiddenWidths({ ...spec, width: 1 }).length;
}

/** Dropout rate of each hidden layer: of `dropouts`, and `dropout` for layers that it has no entry for. */
export function dropoutRates(
  spec: Pick<Spec, 'depth' | 'widths' | 'dropout' | 'dropouts'>,
): number[] {
  const own = numbersOf(spec.dropouts);
  return Array.from({ length: hiddenDepth(spec) }, (_, layer) => own[layer] ?? spec.dropout);
}

/** A list of widths for another depth: the first ones, the last one repeated where there are too few. */
export function resizedWidths(widths: string, depth: number): string {
  const numbers = numbersOf(widths);
  const last = numbers[numbers.length - 1];
  return formatList(Array.from({ length: depth }, (_, layer) => numbers[layer] ?? last));
}
