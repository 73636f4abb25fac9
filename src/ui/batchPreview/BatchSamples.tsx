import type { BatchPreview } from '../../store/run/inspection';
import { Picture } from '../canvas/Picture';
import type { DataSummary } from '../run/runTypes';
import { useTexts } from '../useTexts';
import classes from './batch.module.css';
import { labelText, targetText } from './batchText';

const mostPictures = 6;

interface Props {
  preview: BatchPreview;
  data: DataSummary;
  grid: { width: number; height: number };
}

/** Each picture as it is, and below it as it is fed. */
export function BatchPictures({ preview, data, grid }: Props) {
  const texts = useTexts();
  const pixels = grid.width * grid.height;
  const picture = (values: Float64Array, sample: number): Float32Array =>
    Float32Array.from(values.subarray(sample * pixels, (sample + 1) * pixels));
  return (
    <ul className={classes.samples}>
      {Array.from({ length: Math.min(mostPictures, preview.rowCount) }, (_, sample) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its place in the batch
        <li key={sample}>
          <Picture grid={grid} image={picture(preview.originals, sample)} />
          <span>{labelText(preview, sample, data)}</span>
          <Picture grid={grid} image={picture(preview.fed, sample)} />
          <span>{targetText(preview, sample, data, texts)}</span>
        </li>
      ))}
    </ul>
  );
}

const mostSamples = 6;
const mostValues = 24;
const height = 36;

/** Each sample's values as bars, and below it as it is fed; each feature in units of its largest. */
export function BatchValues({ preview, data }: { preview: BatchPreview; data: DataSummary }) {
  const texts = useTexts();
  const { originals, fed, rowCount } = preview;
  const columns = originals.length / rowCount;
  const largest = Array.from({ length: columns }, (_, column) => {
    let most = 0;
    for (let index = column; index < originals.length; index += columns) {
      most = Math.max(most, Math.abs(originals[index]), Math.abs(fed[index]));
    }
    return most || 1;
  });
  const shares = (values: Float64Array, sample: number): number[] =>
    [...values.subarray(sample * columns, (sample + 1) * columns)]
      .slice(0, mostValues)
      .map((value, column) => value / largest[column]);
  return (
    <ul className={classes.samples}>
      {Array.from({ length: Math.min(mostSamples, rowCount) }, (_, sample) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its place in the batch
        <li key={sample}>
          <Bars shares={shares(originals, sample)} />
          <span>{labelText(preview, sample, data)}</span>
          <Bars shares={shares(fed, sample)} />
          <span>{targetText(preview, sample, data, texts)}</span>
        </li>
      ))}
    </ul>
  );
}

/** From −1 below the middle to 1 above it. */
function Bars({ shares }: { shares: number[] }) {
  const middle = height / 2;
  const bars = shares.map(
    (share, column) => `M${4 * column},${middle}v${-middle * share}h3v${middle * share}z`,
  );
  return (
    <svg
      viewBox={`0 0 ${4 * shares.length} ${height}`}
      preserveAspectRatio="none"
      className={classes.bars}
      aria-hidden="true"
    >
      <path d={bars.join('')} fill="currentColor" />
    </svg>
  );
}
