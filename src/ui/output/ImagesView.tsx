import { memo } from 'react';
import { formatCount, formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { Picture } from '../canvas/Picture';
import { AccuracyLabel } from '../plot/PlaneGrid';
import { type DataSummary, useFigureTexts } from '../usePlayground';
import { ConfusionMap, ConfusionTable, MapAxes, mostTableClasses } from './ConfusionMatrices';
import classes from './images.module.css';

/** Shows for each variant what pictures are taken for, and pictures that it gets wrong. */
export function ImagesView({ variants, data }: { variants: VariantView[]; data: DataSummary }) {
  const { charts: texts, images } = useFigureTexts();
  const { classNames, image } = data;
  // Beside another the numbers of a matrix have no room.
  const isTable = variants.length === 1 && classNames.length <= mostTableClasses;
  const Matrix = isTable ? ConfusionTable : ConfusionMap;
  if (image === null) return null;
  return (
    <>
      {!isTable && <MapAxes />}
      <div className={classes.variants} data-count={variants.length}>
        {variants.map((view, variant) => {
          const answer = view.output;
          if (answer.kind !== 'images') return null;
          const letter = variantNames[variant];
          const wrong = answer.counts.reduce(
            (sum, count, cell) => (cell % (classNames.length + 1) === 0 ? sum : sum + count),
            0,
          );
          return (
            <div key={letter} className={classes.variant}>
              <AccuracyLabel variant={variant} view={view}>
                <span className={classes.wrong}>{images.wrong(formatCount(wrong))}</span>
              </AccuracyLabel>
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
    </>
  );
}

type Mistake = Extract<VariantView['output'], { kind: 'images' }>['mistakes'][number];
type Grid = { width: number; height: number };

interface Props {
  name: string;
  mistakes: Mistake[];
  classNames: string[];
  grid: Grid;
}

/** Small pictures with what they are and what they are taken for. */
function MistakeList({ name, mistakes, classNames, grid }: Props) {
  const texts = useFigureTexts().images;
  return (
    <ul className={classes.mistakes} aria-label={name}>
      {mistakes.map(({ row, image, truth, prediction, confidence }) => (
        <li
          key={row}
          title={texts.mistakeHelp(
            classNames[truth],
            classNames[prediction],
            formatPercent(confidence),
          )}
        >
          <MistakePicture row={row} image={image} grid={grid} />
          <span>{texts.mistake(classNames[truth], classNames[prediction])}</span>
        </li>
      ))}
    </ul>
  );
}

type PictureProps = Pick<Props, 'grid'> & Pick<Mistake, 'row' | 'image'>;

/** The picture of a row is the same with every frame. */
const MistakePicture = memo(
  ({ image, grid }: PictureProps) => <Picture image={image} grid={grid} />,
  (before, after) => before.row === after.row && before.grid === after.grid,
);
