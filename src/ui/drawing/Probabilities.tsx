import { formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { variantColor } from '../colors';
import { VariantLetter } from '../plot/VariantLetters';
import { useTexts } from '../useTexts';
import classes from './drawing.module.css';

/** With more classes than this only the likeliest are shown. */
const mostClasses = 10;

interface Props {
  variants: VariantView[];
  classNames: string[];
}

/** For each class a bar for each variant: how likely it takes the drawing for it. */
export function Probabilities({ variants, classNames }: Props) {
  const texts = useTexts().images;
  const rows = variants.map(({ output }) => (output.kind === 'images' ? output.drawing : null));
  const shown = likeliest(rows, classNames.length);
  return (
    <div className={classes.probabilities}>
      <ul className={classes.verdicts}>
        {rows.map((row, variant) => (
          <li key={variantNames[variant]}>
            <VariantLetter variant={variant} />
            <span>{row === null ? texts.nothing : verdict(row, classNames)}</span>
          </li>
        ))}
      </ul>
      <div className={classes.bars} aria-hidden="true">
        {shown.map((index) => (
          <div key={classNames[index]} className={classes.barRow}>
            <span title={classNames[index]}>{classNames[index]}</span>
            <div>
              {rows.map((row, variant) => (
                <div
                  key={variantNames[variant]}
                  className={classes.bar}
                  style={{
                    width: `${100 * (row?.[index] ?? 0)}%`,
                    background: variantColor(variant),
                  }}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

function verdict(row: Float32Array, classNames: string[]): string {
  const best = row.indexOf(Math.max(...row));
  return best < 0 ? '' : `${classNames[best]}, ${formatPercent(row[best])}`;
}

/** In the classes' order. */
function likeliest(rows: (Float32Array | null)[], classCount: number): number[] {
  const indices = Array.from({ length: classCount }, (_, index) => index);
  if (classCount <= mostClasses) return indices;
  const most = (index: number): number => Math.max(...rows.map((row) => row?.[index] ?? 0));
  return indices
    .sort((a, b) => most(b) - most(a))
    .slice(0, mostClasses)
    .sort((a, b) => a - b);
}
