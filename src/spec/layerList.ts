import { dropoutRates, hiddenWidths } from './hiddenLayers';
import { formatList } from './numberList';
import type { Spec } from './spec';

/** The number of each hidden layer, given as a list or as one number for all. */
export const layerNumbers = {
  widths: hiddenWidths,
  dropouts: dropoutRates,
} satisfies Partial<Record<keyof Spec, (spec: Spec) => number[]>>;

export type LayerListName = keyof typeof layerNumbers;

/** The list of a spec with another number for one hidden layer (0 is the first). It has one for each. */
export function listWith(name: LayerListName, spec: Spec, layer: number, value: number): string {
  return formatList(layerNumbers[name](spec).map((other, at) => (at === layer ? value : other)));
}
