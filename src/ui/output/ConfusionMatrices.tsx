import { useMemo } from 'react';
import { majorityOf } from '../../diagnosis/indicators';
import { formatCount, formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { variantColor, variantColors } from '../colors';
import figureClasses from '../plot/figure.module.css';
import { AccuracyLabel } from '../plot/PlaneGrid';
import { type DataSummary, useFigureTexts } from '../usePlayground';
import classes from './output.module.css';

/** With more classes than this the numbers have no room: cells of colour take their place. */
export const mostTableClasses = 10;
/** Two tables with longer names than this have no room side by side. */
const shortName = 4;

/** Validation rows by true and predicted class, for each variant. */
export function ConfusionTables({
  variants,
  data,
}: {
  variants: VariantView[];
  data: DataSummary;
}) {
  const { classNames } = data;
  const texts = useFigureTexts().charts;
  const isTable = classNames.length <= mostTableClasses;
  const majority = majorityOf(data.facts, 'validation');
  const View = isTable ? ConfusionTable : ConfusionMap;
  const isWide =
    isTable && (classNames.length > 4 || classNames.some((name) => name.length > shortName));
  return (
    <>
      {majority !== null && (
        <p className={classes.note}>
          {texts.curves.majority(majority.className, formatPercent(majority.share))}
        </p>
      )}
      <div className={classes.confusions} data-wide={isWide || undefined}>
        {variants.map((view, variant) =>
          view.output.kind === 'confusion' ? (
            <div key={variantNames[variant]}>
              <AccuracyLabel variant={variant} view={view} />
              <View
                name={texts.variant(variantNames[variant])}
                variant={variant}
                counts={view.output.counts}
                classNames={classNames}
              />
            </div>
          ) : null,
        )}
      </div>
      {!isTable && <MapAxes />}
    </>
  );
}

interface ConfusionProps {
  /** Names the matrix for those who do not see the letter above it. */
  name: string;
  variant: number;
  /** Rows of data by true class (row) and predicted class (column). */
  counts: Uint32Array;
  classNames: string[];
}

/** The strongest tint leaves the numbers on it readable. */
const strongestTint = 40;

export function ConfusionTable({ name, variant, counts, classNames }: ConfusionProps) {
  const { output: texts } = useFigureTexts().charts;
  const shares = rowShares(counts, classNames.length);
  return (
    <table className={classes.confusion} aria-label={name}>
      <thead>
        <tr>
          <td className={classes.confusionCorner}>{texts.trueClass}</td>
          <th colSpan={classNames.length} scope="colgroup">
            {texts.predictedClass}
          </th>
        </tr>
        <tr>
          <td />
          {classNames.map((predicted) => (
            <th key={predicted} scope="col" title={predicted}>
              <span className={figureClasses.className}>{predicted}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {classNames.map((actual, row) => (
          <tr key={actual}>
            <th scope="row" title={actual}>
              <span className={figureClasses.className}>{actual}</span>
            </th>
            {classNames.map((predicted, column) => {
              const cell = row * classNames.length + column;
              const tint = Math.round(strongestTint * shares[cell]);
              return (
                <td
                  key={predicted}
                  data-right={row === column || undefined}
                  style={{
                    background: `color-mix(in srgb, ${variantColor(variant)} ${tint}%, var(--background))`,
                  }}
                >
                  {formatCount(counts[cell])}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const namedMistakes = 3;

/** A matrix of many classes: cells of colour, and the most frequent mistakes in words. */
export function ConfusionMap({ name, variant, counts, classNames }: ConfusionProps) {
  const { output: texts } = useFigureTexts().charts;
  const classCount = classNames.length;
  const draw = useMemo(
    () => (pen: Pen) => drawShares(pen, rowShares(counts, classCount), variantColors[variant]),
    [counts, classCount, variant],
  );
  const canvas = useCanvas(draw);
  return (
    <>
      <canvas ref={canvas} className={classes.confusionMap} />
      <ul className={classes.mistakes} aria-label={name}>
        {frequentMistakes(counts, classCount, namedMistakes).map(({ actual, predicted, count }) => {
          const text = texts.cell(classNames[actual], classNames[predicted], formatCount(count));
          return (
            <li key={`${actual} ${predicted}`} title={text}>
              {text}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Says once, for the maps of all variants, what their rows and columns are. */
export function MapAxes() {
  return <p className={classes.note}>{useFigureTexts().charts.output.mapAxes}</p>;
}

/** True classes downwards, predicted ones to the right; the diagonal is right. */
function drawShares(
  { context, width, height, color }: Pen,
  shares: number[],
  variable: string,
): void {
  const classCount = Math.sqrt(shares.length);
  const [cellWidth, cellHeight] = [width / classCount, height / classCount];
  context.fillStyle = color('--soft');
  context.fillRect(0, 0, width, height);
  context.fillStyle = color(variable);
  shares.forEach((share, cell) => {
    if (share === 0) return;
    context.globalAlpha = 0.15 + 0.85 * share;
    const [row, column] = [Math.floor(cell / classCount), cell % classCount];
    context.fillRect(column * cellWidth, row * cellHeight, cellWidth, cellHeight);
  });
  context.globalAlpha = 1;
}

/**
 * Returns the mistakes of a matrix (rows of data by true class and predicted one, which count from 0), the
 * most frequent first, at most `most` of them.
 */
export function frequentMistakes(counts: ArrayLike<number>, classCount: number, most: number) {
  return Array.from(counts, (count, cell) => ({
    actual: Math.floor(cell / classCount),
    predicted: cell % classCount,
    count,
  }))
    .filter(({ actual, predicted, count }) => actual !== predicted && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}

/** Returns each cell's share of the rows of its true class, 0 to 1. */
export function rowShares(counts: ArrayLike<number>, classCount: number): number[] {
  const sums = new Array<number>(classCount).fill(0);
  const rows = Array.from(counts, (count, cell) => ({ count, row: Math.floor(cell / classCount) }));
  for (const { count, row } of rows) sums[row] += count;
  return rows.map(({ count, row }) => (sums[row] === 0 ? 0 : count / sums[row]));
}
