import { useMemo } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run';
import { variantColors } from '../colors';
import { useTexts } from '../useTexts';
import { drawFit, mostPoints } from './drawFit';
import { type FitExtent, fitExtent, rootMeanSquareError } from './fitScale';
import classes from './output.module.css';
import type { DataSummary } from './runTypes';
import { SplitLegend } from './SplitLegend';
import { type Pen, useCanvas } from './useCanvas';
import { VariantLetter } from './VariantLetter';

/** Prediction against truth for each variant, on the same axes. */
export function FitPlots({ variants, data }: { variants: VariantView[]; data: DataSummary }) {
  const { output: texts } = useTexts().charts;
  const { train, validation, targetName } = data;
  const extent = useMemo(() => fitExtent(train.labels, validation.labels), [train, validation]);
  const all = Math.max(train.rowCount, validation.rowCount);
  return (
    <>
      <div className={classes.planes} data-count={variants.length}>
        <div className={classes.yExtent} aria-hidden="true">
          <span>{formatNumber(extent.high)}</span>
          <span>{texts.prediction(targetName)}</span>
          <span>{formatNumber(extent.low)}</span>
        </div>
        {variants.map((view, variant) => (
          <FitPlot
            key={variantNames[variant]}
            variant={variant}
            view={view}
            data={data}
            extent={extent}
          />
        ))}
        <div className={classes.xExtent} aria-hidden="true">
          <span>{formatNumber(extent.low)}</span>
          <span>{texts.truth(targetName)}</span>
          <span>{formatNumber(extent.high)}</span>
        </div>
      </div>
      <SplitLegend>
        {all > mostPoints && <li>{texts.shownRows(formatCount(mostPoints), formatCount(all))}</li>}
      </SplitLegend>
    </>
  );
}

interface PlotProps {
  variant: number;
  view: VariantView;
  data: DataSummary;
  extent: FitExtent;
}

function FitPlot({ variant, view, data, extent }: PlotProps) {
  const { output: texts } = useTexts().charts;
  const { output } = view;
  const draw = useMemo(
    () => (pen: Pen) => {
      if (output.kind !== 'fit') return;
      const labels = { train: data.train.labels, validation: data.validation.labels };
      drawFit(pen, { fit: output, labels, extent, variable: variantColors[variant] });
    },
    [output, data, extent, variant],
  );
  const canvas = useCanvas(draw);
  if (output.kind !== 'fit') return null;
  const error = rootMeanSquareError(output.validation, data.validation.labels);
  return (
    <div className={classes.plane}>
      <div className={classes.planeLabel} title={texts.typicalErrorHelp}>
        <VariantLetter variant={variant} />
        <span>{error === null ? texts.notFinite : texts.typicalError(formatNumber(error))}</span>
      </div>
      <canvas ref={canvas} />
    </div>
  );
}
