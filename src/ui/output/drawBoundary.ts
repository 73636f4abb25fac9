import type { Pen } from '../canvas/useCanvas';
import { classColorVariable } from '../colors';
import type { ModelOutput } from '../run/runTypes';

export type Boundary = Extract<ModelOutput, { kind: 'boundary' }>;

/** Opacity of the tint where all classes are equally likely, and where one is certain. */
const faintest = 0.1;
const strongest = 0.5;

/** The predicted class as a tint, stronger where the model is surer. */
export function drawBoundary(pen: Pen, boundary: Boundary, classCount: number): void {
  const { context, width, height } = pen;
  const colors = Array.from({ length: classCount }, (_, index) =>
    channels(context, pen.color(classColorVariable(index))),
  );
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(pen.pixels(tintImage(boundary, colors)), 0, 0, width, height);
}

/** One pixel for each cell of the grid; a model that is not finite leaves them transparent. */
function tintImage({ resolution, classes, confidence }: Boundary, colors: number[][]): ImageData {
  const image = new ImageData(resolution, resolution);
  classes.forEach((predicted, cell) => {
    image.data.set(colors[predicted], 4 * cell);
    image.data[4 * cell + 3] = 255 * (faintest + (strongest - faintest) * confidence[cell]);
  });
  return image;
}

/** Red, green, blue of any CSS colour: a canvas gives it back as #rrggbb. */
function channels(context: CanvasRenderingContext2D, color: string): number[] {
  context.fillStyle = color;
  const hex = String(context.fillStyle);
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}
