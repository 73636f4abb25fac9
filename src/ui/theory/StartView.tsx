import { memo } from 'react';
import figureClasses from '../plot/figure.module.css';
import classes from '../plot/plot.module.css';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { StartFigure } from './StartFigure';

/** Networks of many seeds before any training: forward and backward signal, anew with every change. */
export const StartView = memo(function StartView() {
  const { start: texts } = useTexts().theory;
  const spreads = usePlayground((state) => state.startSpreads);
  if (spreads === null) return <p role="status">{texts.measuring}</p>;
  return (
    <div>
      <StartFigure spreads={spreads} series="forwardSignals" />
      <StartFigure spreads={spreads} series="backwardSignals" />
      <ul className={figureClasses.legend}>
        <li>
          <svg className={figureClasses.swatch} viewBox="0 0 24 10" aria-hidden="true">
            <path d="M1,1h22v8h-22Z" className={classes.band} />
            <path d="M1,5h22" className={classes.profileLine} />
          </svg>
          {texts.spread}
        </li>
        <li>
          <svg className={figureClasses.swatch} viewBox="0 0 24 10" aria-hidden="true">
            <path d="M1,5h22" className={classes.predictedLine} />
          </svg>
          {texts.prediction}
        </li>
      </ul>
    </div>
  );
});
