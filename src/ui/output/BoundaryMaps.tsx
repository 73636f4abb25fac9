import { useMemo } from 'react';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { createPointsLayer, type PointsLayer } from '../canvas/classMarks';
import type { Pen } from '../canvas/useCanvas';
import { classColorVariable } from '../colors';
import { ClassLegend } from '../plot/Legend';
import { AccuracyLabel, Plane, PlaneGrid } from '../plot/PlaneGrid';
import type { DataSummary, ModelOutput } from '../usePlayground';

/** One map of the plane for each variant, on the same axes. */
export function BoundaryMaps({ variants, data }: { variants: VariantView[]; data: DataSummary }) {
  const points = useMemo(() => createPointsLayer(data), [data]);
  const { bounds, featureNames, classNames } = data;
  if (bounds === null) return null;
  const { minimum, maximum } = bounds;
  return (
    <>
      <PlaneGrid
        x={{ name: featureNames[0], low: minimum[0], high: maximum[0] }}
        y={{ name: featureNames[1], low: minimum[1], high: maximum[1] }}
        planes={variants.map((view, variant) => (
          <BoundaryMap
            key={variantNames[variant]}
            variant={variant}
            view={view}
            points={points}
            classCount={classNames.length}
          />
        ))}
      />
      <ClassLegend classNames={classNames} />
    </>
  );
}

interface Props {
  variant: number;
  view: VariantView;
  points: PointsLayer;
  classCount: number;
}

function BoundaryMap({ variant, view, points, classCount }: Props) {
  const { output } = view;
  const draw = useMemo(
    () => (pen: Pen) => {
      if (output.kind !== 'boundary') return;
      drawBoundary(pen, output, classCount);
      points(pen);
    },
    [output, points, classCount],
  );
  return <Plane label={<AccuracyLabel variant={variant} view={view} />} draw={draw} />;
}

type Boundary = Extract<ModelOutput, { kind: 'boundary' }>;

/** Opacity of the tint where all classes are equally likely, and where one is certain. */
const faintest = 0.1;
const strongest = 0.5;

/** Draws the predicted class as a tint, stronger where the model is surer. */
function drawBoundary(pen: Pen, boundary: Boundary, classCount: number): void {
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
