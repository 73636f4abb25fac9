import type { Texts } from '../../i18n/dictionaries';
import { formatCount, powerOfTen } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { decadesOf } from '../depth/decades';
import { layerName } from '../depth/layerNames';
import { layerValues } from '../depth/layerValue';
import { layerValueText } from '../profile/profileText';
import type { PageState, StepRecord } from '../run/runTypes';
import { latestStep } from '../run/shownRecords';

/** What the heatmap shows now, in sentences. */
export function describeHeatmap(
  { variants, series, axes }: PageState,
  { charts: texts }: Texts,
): string {
  const { low, high } = decadesOf(variants, series);
  const firstLayer = (record: StepRecord): string =>
    layerValueText(layerValues(record, series)[0], texts);
  return texts.sentences([
    texts.heatmap.rows(formatCount(latestStep(variants)), powerOfTen(low), powerOfTen(high)),
    ...(axes.steps === 'log' ? [texts.curves.logSteps] : []),
    ...variants.map(({ initial, history, layers }, variant) =>
      texts.heatmap.variantNow(
        variantNames[variant],
        layerName(layers, 0, texts),
        firstLayer(initial),
        firstLayer(history.latest),
      ),
    ),
  ]);
}
