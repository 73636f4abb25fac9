import { useMemo } from 'react';
import { formatCount, formatUnits } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import type { Pen } from '../canvas/useCanvas';
import { variantColors } from '../colors';
import { ClassLegend } from '../plot/Legend';
import { Plane, PlaneGrid, PlaneLabel } from '../plot/PlaneGrid';
import type { DataSummary } from '../run/runTypes';
import { useTexts } from '../useTexts';
import { drawFit, type FitExtent, fitExtent, mostPoints, rootMeanSquareError } from './fit';

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
      <ClassLegend>
        <li>{texts.target(targetName)}</li>
        {all > mostPoints && <li>{texts.shownRows(formatCount(mostPoints), formatCount(all))}</li>}
      </ClassLegend>
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
  if (output.kind !== 'fit') return null;
  const error = rootMeanSquareError(output.validation, data.validation.labels);
  const text =
    error === null || view.halt !== null ? texts.notFinite : texts.typicalError(formatUnits(error));
  return (
    <Plane
      label={
        <PlaneLabel variant={variant} title={texts.typicalErrorHelp}>
          <span>{text}</span>
        </PlaneLabel>
      }
      draw={draw}
    />
  );
}
