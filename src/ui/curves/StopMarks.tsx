import { variantNames } from '../../spec/lab';
import classes from '../plot/plot.module.css';
import type { StepScale } from '../plot/stepScale';
import { usePlot } from '../plot/usePlot';
import { useTexts } from '../useTexts';
import type { Curve } from './curves';

/** Rows of labels at the top of the plot, one for each variant. */
const rowHeight = 11;

interface Props {
  variant: number;
  stop: NonNullable<Curve['stop']>;
  steps: StepScale;
}

/** Vertical lines at the step whose network came back, and at the one where early stopping ended the training. */
export function StopMarks({ variant, stop, steps }: Props) {
  const plot = usePlot();
  const { curves: texts } = useTexts().charts;
  if (plot === null) return null;
  const [best, last] = [stop.bestStep, stop.step].map((step) => plot.x(steps.place(step)));
  const y = plot.top + rowHeight * (variant + 0.8);
  // Within the plot, however near its right edge.
  const isLate = best > (plot.left + plot.right) / 2;
  return (
    <g>
      <line x1={best} x2={best} y1={plot.top} y2={plot.bottom} className={classes.bestStep} />
      <line x1={last} x2={last} y1={plot.top} y2={plot.bottom} className={classes.stopStep} />
      <text
        x={isLate ? best - 4 : best + 4}
        y={y}
        textAnchor={isLate ? 'end' : 'start'}
        className={classes.lineLetter}
      >
        {texts.bestMark(variantNames[variant])}
      </text>
    </g>
  );
}
