import { formatCount } from '../../i18n/number';
import { variantColor } from '../colors';
import classes from '../output/output.module.css';
import figureClasses from '../plot/figure.module.css';
import { useTexts } from '../useTexts';
import { rowShares } from './confusion';

export interface ConfusionProps {
  /** What the matrix is of, for those who do not see the letter above it. */
  name: string;
  variant: number;
  /** By true class (row) and predicted class (column). */
  counts: Uint32Array;
  classNames: string[];
}

/** The strongest tint leaves the numbers on it readable. */
const strongestTint = 40;

export function ConfusionTable({ name, variant, counts, classNames }: ConfusionProps) {
  const { output: texts } = useTexts().charts;
  const shares = rowShares(counts, classNames.length);
  return (
    <table className={classes.confusion} aria-label={name}>
      <thead>
        <tr>
          <td />
          <th colSpan={classNames.length} scope="colgroup">
            {texts.predictedClass}
          </th>
        </tr>
        <tr>
          <td className={classes.confusionCorner}>{texts.trueClass}</td>
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
