import { type ReactNode, useCallback } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { powerOfTen } from '../../i18n/number';
import { ChartFrame, curveMargins } from '../plot/ChartFrame';
import type { Axis } from '../plot/chartAxes';
import type { CurveAxis } from '../plot/curveAxis';
import { Figure } from '../plot/Figure';
import { type PageState, useTexts } from '../usePlayground';
import classes from './tuning.module.css';

interface Props {
  title: string;
  describe(state: PageState, texts: Texts): string;
  x: Axis;
  y: CurveAxis;
  /** The names of the axes. */
  names: { x: string; y: string };
  className: string;
  children: ReactNode;
}

/** The first label of the x axis may be wide: it goes beneath the lowest one of the y axis. */
const tickGap = 7;
const margins = { ...curveMargins, bottom: curveMargins.bottom + tickGap };

/** Shows the losses that a job has found, over what it has tried. */
export function LossFigure({ title, describe, x, y, names, className, children }: Props) {
  const texts = useTexts();
  const { curves } = texts.charts;
  const describeNow = useCallback((state: PageState) => describe(state, texts), [describe, texts]);
  return (
    <Figure title={title} describe={describeNow}>
      <p className={classes.axisName}>
        {names.y} {y.unit !== null && <span>{curves.unit(powerOfTen(y.unit))}</span>}
      </p>
      <ChartFrame
        x={x}
        y={y}
        margins={margins}
        tickGap={tickGap}
        className={className}
        variantCount={1}
      >
        {children}
      </ChartFrame>
      <p className={classes.xAxisName}>{names.x}</p>
    </Figure>
  );
}
