import { memo, useMemo } from 'react';
import classes from './canvas.module.css';
import { type Pen, useCanvas } from './useCanvas';

interface Props {
  grid: { width: number; height: number };
  /** Row by row; 0 is paper, 1 is ink. */
  image: Float32Array;
}

/** A small grey picture, ink on paper in light and in dark. */
export const Picture = memo(function Picture({ grid, image }: Props) {
  const draw = useMemo(() => (pen: Pen) => drawPicture(pen, grid, image), [grid, image]);
  const canvas = useCanvas(draw);
  return (
    <canvas
      ref={canvas}
      className={classes.picture}
      style={{ aspectRatio: `${grid.width} / ${grid.height}` }}
    />
  );
});

function drawPicture(
  { context, pixels, width, height }: Pen,
  grid: Props['grid'],
  image: Float32Array,
): void {
  const content = new ImageData(grid.width, grid.height);
  image.forEach((ink, pixel) => {
    // Beyond paper and ink there are no colours: noise and brightness may lead there.
    const grey = Math.round(255 * (1 - Math.min(1, Math.max(0, ink))));
    content.data.set([grey, grey, grey, 255], 4 * pixel);
  });
  context.imageSmoothingEnabled = false;
  context.drawImage(pixels(content), 0, 0, width, height);
}
