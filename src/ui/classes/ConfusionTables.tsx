import { formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import classes from '../output/output.module.css';
import { VariantLetter } from '../plot/VariantLetter';
import type { DataSummary } from '../run/runTypes';
import { useTexts } from '../useTexts';
import { ConfusionMap } from './ConfusionMap';
import { ConfusionTable } from './ConfusionTable';

/** With more classes than this the numbers have no room: cells of colour take their place. */
const mostTableClasses = 10;
/** Two tables with longer names than this have no room side by side. */
const shortName = 4;

/** Validation rows by true and predicted class, for each variant. */
export function ConfusionTables({
  variants,
  data,
}: {
  variants: VariantView[];
  data: DataSummary;
}) {
  const { classNames } = data;
  const texts = useTexts().charts;
  const isTable = classNames.length <= mostTableClasses;
  const View = isTable ? ConfusionTable : ConfusionMap;
  const isWide =
    isTable && (classNames.length > 4 || classNames.some((name) => name.length > shortName));
  return (
    <div className={classes.confusions} data-wide={isWide || undefined}>
      {variants.map(({ output, history, halt }, variant) => {
        const accuracy = history.latest.validationAccuracy;
        if (output.kind !== 'confusion') return null;
        return (
          <div key={variantNames[variant]}>
            <div className={classes.planeLabel}>
              <VariantLetter variant={variant} />
              {halt !== null && <span>{texts.output.notFinite}</span>}
              {halt === null && accuracy !== null && <span>{formatPercent(accuracy)}</span>}
            </div>
            <View
              name={texts.variant(variantNames[variant])}
              variant={variant}
              counts={output.counts}
              classNames={classNames}
            />
          </div>
        );
      })}
    </div>
  );
}
