import { formatNumber } from '../../i18n/number';
import type { Standardization } from '../../store/data/dataSlice';
import { useTexts } from '../useTexts';
import classes from './standardization.module.css';

type Column = Standardization['columns'][number];

interface Props {
  columns: Column[];
  target: Column | null;
}

/** For each feature mean, deviation, and the distribution before and after. */
export function ScaleTable({ columns, target }: Props) {
  const { standardization: texts } = useTexts();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.feature}</th>
          <th scope="col">{texts.mean}</th>
          <th scope="col">{texts.deviation}</th>
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.after}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <ScaleRow key={column.name} column={column} name={column.name} />
        ))}
        {target !== null && <ScaleRow column={target} name={texts.target(target.name)} />}
      </tbody>
    </table>
  );
}

function ScaleRow({ column, name }: { column: Column; name: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formatNumber(column.mean)}</td>
      <td>{formatNumber(column.deviation)}</td>
      <td>
        <Histogram distribution={column.before} />
      </td>
      <td>
        <Histogram distribution={column.after} />
      </td>
    </tr>
  );
}

const height = 24;
const binWidth = 4;

function Histogram({ distribution }: { distribution: Column['before'] }) {
  const { standardization: texts } = useTexts();
  const { counts, minimum, maximum } = distribution;
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, bin) => {
    const length = (height * count) / most;
    return `M${bin * binWidth},${height}v${-length}h${binWidth - 1}v${length}z`;
  });
  return (
    <>
      <svg width={binWidth * counts.length} height={height} aria-hidden="true">
        <path d={bars.join('')} fill="currentColor" />
      </svg>
      <div className={classes.range}>
        {texts.range(formatNumber(minimum), formatNumber(maximum))}
      </div>
    </>
  );
}
