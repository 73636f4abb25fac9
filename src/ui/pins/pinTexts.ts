import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber, formatPercent } from '../../i18n/number';
import { pinnedAt } from '../../store/pins/pins';
import { mixingCountOf } from '../depth/layerNames';
import { layerValues } from '../depth/layerValue';
import { profileTexts } from '../profile/profileText';
import type { PageState } from '../run/runTypes';

type Shown = Pick<PageState, 'pins' | 'pointedStep'>;

/** What the loss chart shows of pinned runs, a sentence each. */
export function pinLossTexts({ pins, pointedStep }: Shown, { pins: texts }: Texts): string[] {
  return pins.map((pin) => {
    const { step, trainLoss, validationLoss } = pinnedAt(pin, pointedStep);
    return texts.lossNow(texts.letter(pin.slot + 1), pin.name, formatCount(step), [
      formatNumber(trainLoss),
      formatNumber(validationLoss),
    ]);
  });
}

export function pinAccuracyTexts({ pins, pointedStep }: Shown, { pins: texts }: Texts): string[] {
  return pins.flatMap((pin) => {
    const { step, trainAccuracy, validationAccuracy } = pinnedAt(pin, pointedStep);
    if (trainAccuracy === null || validationAccuracy === null) return [];
    return [
      texts.accuracyNow(texts.letter(pin.slot + 1), pin.name, formatCount(step), [
        formatPercent(trainAccuracy),
        formatPercent(validationAccuracy),
      ]),
    ];
  });
}

export function pinProfileTexts(
  { pins, pointedStep, series }: Shown & Pick<PageState, 'series'>,
  { pins: texts, charts }: Texts,
): string[] {
  return pins.map((pin) => {
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
