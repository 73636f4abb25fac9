import { useTexts } from '../useTexts';
import classes from './figure.module.css';
import plotClasses from './plot.module.css';
import type { LayerSeries } from './runTypes';

interface Props {
  hasLines: boolean;
  series: LayerSeries;
}

/** What the band is, or that there is none of weight gradients. */
export function TheoryLegend({ hasLines, series }: Props) {
  const { theory: texts } = useTexts();
  if (series === 'gradientNorms') return <li title={texts.noGradientsHelp}>{texts.noGradients}</li>;
  if (!hasLines) return null;
  return (
    <li title={texts.legendHelp}>
      <svg className={classes.swatch} viewBox="0 0 24 10" aria-hidden="true">
        <path d="M1,1h22v8h-22Z" className={plotClasses.band} />
        <path d="M1,5h22" className={plotClasses.theoryLine} />
      </svg>
      {texts.legend}
    </li>
  );
}
