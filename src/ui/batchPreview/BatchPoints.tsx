import type { BatchPreview } from '../../store/run/inspection';
import { classColor, classMark } from '../canvas/classMarks';
import type { DataSummary } from '../run/runTypes';
import classes from './batch.module.css';

const size = { width: 320, height: 150 };
const radius = 3;

/** In the plane of the data a line leads from each point as it is, hollow, to where it is fed, filled. */
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
