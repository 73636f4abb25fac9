import { Button } from '@mantine/core';
import { memo, type ReactNode, useState } from 'react';
import type { FigureTexts } from '../../i18n/dictionaries';
import { formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { Picture } from '../canvas/Picture';
import { variantColor } from '../colors';
import { Figure } from '../plot/Figure';
import { VariantLetter } from '../plot/VariantLetters';
import { useFigureState, type Visibility } from '../run/useThrottled';
import { visitedVariants } from '../run/visitedVariants';
import { type PageState, useActions, useFigureTexts, usePlayground } from '../usePlayground';
import { DrawingPad } from './DrawingPad';
import classes from './drawing.module.css';
import { type Grid, penPicture, type Stroke } from './strokes';

const select = ({ variants, data, visited }: PageState) => ({ variants, data, visited });

/** A pad to draw on, and what each variant takes the drawing for; absent where the data are no pictures. */
export const DrawingPanel = memo(function DrawingPanel() {
  const [{ variants, data, visited }, visibility] = useFigureState(select);
  if (data === null || data.image === null || variants.length === 0) return null;
  const { width, height } = data.image;
  // Another size of picture, another pad.
  return (
    <DrawingFigure key={`${width} ${height}`} grid={data.image} visibility={visibility}>
      <Probabilities variants={visitedVariants(variants, visited)} classNames={data.classNames} />
    </DrawingFigure>
  );
});

interface Props {
  grid: Grid;
  visibility: Visibility;
  children: ReactNode;
}

function DrawingFigure({ grid, visibility, children }: Props) {
  const texts = useFigureTexts().images;
  const { draw } = useActions();
  const drawing = usePlayground(({ probe }) => probe.drawing);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const change = (next: readonly Stroke[]): void => {
    setStrokes(next);
    // If the worker dies meanwhile, the restart tells so.
    draw(penPicture(next, grid)).catch(() => undefined);
  };
  const isFitting = drawing?.length === grid.width * grid.height;
  return (
    <Figure
      title={texts.draw}
      aside={
        <Button size="compact-xs" onClick={() => change([])}>
          {texts.clear}
        </Button>
      }
      describe={describeDrawing}
      visibility={visibility}
    >
      <div className={classes.drawing}>
        <DrawingPad grid={grid} strokes={strokes} change={change} />
        <div className={classes.seen}>
          {drawing !== null && isFitting && <Picture grid={grid} image={drawing} />}
          <span>{texts.seen}</span>
        </div>
        {children}
      </div>
    </Figure>
  );
}

/** With more classes than this only the likeliest are shown. */
const mostClasses = 10;

interface ProbabilitiesProps {
  variants: VariantView[];
  classNames: string[];
}

/** For each class a bar for each variant: how likely it takes the drawing for it. */
function Probabilities({ variants, classNames }: ProbabilitiesProps) {
  const texts = useFigureTexts().images;
  const rows = variants.map(({ output }) => (output.kind === 'images' ? output.drawing : null));
  const shown = likeliest(rows, classNames.length);
  return (
    <div className={classes.probabilities}>
      <ul className={classes.verdicts}>
        {rows.map((row, variant) => (
          <li key={variantNames[variant]}>
            <VariantLetter variant={variant} />
            <span>{row === null ? texts.nothing : verdict(row, classNames)}</span>
          </li>
        ))}
      </ul>
      <div className={classes.bars} aria-hidden="true">
        {shown.map((index) => (
          <div key={classNames[index]} className={classes.barRow}>
            <span title={classNames[index]}>{classNames[index]}</span>
            <div>
              {rows.map((row, variant) => (
                <div
                  key={variantNames[variant]}
                  className={classes.bar}
                  style={{
                    width: `${100 * (row?.[index] ?? 0)}%`,
                    background: variantColor(variant),
                  }}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

function verdict(row: Float32Array, classNames: string[]): string {
  const best = row.indexOf(Math.max(...row));
  return best < 0 ? '' : `${classNames[best]}, ${formatPercent(row[best])}`;
}

/** In the classes' order. */
function likeliest(rows: (Float32Array | null)[], classCount: number): number[] {
  const indices = Array.from({ length: classCount }, (_, index) => index);
  if (classCount <= mostClasses) return indices;
  const most = (index: number): number => Math.max(...rows.map((row) => row?.[index] ?? 0));
  return indices
    .sort((a, b) => most(b) - most(a))
    .slice(0, mostClasses)
    .sort((a, b) => a - b);
}

const namedClasses = 3;

/** Says in sentences what the drawing is taken for now. */
function describeDrawing(
  { variants, visited, data }: PageState,
  { images, charts }: FigureTexts,
): string {
  if (data === null) return '';
  const sentences = visitedVariants(variants, visited).map(({ output, halt }, variant) => {
    const letter = variantNames[variant];
    if (halt !== null) return charts.output.haltedNow(letter);
    if (output.kind !== 'images' || output.drawing === null) return '';
    const { drawing } = output;
    const order = [...drawing.keys()].sort((a, b) => drawing[b] - drawing[a]);
    return images.drawingNow(
      letter,
      charts.list(
        order
          .slice(0, namedClasses)
          .map((index) =>
            images.probability(data.classNames[index], formatPercent(drawing[index])),
          ),
      ),
    );
  });
  const told = sentences.filter((sentence) => sentence !== '');
  return told.length === 0 ? images.nothingDrawn : charts.sentences(told);
}
