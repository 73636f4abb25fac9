import type { Texts } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import type { BatchPreview } from '../../store/data/dataSlice';
import type { DataSummary } from '../run/runTypes';

/** Shares below this are not named. */
const leastShare = 0.01;
const namedSamples = 3;

/** Returns the label of a sample in words. */
export function labelText({ labels }: BatchPreview, sample: number, data: DataSummary): string {
  const label = labels[sample * data.length];
  return data.task === 'classification' ? data.classNames[label] : formatNumber(label);
}

/** Tells the target of a sample: the shares of the classes, or of the sample itself. */
export function targetText(
  preview: BatchPreview,
  sample: number,
  data: DataSummary,
  { batchPreview, charts }: Texts,
): string {
  const { targets, mixup } = preview;
  if (data.task === 'regression') {
    return mixup === null
      ? labelText(preview, sample, data)
      : batchPreview.own(percent(mixup.weights[sample]));
  }
  const classCount = data.classNames.length;
  const first = sample * data.length * classCount;
  const shares = data.classNames
    .map((name, index) => ({ name, share: targets[first + index] }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share);
  return shares.length === 1
    ? shares[0].name
    : charts.list(shares.map(({ name, share }) => batchPreview.share(name, percent(share))));
}

/** Tells what is fed now, in sentences. */
export function describeBatch(preview: BatchPreview, data: DataSummary, texts: Texts): string {
  const samples = Array.from({ length: Math.min(namedSamples, preview.rowCount) }, (_, sample) =>
    texts.batchPreview.sample(
      labelText(preview, sample, data),
      targetText(preview, sample, data, texts),
    ),
  );
  return texts.batchPreview.now(preview.rowCount, texts.charts.list(samples));
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
