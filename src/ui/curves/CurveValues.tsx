import type { ReactNode } from 'react';
import { formatCount } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { VariantLetter } from '../plot/VariantLetters';
import { type ShownRecord, shownRecords } from '../run/shownRecords';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './curve.module.css';
import { type CurveSeries, splits } from './curves';

interface Props {
  variants: VariantView[];
  series: CurveSeries;
  /** The loss of the step's batch comes last. */
  hasBatches: boolean;
  format(value: number): string;
}

/** Tells every variant's values at the step shown: training, validation, and the step's batch. */
export function CurveValues({ variants, series, hasBatches, format }: Props) {
  const { curves: texts } = useTexts().charts;
  const pointedStep = usePlayground((state) => state.pointedStep);
  const records = shownRecords(variants, pointedStep);
  /** After the losses, and after the step that they were measured at where it is another one. */
  const batchValue = ({ batchLoss, measuredStep }: ShownRecord): ReactNode => (
    <>
      {pointedStep !== null && measuredStep !== pointedStep && (
        <span className={classes.measuredStep} title={texts.measuredHelp}>
          {texts.measuredFrom(formatCount(measuredStep))}
        </span>
      )}
      {batchLoss !== null && <span>{format(batchLoss)}</span>}
    </>
  );
  const values = (record: ShownRecord): ReactNode =>
    splits.map((split) => {
      const name = series[split];
      const value = name && record[name];
      return name && <span key={split}>{value === null ? '' : format(value)}</span>;
    });
  return (
    <ul className={classes.values} data-count={variants.length} data-batches={hasBatches}>
      {variants.map(({ halt }, variant) => {
        const record = records[variant];
        const isHalted = halt !== null && record.step >= halt.step;
        return (
          <li key={variantNames[variant]}>
            <VariantLetter variant={variant} />
            {isHalted ? <span>{texts.halt(formatCount(halt.step))}</span> : values(record)}
            {!isHalted && hasBatches && batchValue(record)}
          </li>
        );
      })}
    </ul>
  );
}
