import { ascending, mean as meanOf, quantileSorted } from 'd3-array';
import { memo, useMemo } from 'react';
import type { FigureTexts } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { StartSpread } from '../../store/run/start';
import { variantColor } from '../colors';
import { decadesAround } from '../depth/decades';
import { layerColumns } from '../depth/layerColumns';
import { extentOf } from '../depth/layerValues';
import { ChartFrame, depthMargins, usePlot } from '../plot/ChartFrame';
import { useDecadeAxis, useLayerAxis } from '../plot/chartAxes';
import { Figure } from '../plot/Figure';
import { Legend, LegendLine } from '../plot/Legend';
import classes from '../plot/plot.module.css';
import { bandPath, dotPath, linePath, lonePoints } from '../plot/svgPath';
import { LineLetters } from '../plot/VariantLetters';
import { type PageState, useFigureTexts, usePlayground } from '../usePlayground';
import { predictedSignal, type SignalSeries } from './theoryLine';

/** Shows networks of many seeds before any training: forward and backward signal, anew with every change. */
export const InitialSignalsView = memo(function InitialSignalsView() {
  const { start: texts } = useFigureTexts().theory;
  const spreads = usePlayground((state) => state.startSpreads);
  if (spreads === null) return <p role="status">{texts.measuring}</p>;
  return (
    <div>
      <SignalFigure spreads={spreads} series="forwardSignals" />
      <SignalFigure spreads={spreads} series="backwardSignals" />
      <Legend>
        <LegendLine band={classes.band} line={classes.profileLine}>
          {texts.spread}
        </LegendLine>
        <LegendLine line={classes.predictedLine}>{texts.prediction}</LegendLine>
      </Legend>
    </div>
  );
});

const mostTicks = 6;
const descriptions = {
  forwardSignals: describeInitialSignals('forwardSignals'),
  backwardSignals: describeInitialSignals('backwardSignals'),
};

function SignalFigure({ spreads, series }: { spreads: StartSpread[]; series: SignalSeries }) {
  const { theory: texts } = useFigureTexts();
  const lines = useMemo(() => signalSpreads(spreads, series), [spreads, series]);
  const all = lines.flatMap(({ low, high, predicted }) => [...low, ...high, ...predicted]);
  const x = useLayerAxis(lines);
  const y = useDecadeAxis(decadesAround(extentOf(all)), mostTicks);
  return (
    <Figure title={texts.start[series]} describe={descriptions[series]}>
      <ChartFrame
        x={x}
        y={y}
        margins={depthMargins}
        className={classes.startPlot}
        variantCount={lines.length}
      >
        <SignalCurves lines={lines} />
      </ChartFrame>
    </Figure>
  );
}

/** Draws of each variant the mean over seeds, the band that eight of ten lie in, and theory's dotted line. */
function SignalCurves({ lines }: { lines: SignalSpread[] }) {
  const plot = usePlot();
  if (plot === null) return null;
  const { offsets } = layerColumns(lines);
  const points = (values: number[], variant: number) =>
    values.map((value, layer) =>
      Number.isFinite(value) ? { x: plot.x(offsets[variant] + layer + 1), y: plot.y(value) } : null,
    );
  const solid = (values: number[], variant: number) =>
    points(values, variant).filter((point) => point !== null);
  const places = lines.map(({ mean, layers, variant }) => {
    const last = mean[mean.length - 1];
    const y = Number.isFinite(last) ? plot.y(last) : plot.bottom;
    return { x: plot.x(offsets[variant] + layers.length) + 9, y };
  });
  return (
    <g>
      {lines.map(({ variant, low, mean, high, predicted }) => (
        <g key={variantNames[variant]} style={{ color: variantColor(variant) }}>
          <path d={bandPath(solid(high, variant), solid(low, variant))} className={classes.band} />
          <path d={linePath(points(mean, variant))} className={classes.profileLine} />
          <path d={dotPath(lonePoints(points(mean, variant)))} className={classes.dots} />
          <path d={linePath(points(predicted, variant))} className={classes.predictedLine} />
        </g>
      ))}
      <LineLetters places={places} plot={plot} />
    </g>
  );
}

/** One variant's signal over seeds, as base-10 logarithms, of each layer; not a number where there is none. */
export interface SignalSpread {
  variant: number;
  layers: StartSpread['layers'];
  low: number[];
  mean: number[];
  high: number[];
  /** The prediction for the hidden layers; empty where theory says nothing. */
  predicted: number[];
}

/** Eight of ten seeds lie between these shares. */
const shares = { low: 0.1, high: 0.9 };

export function signalSpreads(
  spreads: readonly StartSpread[],
  series: SignalSeries,
): SignalSpread[] {
  return spreads.map((spread, variant) => {
    const columns = spread.layers.map((_, layer) => decadesOfLayer(spread, series, layer));
    const mean = columns.map((decades) => meanOf(decades) ?? Number.NaN);
    return {
      variant,
      layers: spread.layers,
      low: columns.map((decades) => quantileSorted(decades, shares.low) ?? Number.NaN),
      mean,
      high: columns.map((decades) => quantileSorted(decades, shares.high) ?? Number.NaN),
      predicted: predictedSignal(spread.start, series, mean),
    };
  });
}

/** Returns logarithms in ascending order; 0 and what is not finite have none and are left out. */
function decadesOfLayer(spread: StartSpread, series: SignalSeries, layer: number): number[] {
  const count = spread.layers.length;
  return Array.from({ length: spread.seedCount }, (_, seed) =>
    Math.log10(spread[series][seed * count + layer]),
  )
    .filter(Number.isFinite)
    .sort(ascending);
}

/** Tells what a figure of many seeds shows now, in sentences. */
export function describeInitialSignals(series: SignalSeries) {
  return (
    { startSpreads }: PageState,
    { charts, theory: { start: texts } }: FigureTexts,
  ): string => {
    if (startSpreads === null) return texts.measuring;
    return charts.sentences(
      signalSpreads(startSpreads, series).map(({ variant, layers, low, mean, high }) => {
        const last = layers.length > 1 ? layers.length - 2 : 0;
        const [first, end, least, most] = [mean[0], mean[last], low[0], high[0]].map((decades) =>
          formatNumber(10 ** decades),
        );
        return texts.now(variantNames[variant], first, end, least, most);
      }),
    );
  };
}
