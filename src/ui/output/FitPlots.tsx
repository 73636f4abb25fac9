import { useMemo } from 'react';
import { formatCount, formatUnits } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import type { Pen } from '../canvas/useCanvas';
import { variantColors } from '../colors';
import { useDataNames } from '../dataNames';
import { ClassLegend } from '../plot/Legend';
import { Plane, PlaneGrid, PlaneLabel } from '../plot/PlaneGrid';
import { type DataSummary, type ModelOutput, useFigureTexts } from '../usePlayground';

/** Prediction against truth for each variant, on the same axes. */
export function FitPlots({ variants, data }: { variants: VariantView[]; data: DataSummary }) {
  const { output: texts } = useFigureTexts().charts;
  const { train, validation, targetName } = data;
  const nameOf = useDataNames();
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
        <li>{texts.target(nameOf(targetName))}</li>
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
  const { output: texts } = useFigureTexts().charts;
  const { output } = view;
  const draw = useMemo(
    () => (pen: Pen) => {
      if (output.kind === 'fit') drawFit(pen, output, { data, extent, variant });
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

type Fit = Extract<ModelOutput, { kind: 'fit' }>;

/** Rows of each split that are drawn: the rows are in random order, so the first are a fair sample. */
const mostPoints = 400;
/** The radius of a mark as a share of the plot's side. */
const radiusShare = 1 / 75;
const edgeMark = 5;

/** Draws truth to the right, prediction upwards: on the diagonal they agree. */
function drawFit(pen: Pen, fit: Fit, { data, extent, variant }: Omit<PlotProps, 'view'>): void {
  const { context, width, height, color } = pen;
  context.fillStyle = color('--soft');
  context.fillRect(0, 0, width, height);
  context.strokeStyle = color('--muted');
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, height);
  context.lineTo(width, 0);
  context.stroke();

  const radius = width * radiusShare;
  const place = (value: number): number => (value - extent.low) / (extent.high - extent.low);
  const outline = (predictions: Float32Array, truths: Float32Array): Path2D => {
    const path = new Path2D();
    const count = Math.min(predictions.length, truths.length, mostPoints);
    for (let row = 0; row < count; row++) {
      const [x, y] = [place(truths[row]) * width, 1 - place(predictions[row])];
      if (!Number.isFinite(y)) continue;
      if (y >= 0 && y <= 1) {
        path.moveTo(x + radius, y * height);
        path.arc(x, y * height, radius, 0, 2 * Math.PI);
      } else {
        // Beyond the axis: a stroke at the edge says where to, not how far.
        path.rect(x - 0.5, y < 0 ? 0 : height - edgeMark, 1, edgeMark);
      }
    }
    return path;
  };
  context.strokeStyle = color(variantColors[variant]);
  context.lineWidth = 1.2;
  context.stroke(outline(fit.validation, data.validation.labels));
  context.fillStyle = color(variantColors[variant]);
  context.globalAlpha = 0.75;
  context.fill(outline(fit.train, data.train.labels));
  context.globalAlpha = 1;
}

/** The extent of both axes of a plot of prediction against truth, in the target's units. */
interface FitExtent {
  low: number;
  high: number;
}

/** Room around the data, as a share of their extent. */
const margin = 0.06;

/** Returns the extent of the true values: predictions beyond it stand at the edge. */
export function fitExtent(...labels: Float32Array[]): FitExtent {
  let [low, high] = [Infinity, -Infinity];
  for (const value of labels.flatMap((values) => [...values])) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return { low: 0, high: 1 };
  const room = margin * (high - low) || Math.abs(high) || 1;
  return { low: low - room, high: high + room };
}

/** Returns the root mean square difference of predictions and truth; null where one is not finite or none is there. */
export function rootMeanSquareError(
  predictions: ArrayLike<number>,
  labels: ArrayLike<number>,
): number | null {
  const count = Math.min(predictions.length, labels.length);
  let squares = 0;
  for (let row = 0; row < count; row++) squares += (predictions[row] - labels[row]) ** 2;
  const error = Math.sqrt(squares / count);
  return Number.isFinite(error) ? error : null;
}
