import { formatList, numbersOf } from './numberList';
import type { Spec } from './spec';

/** Returns the units of each hidden layer: `widths` where it is given, else `depth` times `width`. */
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

/** Returns each hidden layer's dropout rate: its entry in `dropouts`, `dropout` where there is none. */
export function dropoutRates(
  spec: Pick<Spec, 'depth' | 'widths' | 'dropout' | 'dropouts'>,
): number[] {
  const own = numbersOf(spec.dropouts);
  return Array.from({ length: hiddenDepth(spec) }, (_, layer) => own[layer] ?? spec.dropout);
}

/** Returns a list of widths for another depth: the first ones, the last one repeated where there are too few. */
export function resizedWidths(widths: string, depth: number): string {
  const numbers = numbersOf(widths);
  const last = numbers[numbers.length - 1];
  return formatList(Array.from({ length: depth }, (_, layer) => numbers[layer] ?? last));
}

/** The number of each hidden layer, given as a list or as one number for all. */
export const layerNumbers = {
  widths: hiddenWidths,
  dropouts: dropoutRates,
} satisfies Partial<Record<keyof Spec, (spec: Spec) => number[]>>;

export type LayerListName = keyof typeof layerNumbers;

/** Returns a spec's list with another number for one hidden layer (0 is the first) and one for each. */
export function listWith(name: LayerListName, spec: Spec, layer: number, value: number): string {
  return formatList(layerNumbers[name](spec).map((other, at) => (at === layer ? value : other)));
}

/** Returns the lists of a spec with a further hidden layer behind one of them (0 is the first), and like it. */
export function withLayerAfter(spec: Spec, layer: number): Pick<Spec, LayerListName> {
  return changedLists(spec, (numbers) => numbers.toSpliced(layer + 1, 0, numbers[layer]));
}

export function withoutLayer(spec: Spec, layer: number): Pick<Spec, LayerListName> {
  return changedLists(spec, (numbers) => numbers.toSpliced(layer, 1));
}

/** A list that a spec does not have stays empty: one number goes for all layers. */
function changedLists(
  spec: Spec,
  change: (numbers: number[]) => number[],
): Pick<Spec, LayerListName> {
  const { dropouts } = spec;
  return {
    widths: formatList(change(hiddenWidths(spec))),
    dropouts: dropouts === '' ? '' : formatList(change(dropoutRates(spec))),
  };
}
