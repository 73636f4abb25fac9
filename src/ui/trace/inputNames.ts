import type { Texts } from '../../i18n/dictionaries';
import { formatCount } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';
import { feedingLayer } from '../depth/layerColumns';

/** Names what a layer is fed by: inputs by their own names, units by their number. */
export function inputNames(
  { layers, start }: Pick<VariantView, 'layers' | 'start'>,
  layer: number,
  nameOf: (input: string) => string,
  texts: Texts['trace'],
): string[] {
  const isFedByInputs = feedingLayer(layers, layer) < 0;
  return Array.from({ length: layers[layer].fanIn }, (_, index) =>
    isFedByInputs
      ? texts.input(nameOf(start.inputNames[index] ?? formatCount(index + 1)))
      : texts.unitNamed(formatCount(index + 1)),
  );
}
