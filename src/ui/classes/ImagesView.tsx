import { formatCount, formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import output from '../output/output.module.css';
import { VariantLetter } from '../plot/VariantLetter';
import type { DataSummary } from '../run/runTypes';
import { useTexts } from '../useTexts';
import { ConfusionMap } from './ConfusionMap';
import { ConfusionTable } from './ConfusionTable';
import classes from './images.module.css';
import { MistakeList } from './MistakeList';

/** With more classes, or beside another, the numbers of a matrix have no room. */
const mostTableClasses = 10;

/** For each variant what pictures are taken for, and pictures that it gets wrong. */
export function ImagesView({ variants, data }: { variants: VariantView[]; data: DataSummary }) {
  const { charts: texts, images } = useTexts();
  const { classNames, image } = data;
  const isTable = variants.length === 1 && classNames.length <= mostTableClasses;
  const Matrix = isTable ? ConfusionTable : ConfusionMap;
  if (image === null) return null;
  return (
    <div className={classes.variants} data-count={variants.length}>
      {variants.map(({ output: answer, history, halt }, variant) => {
        if (answer.kind !== 'images') return null;
        const letter = variantNames[variant];
        const accuracy = history.latest.validationAccuracy;
        const wrong = answer.counts.reduce(
          (sum, count, cell) => (cell % (classNames.length + 1) === 0 ? sum : sum + count),
          0,
        );
        return (
          <div key={letter} className={classes.variant}>
            <div className={output.planeLabel}>
              <VariantLetter variant={variant} />
              {halt !== null && <span>{texts.output.notFinite}</span>}
              {halt === null && accuracy !== null && <span>{formatPercent(accuracy)}</span>}
              {halt === null && (
                <span className={classes.wrong}>{images.wrong(formatCount(wrong))}</span>
              )}
            </div>
            <div className={classes.matrix} data-table={isTable || undefined}>
              <Matrix
                name={texts.variant(letter)}
                variant={variant}
                counts={answer.counts}
                classNames={classNames}
              />
            </div>
            <MistakeList
              name={images.mistakesOf(letter)}
              mistakes={answer.mistakes}
              classNames={classNames}
              grid={image}
            />
          </div>
        );
      })}
    </div>
  );
}
