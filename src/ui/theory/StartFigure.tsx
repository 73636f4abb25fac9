import { useMemo } from 'react';
import type { StartSpread } from '../../store/run/start';
import { decadesAround } from '../depth/decades';
import { ChartFigure } from '../plot/ChartFigure';
import { ChartFrame } from '../plot/ChartFrame';
import { useDecadeAxis, useLayerAxis } from '../plot/chartAxes';
import classes from '../plot/plot.module.css';
import { depthMargins } from '../plot/plotMargins';
import { useTexts } from '../useTexts';
import { StartCurves } from './StartCurves';
import { type StartLine, type StartSeries, startLines } from './startLine';
import { describeStart } from './startText';

const mostTicks = 6;
const descriptions = {
  forwardSignals: describeStart('forwardSignals'),
  backwardSignals: describeStart('backwardSignals'),
};

/** One signal of networks of many seeds over depth, before any training. */
export function StartFigure({ spreads, series }: { spreads: StartSpread[]; series: StartSeries }) {
  const { theory: texts } = useTexts();
  const lines = useMemo(() => startLines(spreads, series), [spreads, series]);
  const x = useLayerAxis(lines);
  const y = useDecadeAxis(decadesAround(extentOf(lines)), mostTicks);
  return (
    <ChartFigure title={texts.start[series]} describe={descriptions[series]}>
      <ChartFrame
        x={x}
        y={y}
        margins={depthMargins}
        className={classes.startPlot}
        variantCount={lines.length}
      >
        <StartCurves lines={lines} />
      </ChartFrame>
    </ChartFigure>
  );
}

function extentOf(lines: readonly StartLine[]): { lowest: number; highest: number } {
  const all = lines
    .flatMap(({ low, high, predicted }) => [...low, ...high, ...predicted])
    .filter(Number.isFinite);
  return { lowest: Math.min(...all), highest: Math.max(...all) };
}
