import { formatCount } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './curve.module.css';
import { type CurveSeries, type Split, splits } from './curves';
import figureClasses from './figure.module.css';
import plotClasses from './plot.module.css';
import { StepLabel } from './StepLabel';
import { latestStep, shownRecords } from './shownRecords';
import { VariantLetter } from './VariantLetter';

interface Props {
  variants: VariantView[];
  series: CurveSeries;
  format(value: number): string;
}

const swatchClasses: Record<Split, string> = {
  training: plotClasses.trainingLine,
  validation: plotClasses.validationLine,
};

/** What the dashes mean, and every variant's values at the step shown. */
export function CurveCaption({ variants, series, format }: Props) {
  const { curves: texts } = useTexts().charts;
  const pointedStep = usePlayground((state) => state.pointedStep);
  const records = shownRecords(variants, pointedStep);
  return (
    <div className={classes.curveCaption}>
      <ul className={figureClasses.legend}>
        {splits.map((split) => (
          <li key={split}>
            <svg className={figureClasses.swatch} viewBox="0 0 24 10" aria-hidden="true">
              <path d="M1,5h22" className={swatchClasses[split]} />
            </svg>
            {texts[split]}
          </li>
        ))}
        <li>
          <StepLabel pointedStep={pointedStep} latest={latestStep(variants)} />
        </li>
      </ul>
      <ul className={classes.curveValues} data-count={variants.length}>
        {variants.map(({ halt }, variant) => {
          const record = records[variant];
          const isHalted = halt !== null && record.step >= halt.step;
          return (
            <li key={variantNames[variant]}>
              <VariantLetter variant={variant} />
              {isHalted
                ? texts.halt(formatCount(halt.step))
                : splits.map((split) => (
                    <span key={split}>{valueText(record[series[split]], format)}</span>
                  ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function valueText(value: number | null, format: (value: number) => string): string {
  return value === null ? '' : format(value);
}
