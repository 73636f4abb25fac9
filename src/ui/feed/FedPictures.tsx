import type { BatchPreview } from '../../store/run/inspection';
import { Picture } from '../classes/Picture';
import type { DataSummary } from '../run/runTypes';
import { useTexts } from '../useTexts';
import classes from './feed.module.css';
import { labelText, targetText } from './feedText';

const mostPictures = 6;

interface Props {
  preview: BatchPreview;
  data: DataSummary;
  grid: { width: number; height: number };
}

/** Each picture as it is, and below it as it is fed. */
export function FedPictures({ preview, data, grid }: Props) {
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
