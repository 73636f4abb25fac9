import { memo, type ReactNode, useEffect, useState } from 'react';
import type { FigureTexts } from '../../i18n/dictionaries';
import { formatCount, formatNumber, formatPercent } from '../../i18n/number';
import { variantNames, variantSpecs } from '../../spec/lab';
import { changesRows } from '../../spec/spec';
import type { BatchPreview } from '../../store/data/dataSlice';
import { classColor, classMark } from '../canvas/classMarks';
import { Picture } from '../canvas/Picture';
import { Figure } from '../plot/Figure';
import figure from '../plot/figure.module.css';
import { useFigureState } from '../run/useThrottled';
import { type DataSummary, type PageState, useActions, useFigureTexts } from '../usePlayground';
import classes from './batch.module.css';

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
  const texts = useFigureTexts();
  const [{ data, variant, initial, step, augment, mixup }, visibility] = useFigureState(select);
  const { batchPreview } = useActions();
  const [preview, setPreview] = useState<BatchPreview | null>(null);
  const isShown = changesRows({ augment, mixup }) && initial !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these settings change what is fed
  useEffect(() => {
    if (!isShown) return;
    // If the worker dies meanwhile, the restart tells so.
    batchPreview(variant, step, shownSamples).then(setPreview, () => undefined);
  }, [isShown, variant, step, initial, augment, mixup]);
  if (!isShown || data === null) return null;
  const { nothing } = texts.batchPreview;
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
      describe={preview === null ? nothing : describeBatch(preview, data, texts)}
    >
      {fits && <View preview={preview} data={data} />}
    </Figure>
  );
});

const mostSamples = 6;

interface Props {
  preview: BatchPreview;
  data: DataSummary;
}

/** Shows each sample as it is, and below it as it is fed: pictures, or tables as bars. */
function BatchSamples({ preview, data }: Props) {
  const texts = useFigureTexts();
  const { originals, fed, rowCount } = preview;
  const columns = originals.length / rowCount;
  const largest = data.image === null ? largestOf(preview, columns) : [];
  const show = (table: Float64Array, sample: number): ReactNode => {
    const values = table.subarray(sample * columns, (sample + 1) * columns);
    return data.image === null ? (
      <Bars shares={Array.from(values, (value, column) => value / largest[column])} />
    ) : (
      <Picture grid={data.image} image={Float32Array.from(values)} />
    );
  };
  return (
    <ul className={classes.samples}>
      {Array.from({ length: Math.min(mostSamples, rowCount) }, (_, sample) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its place in the batch
        <li key={sample}>
          {show(originals, sample)}
          <span>{labelText(preview, sample, data)}</span>
          {show(fed, sample)}
          <span>{targetText(preview, sample, data, texts)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Returns the largest magnitude of each feature, which its bars are in units of. */
function largestOf({ originals, fed }: BatchPreview, columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => {
    let most = 0;
    for (let index = column; index < originals.length; index += columns) {
      most = Math.max(most, Math.abs(originals[index]), Math.abs(fed[index]));
    }
    return most || 1;
  });
}

const mostValues = 24;
const height = 36;

/** Draws shares from −1 below the middle to 1 above it. */
function Bars({ shares }: { shares: number[] }) {
  const middle = height / 2;
  const shown = shares.slice(0, mostValues);
  const bars = shown.map(
    (share, column) => `M${4 * column},${middle}v${-middle * share}h3v${middle * share}z`,
  );
  return (
    <svg
      viewBox={`0 0 ${4 * shown.length} ${height}`}
      preserveAspectRatio="none"
      className={classes.bars}
      aria-hidden="true"
    >
      <path d={bars.join('')} fill="currentColor" />
    </svg>
  );
}

const size = { width: 320, height: 150 };
const radius = 3;

/** Draws a line in the plane of the data from each point as it is, hollow, to where it is fed, filled. */
function BatchPoints({ preview, data }: { preview: BatchPreview; data: DataSummary }) {
  const { originals, fed, labels, rowCount } = preview;
  const toPixel = toPixelOf([originals, fed]);
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} className={classes.plane} aria-hidden="true">
      {Array.from({ length: rowCount }, (_, row) => {
        const [from, to] = [toPixel(originals, row), toPixel(fed, row)];
        const klass = data.task === 'classification' ? labels[row] : 0;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its place in the batch
          <g key={row} style={{ color: classColor(klass) }}>
            <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={classes.way} />
            <path d={classMark(klass, from.x, from.y, radius)} className={classes.original} />
            <path d={classMark(klass, to.x, to.y, radius)} fill="currentColor" />
          </g>
        );
      })}
    </svg>
  );
}

/** Returns pixels of a row of a table: both axes go from the least to the greatest value, with room for the marks. */
function toPixelOf(tables: Float64Array[]) {
  const axis = (column: number) => {
    const values = tables.flatMap((table) => [...table].filter((_, index) => index % 2 === column));
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number): number => (high === low ? 0.5 : (value - low) / (high - low));
  };
  const [x, y] = [axis(0), axis(1)];
  const room = 2 * radius;
  return (table: Float64Array, row: number) => ({
    x: room + x(table[2 * row]) * (size.width - 2 * room),
    y: size.height - room - y(table[2 * row + 1]) * (size.height - 2 * room),
  });
}

/** Shares below this are not named. */
const leastShare = 0.01;
const namedSamples = 3;

/** Returns the label of a sample in words. */
function labelText({ labels }: BatchPreview, sample: number, data: DataSummary): string {
  const label = labels[sample * data.length];
  return data.task === 'classification' ? data.classNames[label] : formatNumber(label);
}

/** Tells the target of a sample: the shares of the classes, or of the sample itself. */
export function targetText(
  preview: BatchPreview,
  sample: number,
  data: DataSummary,
  { batchPreview, charts }: FigureTexts,
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
export function describeBatch(
  preview: BatchPreview,
  data: DataSummary,
  texts: FigureTexts,
): string {
  const samples = Array.from({ length: Math.min(namedSamples, preview.rowCount) }, (_, sample) =>
    texts.batchPreview.sample(
      labelText(preview, sample, data),
      targetText(preview, sample, data, texts),
    ),
  );
  return texts.batchPreview.now(preview.rowCount, texts.charts.list(samples));
}

function percent(share: number): string {
  return formatPercent(share, 0);
}
