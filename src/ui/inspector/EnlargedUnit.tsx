import { useEffect, useMemo, useRef } from 'react';
import type { UnitPictures, UnitState } from '../../store/run/timeTravel';
import { createPointsLayer, type PointsLayer, placeOf } from '../canvas/classMarks';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { Figure } from '../plot/Figure';
import { PlaneGrid } from '../plot/PlaneGrid';
import type { DataSummary } from '../run/runTypes';
import { useTexts } from '../useTexts';

import classes from './inspector.module.css';
import { enlargedText, unitText } from './inspectorText';
import { pictureImage, pictureRange, pictureValues } from './pictureImage';
import { Scale } from './UnitGrid';
import units from './units.module.css';

interface Props {
  pictures: UnitPictures;
  unit: number;
  state: UnitState;
  data: DataSummary;
}

/** One unit on a scale of its own, over the plane with axes and data, or as the picture that it looks for. */
export function EnlargedUnit({ pictures, unit, state, data }: Props) {
  const texts = useTexts();
  const { inspector } = texts;
  const dots = useMemo(() => createDataDots(data), [data]);
  const range = useMemo(() => pictureRange(pictures, unit), [pictures, unit]);
  const { kind, width, height } = pictures;
  const draw = useMemo(
    () => (pen: Pen) => {
      const image = pictureImage(pictureValues(pictures, unit), { width, height, ...range });
      pen.context.imageSmoothingEnabled = false;
      pen.context.drawImage(pen.pixels(image), 0, 0, pen.width, pen.height);
      if (kind === 'plane') dots(pen);
    },
    [pictures, unit, width, height, range, kind, dots],
  );
  const canvas = useCanvas(draw);
  const place = useRef<HTMLDivElement>(null);
  // On a small screen it stands below the grid, out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another unit is what is to be seen
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [unit]);
  const name = unitText(unit, state, inspector);
  const { bounds, featureNames } = data;
  const picture = (
    <div className={units.enlargedPlane} key={unit} ref={place}>
      <canvas ref={canvas} style={{ aspectRatio: `${width} / ${height}` }} />
    </div>
  );
  return (
    <Figure
      level={3}
      title={inspector.enlarged[kind](name)}
      describe={enlargedText(pictures, unit, name, data, texts)}
    >
      <p className={classes.hint}>
        <Scale {...range} /> {inspector.ownScale}
      </p>
      {kind === 'plane' && bounds !== null ? (
        <div className={units.enlarged}>
          <PlaneGrid
            x={{ name: featureNames[0], low: bounds.minimum[0], high: bounds.maximum[0] }}
            y={{ name: featureNames[1], low: bounds.minimum[1], high: bounds.maximum[1] }}
            planes={[picture]}
          />
        </div>
      ) : (
        picture
      )}
    </Figure>
  );
}

const dotRadius = 1.6;

/** Draws the data's points over a coloured plane: classes as everywhere, those of a regression as plain dots. */
function createDataDots(data: DataSummary): PointsLayer {
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
      context.moveTo(x * width + dotRadius, y * height);
      context.arc(x * width, y * height, dotRadius, 0, 2 * Math.PI);
    }
    context.fill();
  };
}
