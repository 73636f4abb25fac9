import { Button } from '@mantine/core';
import { memo, type ReactNode, useState } from 'react';
import { Picture } from '../canvas/Picture';
import { Figure } from '../plot/Figure';
import type { PageState } from '../run/runTypes';
import { useFigureState, type Visibility } from '../run/useThrottled';
import { visitedVariants } from '../run/visitedVariants';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { DrawingPad } from './DrawingPad';
import classes from './drawing.module.css';
import { describeDrawing } from './drawingText';
import { Probabilities } from './Probabilities';
import { penPicture } from './penPicture';
import type { Grid, Stroke } from './strokes';

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
  const texts = useTexts().images;
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
