import { type MouseEvent, memo, useMemo } from 'react';
import type { FigureTexts } from '../../i18n/dictionaries';
import { formatCount, powerOfTen } from '../../i18n/number';
import type { LayerSeries } from '../../record/stepHistory';
import type { StepRecord } from '../../record/stepRecord';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { ColorBar } from '../canvas/magnitudeColors';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { useElementSize } from '../canvas/useElementSize';
import { type Decades, decadesOf, useRunDecades } from '../depth/decades';
import { columnLabels, layerColumns, layerName } from '../depth/layerColumns';
import {
  historyExtent,
  joinedExtent,
  layerValues,
  layerValueText,
  specialKinds,
} from '../depth/layerValues';
import { PatternSwatch } from '../depth/specialMarks';
import { type StepAxis, shareOfAxis, ticksBeforeLast, useStepAxis } from '../plot/chartAxes';
import { Figure } from '../plot/Figure';
import { VariantLetter } from '../plot/VariantLetters';
import { shareAt, usePointing } from '../run/ShownStep';
import { latestStep } from '../run/shownRecords';
import { useFigureState } from '../run/useThrottled';
import { type PageState, useActions, useFigureTexts, usePlayground } from '../usePlayground';
import {
  drawHeatmap,
  endOfRecords,
  type HeatmapContent,
  layerRows,
  recordBefore,
} from './drawHeatmap';
import classes from './heatmap.module.css';

const select = ({ variants, series, axes }: PageState) => ({
  variants,
  series,
  stepsKind: axes.steps,
});

/** Shows the quantity of the profile over all of the run: a column is a layer, time goes down. */
export const HeatmapPanel = memo(function HeatmapPanel() {
  const { charts: texts } = useFigureTexts();
  const [{ variants, series, stepsKind }, visibility] = useFigureState(select);
  const decades = useRunDecades(variants, series);
  const rows = variants.map(({ history }) => layerRows(history));
  const span = Math.max(1, ...rows.map(({ steps }) => endOfRecords(steps)));
  const axis = useStepAxis(stepsKind, span);
  const { count, offsets } = layerColumns(variants);
  return (
    <Figure
      title={texts.heatmap.title[series]}
      aside={<HeatmapLegend variants={variants} series={series} decades={decades} />}
      describe={describeHeatmap}
      visibility={visibility}
    >
      <div className={classes.heatmaps} data-count={variants.length}>
        {rows.map((ofVariant, variant) => (
          <HeatmapRow
            key={variantNames[variant]}
            variant={variant}
            rows={ofVariant}
            series={series}
            decades={decades}
            columnCount={count}
            offset={offsets[variant]}
            axis={axis}
            last={latestStep(variants)}
            variantCount={variants.length}
          />
        ))}
      </div>
      <LayerAxis variants={variants} />
    </Figure>
  );
});

type LegendProps = { variants: VariantView[]; series: LayerSeries; decades: Decades };

/** Shows the colour map with its ends, and the patterns that occur. */
function HeatmapLegend({ variants, series, decades }: LegendProps) {
  const texts = useFigureTexts().charts;
  const { highest, special } = joinedExtent(
    variants.map(({ history }) => historyExtent(history, series)),
  );
  const top = powerOfTen(decades.high);
  return (
    <div className={classes.heatmapLegend} aria-hidden="true">
      {specialKinds
        .filter((kind) => special.includes(kind))
        .map((kind) => (
          <span key={kind}>
            <PatternSwatch kind={kind} />
            {texts.special[kind]}
          </span>
        ))}
      <span>
        {powerOfTen(decades.low)}
        <ColorBar />
        {highest > decades.high ? texts.heatmap.atLeast(top) : top}
      </span>
    </div>
  );
}

/** The axis of depth in HTML, on the same pixels as the profile's. */
function LayerAxis({ variants }: { variants: Pick<VariantView, 'layers'>[] }) {
  const { charts: texts } = useFigureTexts();
  const { count } = layerColumns(variants);
  const { ref, width } = useElementSize();
  const labels = new Map(columnLabels(variants, texts).map(({ column, text }) => [column, text]));
  const label = (column: number): string => labels.get(column) ?? '';
  const shown = ticksBeforeLast({ ticks: [...labels.keys()], domain: [0, count], label }, width);
  return (
    <div ref={ref} className={classes.layerAxis} aria-hidden="true">
      {shown.map((column) => (
        <span key={column} style={{ left: `${(100 * (column - 0.5)) / count}%` }}>
          {label(column)}
        </span>
      ))}
    </div>
  );
}

