import { InfoButton } from '../controls/InfoButton';
import classes from '../plot/figure.module.css';
import plotClasses from '../plot/plot.module.css';
import { useTexts } from '../useTexts';
import type { TheoryGaps } from './gradientTheoryText';

interface Props {
  hasLines: boolean;
  /** Why some variants have none; null where that is said elsewhere. */
  gaps: TheoryGaps | null;
}

/** What the band is, or why there is none. */
export function TheoryLegend({ hasLines, gaps }: Props) {
  const { theory: texts } = useTexts();
  return (
    <>
      {hasLines && (
        <li title={texts.legendHelp}>
          <svg className={classes.swatch} viewBox="0 0 24 10" aria-hidden="true">
            <path d="M1,1h22v8h-22Z" className={plotClasses.band} />
            <path d="M1,5h22" className={plotClasses.theoryLine} />
          </svg>
          {texts.legend}
        </li>
      )}
      {gaps !== null && (
        <li>
          {texts.noLine(gaps.letters)}
          <InfoButton name={texts.noLineWhy}>
            <p className="popover-text">{gaps.reasons}</p>
            <p className="popover-text">{texts.noLineHelp}</p>
          </InfoButton>
        </li>
      )}
    </>
  );
}
