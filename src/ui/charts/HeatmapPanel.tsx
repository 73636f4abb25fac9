import { memo } from 'react';
import { variantNames } from '../../spec/lab';
import { historyRecords } from '../../store/history';
import { useTexts } from '../useTexts';
import { ChartFigure } from './ChartFigure';
import { HeatmapLegend } from './HeatmapLegend';
import { HeatmapRow } from './HeatmapRow';
import classes from './heatmap.module.css';
import { endOfRecords } from './heatmapCells';
import { describeHeatmap } from './heatmapText';
import { LayerAxis } from './LayerAxis';
import { layerColumns } from './layerNames';
import type { PageState } from './runTypes';
import { latestStep } from './shownRecords';
import { useDrawn } from './useLater';
import { useView } from './useView';
import { useRunDecades } from './useRunDecades';

const select = ({ variants, series }: PageState) => ({ variants, series });

/** The same quantity over all of the run: a column is a layer, time goes down. */
export const HeatmapPanel = memo(function HeatmapPanel() {
  const { charts: texts } = useTexts();
  const view = useView();
  const { variants, series } = useDrawn(select, view);
  const decades = useRunDecades(variants, series);
  const rows = variants.map(({ history }) => historyRecords(history));
  const span = Math.max(1, ...rows.map((records) => endOfRecords(records.map(({ step }) => step))));
  const { count, offsets } = layerColumns(variants);
  return (
    <ChartFigure
      title={texts.heatmap.title[series]}
      aside={<HeatmapLegend rows={rows} series={series} decades={decades} />}
      describe={describeHeatmap}
      view={view}
    >
      <div className={classes.heatmaps} data-count={variants.length}>
        {rows.map((records, variant) => (
          <HeatmapRow
            key={variantNames[variant]}
            variant={variant}
            records={records}
            series={series}
            decades={decades}
            columnCount={count}
            offset={offsets[variant]}
            span={span}
            last={latestStep(variants)}
          />
        ))}
      </div>
      <LayerAxis variants={variants} />
    </ChartFigure>
  );
});
