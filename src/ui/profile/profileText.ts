import type { FigureTexts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import type { LayerSeries } from '../../record/stepHistory';
import { variantNames } from '../../spec/lab';
import { comparablePins, pinnedAt } from '../../store/pins/pins';
import { layerName, mixingCountOf } from '../depth/layerColumns';
import {
  type LayerValue,
  layersOfKind,
  layerValues,
  layerValueText,
  specialKinds,
} from '../depth/layerValues';
import { latestStep, shownRecords } from '../run/shownRecords';
import { gradientTheoryTexts, theorySentence } from '../theory/theoryText';
import type { PageState } from '../usePlayground';
import { profileLines, summarizeProfile } from './ProfileCurves';

type ChartTexts = FigureTexts['charts'];

/** Tells of a profile both ends, the factor a layer, and where it has no logarithm, a text each. */
export function profileTexts(
  all: LayerValue[],
  mixingCount: number,
  series: LayerSeries,
  { profile, layers }: ChartTexts,
): string[] {
  // What mixes positions stands side by side in a block: it is no link of the chain of layers.
  const values = all.slice(mixingCount);
  const { first, last, factor } = summarizeProfile(values, series);
  const texts: string[] = [];
  if (values.length > 1 && first.kind === 'number') {
    texts.push(profile.first(formatNumber(first.value)));
  }
  if (last.kind === 'number') {
    const end = values.length > 1 ? profile.last : profile.onlyLayer;
    texts.push(end(formatNumber(last.value)));
  }
  if (factor !== null) texts.push(profile.factor[series](formatNumber(factor, 2)));
  for (const kind of specialKinds) {
    const runs = layersOfKind(values, kind);
    if (runs.length > 0) texts.push(profile.special[kind](layers(runs)));
  }
  return texts;
}

/** Tells what the profile shows now, pinned runs too, in sentences. */
export function describeProfile(state: PageState, all: FigureTexts): string {
  const { charts: texts } = all;
  const { variants, series, pointedStep } = state;
  const records = shownRecords(variants, pointedStep);
  const step = pointedStep ?? latestStep(variants);
  return texts.sentences([
    texts.curves.stepNow(formatCount(step)),
    ...profileLines(variants, series, pointedStep).map(({ variant, values, layers }) => {
      const mixingCount = mixingCountOf(layers);
      return texts.profile.variantNow(
        variantNames[variant],
        values.length,
        texts.list([
          ...values
            .slice(0, mixingCount)
            .map((value, index) =>
              texts.profile.at(layerValueText(value, texts), layerName(layers, index, texts)),
            ),
          ...profileTexts(values, mixingCount, series, texts),
        ]),
      );
    }),
    ...variants.map((view, variant) => {
      const sentence = theorySentence(view, records[variant], series, all);
      return sentence === '' ? null : all.page.labelled(variantNames[variant], sentence);
    }),
    ...(series === 'gradientNorms' ? gradientTheoryTexts(variants, all) : []),
    ...pinProfileTexts(state, all),
  ]);
}

/** Tells of each pinned run what its profile shows, a sentence each. */
export function pinProfileTexts(
  {
    pins,
    lab,
    data,
    pointedStep,
    series,
  }: Pick<PageState, 'pins' | 'lab' | 'data' | 'pointedStep' | 'series'>,
  { pins: texts, charts }: FigureTexts,
): string[] {
  return comparablePins({ pins, lab, data }).map((pin) => {
    const record = pinnedAt(pin, pointedStep);
    const values = layerValues(record, series);
    return texts.profileNow(
      texts.letter(pin.slot + 1),
      pin.name,
      formatCount(record.step),
      charts.list(profileTexts(values, mixingCountOf(pin.layers), series, charts)),
    );
  });
}
