import { useMemo } from 'react';
import { powerOfTen } from '../../i18n/number';
import type { StartSpread } from '../../store/start';
import { useTexts } from '../useTexts';
import { ChartFigure } from './ChartFigure';
import { type Axis, ChartFrame } from './ChartFrame';
import { decadesAround, decadeTicks } from './decades';
import { columnLabels, layerColumns } from './layerNames';
import classes from './plot.module.css';
import { depthMargins } from './plotMargins';
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
  const { charts, theory: texts } = useTexts();
  const lines = useMemo(() => startLines(spreads, series), [spreads, series]);
  const { count } = layerColumns(lines);
  const labels = columnLabels(lines, charts);
  const { low, high } = decadesAround(extentOf(lines));
  // Axes that stay as they are: recharts takes several milliseconds for others.
  // biome-ignore lint/correctness/useExhaustiveDependencies: texts stand for their columns
  const x = useMemo(
    (): Axis => ({
      domain: [0.5, count + 0.5],
      ticks: labels.map(({ column }) => column),
      label: (tick) => labels.find(({ column }) => column === tick)?.text ?? '',
    }),
    [count, labels.map(({ text }) => text).join()],
  );
  const y = useMemo(
    (): Axis => ({
      domain: [low, high],
      ticks: decadeTicks({ low, high }, mostTicks),
      label: powerOfTen,
    }),
    [low, high],
  );
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
