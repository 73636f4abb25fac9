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
      <ChartFrame x={x} y={y} margins={curveMargins} className={className} variantCount={1}>
        {children}
      </ChartFrame>
      <p className={classes.xAxisName}>{names.x}</p>
    </Figure>
  );
}
