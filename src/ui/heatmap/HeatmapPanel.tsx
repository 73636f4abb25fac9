import { memo } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { formatCount, powerOfTen } from '../../i18n/number';
import type { LayerSeries } from '../../record/stepHistory';
import type { StepRecord } from '../../record/stepRecord';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { ColorBar } from '../canvas/magnitudeColors';
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
import { useStepAxis } from '../plot/chartAxes';
import { Figure } from '../plot/Figure';
import type { PageState } from '../run/runTypes';
import { latestStep } from '../run/shownRecords';
import { useFigureState } from '../run/useThrottled';
import { useTexts } from '../useTexts';
import { endOfRecords, layerRows } from './drawHeatmap';
import { HeatmapRow } from './HeatmapRow';
import classes from './heatmap.module.css';

const select = ({ variants, series, axes }: PageState) => ({
  variants,
  series,
  stepsKind: axes.steps,
});

/** Shows the quantity of the profile over all of the run: a column is a layer, time goes down. */
export const HeatmapPanel = memo(function HeatmapPanel() {
  const { charts: texts } = useTexts();
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

interface LegendProps {
  variants: VariantView[];
  series: LayerSeries;
  decades: Decades;
}

/** Shows the colour map with its ends, and the patterns that occur. */
function HeatmapLegend({ variants, series, decades }: LegendProps) {
  const texts = useTexts().charts;
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
  const { charts: texts } = useTexts();
  const { count } = layerColumns(variants);
  return (
    <div className={classes.layerAxis} aria-hidden="true">
      {columnLabels(variants, texts).map(({ column, text }) => (
        <span key={column} style={{ left: `${(100 * (column - 0.5)) / count}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}

/** Tells what the heatmap shows now, in sentences. */
function describeHeatmap({ variants, series, axes }: PageState, { charts: texts }: Texts): string {
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
