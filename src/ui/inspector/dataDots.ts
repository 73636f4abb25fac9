import { createPointsLayer, type PointsLayer, placeOf } from '../canvas/classMarks';
import type { Pen } from '../canvas/useCanvas';
import type { DataSummary } from '../run/runTypes';

const radius = 1.6;

/** The data's points over a coloured plane: classes as everywhere, of a regression plain dots. */
export function createDataDots(data: DataSummary): PointsLayer {
  const points = data.task === 'classification' ? createPointsLayer(data) : plainDots(data);
  return (pen) => {
    const { context } = pen;
    // A rim keeps them apart from colours that are much like theirs.
    context.shadowColor = pen.color('--background');
    context.shadowBlur = 4;
    points(pen);
    points(pen);
    context.shadowBlur = 0;
  };
}

function plainDots(data: DataSummary): PointsLayer {
  return ({ context, width, height, color }: Pen) => {
    context.fillStyle = color('--ink');
    context.beginPath();
    const { points } = data.train;
    for (let index = 0; index < points.length; index += 2) {
      const [x, y] = placeOf(data, points[index], points[index + 1]);
      context.moveTo(x * width + radius, y * height);
      context.arc(x * width, y * height, radius, 0, 2 * Math.PI);
    }
    context.fill();
  };
}
