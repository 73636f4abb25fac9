import type { ReactNode } from 'react';
import classes from '../plot/figure.module.css';
import { useTexts } from '../useTexts';
import { classMark } from './classMarks';

/** Filled is training, hollow is validation. */
export function SplitLegend({ children }: { children?: ReactNode }) {
  const { output: texts } = useTexts().charts;
  return (
    <ul className={classes.legend}>
      {children}
      <li>
        <svg className={classes.markSwatch} viewBox="0 0 12 12" aria-hidden="true">
          <path d={classMark(0, 6, 6, 4)} fill="currentColor" />
        </svg>
        {texts.training}
      </li>
      <li>
        <svg className={classes.markSwatch} viewBox="0 0 12 12" aria-hidden="true">
          <path d={classMark(0, 6, 6, 4)} fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        {texts.validation}
      </li>
    </ul>
  );
}
