import type { Texts } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { PageState } from '../run/runTypes';
import { type StartSeries, startLines } from './startLine';

/** What a figure of many seeds shows now, in sentences. */
export function describeStart(series: StartSeries) {
  return ({ startSpreads }: PageState, { charts, theory: { start: texts } }: Texts): string => {
    if (startSpreads === null) return texts.measuring;
    return charts.sentences(
      startLines(startSpreads, series).map(({ variant, layers, low, mean, high }) => {
        const last = layers.length > 1 ? layers.length - 2 : 0;
        const [first, end, least, most] = [mean[0], mean[last], low[0], high[0]].map((decades) =>
          formatNumber(10 ** decades),
        );
        return texts.now(variantNames[variant], first, end, least, most);
      }),
    );
  };
}
