import { useEffect, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { Standardization } from '../../store/data/dataSlice';
import { useDataNames } from '../dataNames';
import { useActions, usePlayground, useTexts } from '../usePlayground';
import { Dialog, type Opened } from './Dialog';
import classes from './standardization.module.css';

/** Shows what standardization does to the training split of the active variant, and what it does not change. */
export function StandardizationDialog({ opened, close }: Opened) {
  const { standardization: texts } = useTexts();
  const variant = usePlayground((state) => state.activeVariant);
  const summary = useStandardization(opened, variant);
  return (
    <Dialog title={texts.title(variantNames[variant])} size="xl" opened={opened} close={close}>
      {summary !== null && <Summary summary={summary} />}
    </Dialog>
  );
}

function Summary({ summary }: { summary: Standardization }) {
  const { standardization: texts } = useTexts();
  const nameOf = useDataNames();
  const { isApplied, columns, columnCount, target, correlations, before, after } = summary;
  const ends = (pair: [number, number]): string =>
    texts.range(formatNumber(pair[0]), formatNumber(pair[1]));
  return (
    <div className={classes.standardization}>
      <p>{isApplied ? texts.applied : texts.notApplied}</p>
      <p>
        {texts.all(
          formatCount(columnCount),
          ends(before.means),
          ends(before.deviations),
          ends(after.means),
          ends(after.deviations),
        )}
      </p>
      {columns.length > 0 && <ScaleTable columns={columns} target={target} />}
      {columns.length > 0 && columns.length < columnCount && (
        <p>{texts.more(formatCount(columnCount - columns.length))}</p>
      )}
      {correlations !== null && (
        <>
          <h3>{texts.correlations}</h3>
          <p>{texts.unchanged(formatNumber(correlations.largestDifference))}</p>
          <div className={classes.correlations}>
            {(['before', 'after'] as const).map((side) => (
              <CorrelationTable
                key={side}
                caption={texts[side]}
                names={columns.map(({ name }) => nameOf(name))}
                values={correlations[side]}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** Asks when the dialog is opened, and again for every run that is built meanwhile. */
function useStandardization(opened: boolean, variant: number): Standardization | null {
  const data = usePlayground((state) => state.data);
  const { standardization } = useActions();
  const [summary, setSummary] = useState<Standardization | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other data, another summary
  useEffect(() => {
    if (!opened) return;
    // If the worker dies meanwhile, the restart tells so.
    standardization(variant).then(setSummary, () => undefined);
  }, [opened, variant, data]);
  return summary;
}

type Column = Standardization['columns'][number];

interface Props {
  columns: Column[];
  target: Column | null;
}

/** For each feature mean, deviation, and the distribution before and after. */
function ScaleTable({ columns, target }: Props) {
  const { standardization: texts } = useTexts();
  const nameOf = useDataNames();
  const rows = columns.map((column) => ({ column, name: nameOf(column.name) }));
  if (target !== null) rows.push({ column: target, name: texts.target(nameOf(target.name)) });
  return (
    <table>
      <thead>
        <tr>
          {(['feature', 'mean', 'deviation', 'before', 'after'] as const).map((column) => (
            <th key={column} scope="col">
              {texts[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ column, name }) => (
          <tr key={name}>
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
        ))}
      </tbody>
    </table>
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

interface CorrelationProps {
  caption: string;
  names: string[];
  /** Row by row, −1 to 1. */
  values: number[];
}

/** The strongest tint leaves the numbers on it readable. */
const strongestTint = 45;

function CorrelationTable({ caption, names, values }: CorrelationProps) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {names.map((name) => (
            <th key={name} scope="col" title={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name, row) => (
          <tr key={name}>
            <th scope="row" title={name}>
              {name}
            </th>
            {names.map((other, column) => {
              const value = values[row * names.length + column];
              const tint = Math.round(strongestTint * Math.abs(value));
              const color = value < 0 ? '--variant-b' : '--variant-a';
              return (
                <td
                  key={other}
                  style={{
                    background: `color-mix(in srgb, var(${color}) ${tint}%, var(--background))`,
                  }}
                >
                  {value.toFixed(2).replace('-', '−')}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
