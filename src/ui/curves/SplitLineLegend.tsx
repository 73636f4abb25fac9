import type { ReactNode } from 'react';
import classes from '../plot/figure.module.css';
import plotClasses from '../plot/plot.module.css';
import { useTexts } from '../useTexts';
import { type Split, splits } from './curves';

const lineClasses: Record<Split, string> = {
  training: plotClasses.trainingLine,
  validation: plotClasses.validationLine,
};

/** Solid is training, dashed is validation, the band behind them is of single batches. */
export function SplitLineLegend({ children }: { children: ReactNode }) {
  const { curves: texts } = useTexts().charts;
  return (
    <ul className={classes.legend}>
      {splits.map((split) => (
        <li key={split}>
          <svg className={classes.swatch} viewBox="0 0 24 10" aria-hidden="true">
            <path d="M1,5h22" className={lineClasses[split]} />
          </svg>
          {texts[split]}
        </li>
      ))}
      <li>
        <svg className={classes.swatch} viewBox="0 0 24 10" aria-hidden="true">
          <path d="M1,1h22v8h-22Z" className={plotClasses.batchBand} />
        </svg>
        {texts.batches}
      </li>
      <li>{children}</li>
    </ul>
  );
}
