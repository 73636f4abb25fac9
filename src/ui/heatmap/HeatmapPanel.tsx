import { memo } from 'react';
import { variantNames } from '../../spec/lab';
import { LayerAxis } from '../depth/LayerAxis';
import { layerColumns } from '../depth/layerNames';
import { useRunDecades } from '../depth/useRunDecades';
import { ChartFigure } from '../plot/ChartFigure';
import { useStepScale } from '../plot/stepScale';
import type { PageState } from '../run/runTypes';
import { latestStep } from '../run/shownRecords';
import { useDrawn } from '../run/useLater';
import { useView } from '../run/useView';
import { useTexts } from '../useTexts';
import { HeatmapLegend } from './HeatmapLegend';
import { HeatmapRow } from './HeatmapRow';
import classes from './heatmap.module.css';
import { endOfRecords } from './heatmapCells';
import { describeHeatmap } from './heatmapText';
import { layerRows } from './layerRows';

const select = ({ variants, series, axes }: PageState) => ({
  variants,
  series,
  stepsKind: axes.steps,
});

/** The same quantity over all of the run: a column is a layer, time goes down. */
export const HeatmapPanel = memo(function HeatmapPanel() {
  const { charts: texts } = useTexts();
  const view = useView();
  const { variants, series, stepsKind } = useDrawn(select, view);
  const decades = useRunDecades(variants, series);
  const rows = variants.map(({ history }) => layerRows(history));
  const span = Math.max(1, ...rows.map(({ steps }) => endOfRecords(steps)));
  const scale = useStepScale(stepsKind, span);
  const { count, offsets } = layerColumns(variants);
  return (
    <ChartFigure
      title={texts.heatmap.title[series]}
      aside={<HeatmapLegend variants={variants} series={series} decades={decades} />}
      describe={describeHeatmap}
      view={view}
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
            scale={scale}
            last={latestStep(variants)}
            variantCount={variants.length}
          />
        ))}
      </div>
      <LayerAxis variants={variants} />
    </ChartFigure>
  );
});
