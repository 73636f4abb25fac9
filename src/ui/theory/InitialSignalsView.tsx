import { memo, useMemo } from 'react';
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
import { bandPath, dotPath, linePath, lonePoints, type Point } from '../plot/svgPath';
import { LineLetters } from '../plot/VariantLetters';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import {
  describeInitialSignals,
  type SignalSeries,
  type SignalSpread,
  signalSpreads,
} from './initialSignals';

/** Shows networks of many seeds before any training: forward and backward signal, anew with every change. */
export const InitialSignalsView = memo(function InitialSignalsView() {
  const { start: texts } = useTexts().theory;
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
  const { theory: texts } = useTexts();
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
  const points = (values: number[], variant: number): (Point | null)[] =>
    values.map((value, layer) =>
      Number.isFinite(value) ? { x: plot.x(offsets[variant] + layer + 1), y: plot.y(value) } : null,
    );
  const solid = (values: number[], variant: number): Point[] =>
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
