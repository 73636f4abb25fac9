import type { ReactNode } from 'react';
import type { BatchPreview } from '../../store/data/dataSlice';
import { classColor, classMark } from '../canvas/classMarks';
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

const size = { width: 320, height: 150 };
const radius = 3;

/** Draws a line in the plane of the data from each point as it is, hollow, to where it is fed, filled. */
export function BatchPoints({ preview, data }: { preview: BatchPreview; data: DataSummary }) {
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
