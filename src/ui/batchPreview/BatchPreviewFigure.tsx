import { memo, useCallback, useEffect, useState } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { formatCount } from '../../i18n/number';
import { variantNames, variantSpecs } from '../../spec/lab';
import type { BatchPreview } from '../../store/data/dataSlice';
import { Figure } from '../plot/Figure';
import figure from '../plot/figure.module.css';
import type { PageState } from '../run/runTypes';
import { useFigureState } from '../run/useThrottled';
import { useActions } from '../usePlayground';
import { useTexts } from '../useTexts';
import { BatchPoints, BatchSamples } from './BatchSamples';
import { describeBatch } from './batchText';

/** Points that a plane has room for; pictures and tables show fewer. */
const shownSamples = 32;

const select = ({ variants, data, lab, activeVariant, pointedStep }: PageState) => {
  const { augment, mixup } = variantSpecs(lab)[activeVariant];
  const view = variants[activeVariant];
  return {
    data,
    variant: activeVariant,
    initial: view?.initial ?? null,
    step: pointedStep ?? view?.history.latest.step ?? 0,
    augment,
    mixup,
  };
};

/** Shows originals beside what augmentation and mixup make of them; absent while there is neither. */
export const BatchPreviewFigure = memo(function BatchPreviewFigure() {
  const texts = useTexts();
  const [{ data, variant, initial, step, augment, mixup }, visibility] = useFigureState(select);
  const { batchPreview } = useActions();
  const [preview, setPreview] = useState<BatchPreview | null>(null);
  const isShown = (augment !== 'none' || mixup > 0) && initial !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these settings change what is fed
  useEffect(() => {
    if (!isShown) return;
    // If the worker dies meanwhile, the restart tells so.
    batchPreview(variant, step, shownSamples).then(setPreview, () => undefined);
  }, [isShown, variant, step, initial, augment, mixup]);
  const describe = useCallback(
    (_: PageState, all: Texts) =>
      preview === null || data === null
        ? all.batchPreview.nothing
        : describeBatch(preview, data, all),
    [preview, data],
  );
  if (!isShown || data === null) return null;
  const numbers = data.featureNames.length * data.length;
  // For a moment after a build the samples are of the data before.
  const fits = preview !== null && preview.originals.length === preview.rowCount * numbers;
  const View = data.image === null && numbers === 2 ? BatchPoints : BatchSamples;
  return (
    <Figure
      visibility={visibility}
      title={texts.batchPreview.title}
      aside={
        <span className={figure.stepLabel}>
          {texts.batchPreview.at(variantNames[variant], formatCount(step))}
        </span>
      }
      describe={describe}
    >
      {fits && <View preview={preview} data={data} />}
    </Figure>
  );
});
