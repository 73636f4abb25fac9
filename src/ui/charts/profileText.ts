import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { type LayerValue, layersOfKind, specialKinds } from './layerValue';
import { type ProfileSummary, profileLines, summarizeProfile } from './profileLines';
import type { LayerSeries, PageState } from './runTypes';
import { latestStep } from './shownRecords';

type ChartTexts = Texts['charts'];

export function layerValueText(value: LayerValue, texts: ChartTexts): string {
  return value.kind === 'number' ? formatNumber(value.value) : texts.special[value.kind];
}

/** Both ends of a profile and the factor a layer, each a text of its own. */
export function summaryTexts(
  { layerCount, first, last, factor }: ProfileSummary,
  series: LayerSeries,
  texts: ChartTexts,
): string[] {
  const { profile } = texts;
  if (layerCount === 1) return [profile.onlyLayer(layerValueText(last, texts))];
  return [
    profile.first(layerValueText(first, texts)),
    profile.last(layerValueText(last, texts)),
    ...(factor === null ? [] : [profile.factor[series](formatNumber(factor, 2))]),
  ];
}

/** What the profile shows now, in sentences. */
export function describeProfile(state: PageState, { charts: texts }: Texts): string {
  const { variants, series, pointedStep } = state;
  const step = pointedStep ?? latestStep(variants);
  const sentences = profileLines(variants, series, pointedStep).map(({ variant, values }) => {
    const special = specialKinds.flatMap((kind) => {
      const layers = layersOfKind(values, kind);
      return layers.length === 0 ? [] : [texts.profile.special[kind](texts.layers(layers))];
    });
    const parts = [...summaryTexts(summarizeProfile(values, series), series, texts), ...special];
    return texts.profile.variantNow(variantNames[variant], values.length, texts.list(parts));
  });
  return texts.sentences([texts.curves.stepNow(formatCount(step)), ...sentences]);
}
