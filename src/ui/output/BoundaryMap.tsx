import { useMemo } from 'react';
import { formatPercent } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { VariantLetter } from '../plot/VariantLetter';
import { useTexts } from '../useTexts';
import { drawBoundary } from './drawBoundary';
import classes from './output.module.css';
import type { PointsLayer } from './pointsLayer';

interface Props {
  variant: number;
  view: VariantView;
  points: PointsLayer;
  classCount: number;
}

export function BoundaryMap({ variant, view, points, classCount }: Props) {
  const { output, history, halt } = view;
  const { output: texts } = useTexts().charts;
  const draw = useMemo(
    () => (pen: Pen) => {
      if (output.kind !== 'boundary') return;
      drawBoundary(pen, output, classCount);
      points(pen);
    },
    [output, points, classCount],
  );
  const canvas = useCanvas(draw);
  const accuracy = history.latest.validationAccuracy;
  return (
    <div className={classes.plane}>
      <div className={classes.planeLabel}>
        <VariantLetter variant={variant} />
        {halt !== null && <span>{texts.notFinite}</span>}
        {halt === null && accuracy !== null && <span>{formatPercent(accuracy)}</span>}
      </div>
      <canvas ref={canvas} />
    </div>
  );
}
