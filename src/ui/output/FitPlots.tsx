import { useMemo } from 'react';
import { formatCount } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { SplitLegend } from '../classes/SplitLegend';
import { variantColors } from '../colors';
import { VariantLetter } from '../plot/VariantLetter';
import type { DataSummary } from '../run/runTypes';
import { useTexts } from '../useTexts';
import { drawFit, mostPoints } from './drawFit';
import { type FitExtent, fitExtent, rootMeanSquareError } from './fitScale';
import { formatUnits } from './formatUnits';
import classes from './output.module.css';
import { PlaneGrid } from './PlaneGrid';

/** Prediction against truth for each variant, on the same axes. */
export function FitPlots({ variants, data }: { variants: VariantView[]; data: DataSummary }) {
  const { output: texts } = useTexts().charts;
  const { train, validation, targetName } = data;
  const extent = useMemo(() => fitExtent(train.labels, validation.labels), [train, validation]);
  const all = Math.max(train.rowCount, validation.rowCount);
  return (
    <>
      <PlaneGrid
        x={{ name: texts.truth, ...extent }}
        y={{ name: texts.prediction, ...extent }}
        planes={variants.map((view, variant) => (
          <FitPlot
            key={variantNames[variant]}
            variant={variant}
            view={view}
            data={data}
            extent={extent}
          />
        ))}
      />
      <SplitLegend>
        <li>{texts.target(targetName)}</li>
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
        <span>
          {error === null || view.halt !== null
            ? texts.notFinite
            : texts.typicalError(formatUnits(error))}
        </span>
      </div>
      <canvas ref={canvas} />
    </div>
  );
}
