import type { Texts } from '../../i18n/dictionaries';
import { formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { PageState } from '../run/runTypes';
import { visitedVariants } from '../run/visitedVariants';

const namedClasses = 3;

/** Says in sentences what the drawing is taken for now. */
export function describeDrawing(
  { variants, visited, data }: PageState,
  { images, charts }: Texts,
): string {
  if (data === null) return '';
  const sentences = visitedVariants(variants, visited).map(({ output, halt }, variant) => {
    const letter = variantNames[variant];
    if (halt !== null) return charts.output.haltedNow(letter);
    if (output.kind !== 'images' || output.drawing === null) return '';
    const { drawing } = output;
    const order = [...drawing.keys()].sort((a, b) => drawing[b] - drawing[a]);
    return images.drawingNow(
      letter,
      charts.list(
        order
          .slice(0, namedClasses)
          .map((index) =>
            images.probability(data.classNames[index], formatPercent(drawing[index])),
          ),
      ),
    );
  });
  const told = sentences.filter((sentence) => sentence !== '');
  return told.length === 0 ? images.nothingDrawn : charts.sentences(told);
}
