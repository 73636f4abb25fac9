import { formatCount } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { ScalarSeries } from '../../store/run/history';
import type { VariantView } from '../../store/run/run';
import { VariantLetter } from '../plot/VariantLetters';
import type { StepRecord } from '../run/runTypes';
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

/** Every variant's values at the step shown: training, validation, and the step's batch. */
export function CurveValues({ variants, series, hasBatches, format }: Props) {
  const { curves: texts } = useTexts().charts;
  const pointedStep = usePlayground((state) => state.pointedStep);
  const records = shownRecords(variants, pointedStep);
  return (
    <ul className={classes.values} data-count={variants.length} data-batches={hasBatches}>
      {variants.map(({ halt }, variant) => {
        const record = records[variant];
        const isHalted = halt !== null && record.step >= halt.step;
        return (
          <li key={variantNames[variant]}>
            <VariantLetter variant={variant} />
            {isHalted ? (
              <span>{texts.halt(formatCount(halt.step))}</span>
            ) : (
              <>
                {splits.map((split) => (
                  <SeriesValue key={split} record={record} name={series[split]} format={format} />
                ))}
                {hasBatches && (
                  <BatchValue record={record} pointedStep={pointedStep} format={format} />
                )}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface BatchProps {
  record: ShownRecord;
  pointedStep: number | null;
  format(value: number): string;
}

/** After the losses, and after the step that they were measured at where it is another one. */
function BatchValue({ record, pointedStep, format }: BatchProps) {
  const { curves: texts } = useTexts().charts;
  const { batchLoss, measuredStep } = record;
  return (
    <>
      {pointedStep !== null && measuredStep !== pointedStep && (
        <span className={classes.measuredStep} title={texts.measuredHelp}>
          {texts.measuredFrom(formatCount(measuredStep))}
        </span>
      )}
      {batchLoss !== null && <span>{format(batchLoss)}</span>}
    </>
  );
}

interface ValueProps {
  record: StepRecord;
  name: ScalarSeries | null;
  format(value: number): string;
}

function SeriesValue({ record, name, format }: ValueProps) {
  if (name === null) return null;
  const value = record[name];
  return <span>{value === null ? '' : format(value)}</span>;
}
