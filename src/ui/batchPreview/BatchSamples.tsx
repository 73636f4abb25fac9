import type { ReactNode } from 'react';
import type { BatchPreview } from '../../store/run/inspection';
import { Picture } from '../canvas/Picture';
import type { DataSummary } from '../run/runTypes';
import { useTexts } from '../useTexts';
import classes from './batch.module.css';
import { labelText, targetText } from './batchText';

const mostSamples = 6;

interface Props {
  preview: BatchPreview;
  data: DataSummary;
}

/** Shows each sample as it is, and below it as it is fed: pictures, or tables as bars. */
export function BatchSamples({ preview, data }: Props) {
  const texts = useTexts();
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