/** Tells what the heatmap shows now, in sentences. */
function describeHeatmap(
  { variants, series, axes }: PageState,
  { charts: texts }: FigureTexts,
): string {
  const { low, high } = decadesOf(variants, series);
  const firstLayer = (record: StepRecord): string =>
    layerValueText(layerValues(record, series)[0], texts);
  return texts.sentences([
    texts.heatmap.rows(formatCount(latestStep(variants)), powerOfTen(low), powerOfTen(high)),
    axes.steps === 'log' ? texts.curves.logSteps : null,
    ...variants.map(({ initial, history, layers }, variant) =>
      texts.heatmap.variantNow(
        variantNames[variant],
        layerName(layers, 0, texts),
        firstLayer(initial),
        firstLayer(history.latest),
      ),
    ),
  ]);
}

interface Props extends HeatmapContent {
  variant: number;
  /** The newest step of all variants. */
  last: number;
  variantCount: number;
}

/** Share of the height that two labels of steps need between them, by the number of variants. */
const gaps: Record<number, number> = { 1: 0.13, 2: 0.27, 3: 0.34, 4: 0.38 };

/** One variant's heatmap between the first and the newest step. */
export function HeatmapRow(props: Props) {
  const { variant, rows, series, decades, columnCount, offset, axis, last, variantCount } = props;
  const draw = useMemo(
    () => (pen: Pen) => drawHeatmap(pen, { rows, series, decades, columnCount, offset, axis }),
    [rows, series, decades, columnCount, offset, axis],
  );
  const canvas = useCanvas(draw);
  const pointing = usePointing(({ y }) => {
    const { steps } = rows;
    return steps[recordBefore(steps, axis.stepAt(y))];
  });
  const { heatmap: texts } = useFigureTexts().charts;
  const { openInspector } = useActions();
  // A finger points at steps here: what inspects is the button.
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if ((event.nativeEvent as PointerEvent).pointerType !== 'mouse') return;
    const layer = Math.floor(shareAt(event).x * columnCount) - offset;
    if (layer >= 0 && layer < rows.layerCount) openInspector({ variant, layer });
  };
  return (
    <div className={classes.heatmapRow}>
      <HeatmapSide variant={variant} axis={axis} last={last} gap={gaps[variantCount]} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys have the button above the charts */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as said */}
      <div
        className={classes.heatmapPlot}
        title={texts.inspectHint}
        onClick={onClick}
        {...pointing}
      >
        <canvas ref={canvas} />
        <PointedRow axis={axis} />
      </div>
    </div>
  );
}

function PointedRow({ axis }: { axis: StepAxis }) {
  const step = usePlayground((state) => state.pointedStep);
  if (step === null) return null;
  return (
    <div className={classes.pointedRow} style={{ top: `${100 * shareOfAxis(axis, step)}%` }} />
  );
}

/** `gap` is the share of the height that two labels need between them. */
type SideProps = Pick<Props, 'variant' | 'axis' | 'last'> & { gap: number };

/** Left of a heatmap: whose it is, and its steps from the first to the newest. */
function HeatmapSide({ variant, axis, last, gap }: SideProps) {
  const { kind, ticks, domain, label } = axis;
  const top = domain[1];
  const shown: number[] = [];
  // What is too near to the one before, or to an end, is left out.
  for (const tick of kind === 'log' ? ticks.slice(1) : []) {
    const isFree = tick - (shown.at(-1) ?? 0) >= gap * top;
    if (isFree && tick / top <= shareOfAxis(axis, last) - gap) shown.push(tick);
  }
  return (
    <div className={classes.heatmapSide} data-kind={kind} aria-hidden="true">
      <span>{formatCount(0)}</span>
      {shown.map((tick) => (
        <span key={tick} className={classes.stepTick} style={{ top: `${(100 * tick) / top}%` }}>
          {label(tick)}
        </span>
      ))}
      <VariantLetter variant={variant} />
      <span>{last > 0 && formatCount(last)}</span>
    </div>
  );
}
