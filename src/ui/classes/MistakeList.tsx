import { memo } from 'react';
import { formatPercent } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';
import { useTexts } from '../useTexts';
import classes from './images.module.css';
import { Picture } from './Picture';

type Mistake = Extract<VariantView['output'], { kind: 'images' }>['mistakes'][number];
type Grid = { width: number; height: number };

interface Props {
  name: string;
  mistakes: Mistake[];
  classNames: string[];
  grid: Grid;
}

/** Small pictures with what they are and what they are taken for. */
export function MistakeList({ name, mistakes, classNames, grid }: Props) {
  const texts = useTexts().images;
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

interface PictureProps {
  row: number;
  image: Float32Array;
  grid: Grid;
}

/** The picture of a row is the same with every frame. */
const MistakePicture = memo(
  function MistakePicture({ image, grid }: PictureProps) {
    return <Picture image={image} grid={grid} />;
  },
  (before, after) => before.row === after.row && before.grid === after.grid,
);
