import classes from '../plot/figure.module.css';
import { useTexts } from '../useTexts';
import { classColor, classMark } from './classMarks';
import { SplitLegend } from './SplitLegend';

/** Classes that a legend has room for. */
const mostNames = 8;

/** Shape and colour of each class; filled is training, hollow is validation. */
export function ClassLegend({ classNames }: { classNames: string[] }) {
  const { output: texts } = useTexts().charts;
  return (
    <SplitLegend>
      {classNames.slice(0, mostNames).map((name, index) => (
        <li key={name} title={name}>
          <svg
            className={classes.markSwatch}
            style={{ color: classColor(index) }}
            viewBox="0 0 12 12"
            aria-hidden="true"
          >
            <path d={classMark(index, 6, 6, 4)} fill="currentColor" />
          </svg>
          <span className={classes.className}>{texts.classLabel(name)}</span>
        </li>
      ))}
    </SplitLegend>
  );
}
