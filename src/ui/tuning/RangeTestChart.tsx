import { useId } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import type { Job, RangeTest } from '../../store/jobs/jobs';
import { variantColor } from '../colors';
import { markPaths } from '../depth/specialMarks';
import { ChartFrame, curveMargins, usePlot } from '../plot/ChartFrame';
import { useDecadeAxis } from '../plot/chartAxes';
import { type CurveAxis, lossAxis } from '../plot/curveAxis';
import { Figure } from '../plot/Figure';
import plotClasses from '../plot/plot.module.css';
import { linePath, type Point } from '../plot/svgPath';
import type { PageState } from '../run/runTypes';
import { type RangeTestTexts, suggestionText } from '../suggestionText';
import { useTexts } from '../useTexts';
import { LossAxisName } from './LossAxisName';
import classes from './tuning.module.css';

const mostTicks = 7;
/** A loss that has fallen below this share of the first one needs a logarithmic axis. */
const deepFall = 0.05;
/** The plot ends a little above the first loss: how far the loss explodes is of no interest. */
const roomAbove = 1.3;
const mark = 4;

/** The loss of a range test over the logarithm of the learning rate, with the suggestion. */
export function RangeTestChart({ job }: { job: Job<'rangeTest'> }) {
  const texts = useTexts().tuning.rangeTest;
  const { lowest, highest } = job.task.sweep;
  const x = useDecadeAxis({ low: Math.log10(lowest), high: Math.log10(highest) }, mostTicks);
  const scale = scaleOf(job.finding);
  return (
    <Figure title={texts.figure} describe={describe}>
      <LossAxisName name={texts.yAxis} scale={scale} />
      <ChartFrame
        x={x}
        y={{ domain: scale.domain, ticks: scale.ticks, label: scale.label }}
        margins={curveMargins}
        className={classes.rangeTestPlot}
        variantCount={1}
      >
        {job.finding !== null && (
          <Curve
            finding={job.finding}
            scale={scale}
            variant={job.variant}
            isOver={job.ending !== null}
          />
        )}
      </ChartFrame>
      <p className={classes.xAxisName}>{texts.xAxis}</p>
    </Figure>
  );
}

interface CurveProps {
  finding: RangeTest;
  scale: CurveAxis;
  variant: number;
  /** The suggestion is marked when the test has ended. */
  isOver: boolean;
}

function Curve({ finding, scale, variant, isOver }: CurveProps) {
  const plot = usePlot();
  const clip = useId();
  if (plot === null) return null;
  const { points, suggestion, stopped } = finding;
  const places = points.map(({ learningRate, loss }): Point | null => {
    const y = scale.place(loss);
    const x = plot.x(Math.log10(learningRate));
    return y === null ? null : { x, y: Math.max(plot.top - 100, plot.y(y)) };
  });
  const width = plot.right - plot.left;
  return (
    <g style={{ color: variantColor(variant) }}>
      <clipPath id={clip}>
        <rect x={plot.left} y={plot.top} width={width} height={plot.bottom - plot.top + 2} />
      </clipPath>
      {isOver && suggestion !== null && (
        <Suggestion
          x={plot.x(Math.log10(suggestion))}
          top={plot.top}
          bottom={plot.bottom}
          rate={suggestion}
        />
      )}
      <path d={linePath(places)} className={plotClasses.trainingLine} clipPath={`url(#${clip})`} />
      {stopped !== null && (
        <path
          d={markPaths.notFinite(plot.x(Math.log10(stopped.learningRate)), plot.top + mark, mark)}
          className={plotClasses.laneMarks}
        />
      )}
    </g>
  );
}

function Suggestion({
  x,
  top,
  bottom,
  rate,
}: {
  x: number;
  top: number;
  bottom: number;
  rate: number;
}) {
  return (
    <>
      <path d={`M${x},${top}V${bottom}`} className={classes.suggestion} />
      <text x={x - 6} y={top + 12} className={classes.suggestionLabel}>
        {formatNumber(rate)}
      </text>
    </>
  );
}

function scaleOf(finding: RangeTest | null): CurveAxis {
  const losses = finding?.points.map(({ loss }) => loss).filter((loss) => loss > 0) ?? [];
  if (losses.length === 0) return lossAxis(null, 'linear');
  const [first] = losses;
  const lowest = Math.min(...losses);
  const highest = Math.min(roomAbove * first, Math.max(...losses));
  const extent = { lowest, highest, initialLowest: first, initialHighest: first };
  return lossAxis(extent, lowest < deepFall * first ? 'log' : 'linear');
}

/** What the range test has found, in sentences. */
function describe({ jobs }: PageState, { tuning, charts }: Texts): string {
  const texts = tuning.rangeTest;
  const finding = jobs.rangeTest?.finding ?? null;
  if (finding === null || finding.points.length === 0) return texts.none;
  const { points, reason, stopped } = finding;
  const isOver = jobs.rangeTest?.ending !== null;
  return charts.sentences([
    ...(reason === 'noFall' ? [] : [courseText(points, texts)]),
    ...(stopped === null
      ? []
      : [texts.stopped[stopped.reason](formatNumber(stopped.learningRate))]),
    ...(isOver ? [suggestionText(finding, texts)] : []),
  ]);
}

function courseText(points: RangeTest['points'], texts: RangeTestTexts): string {
  const [first] = points;
  const lowest = points.reduce((best, point) => (point.loss < best.loss ? point : best));
  if (lowest === first) return texts.rises(formatNumber(first.loss));
  const { loss, learningRate } = lowest;
  return texts.falls(formatNumber(first.loss), formatNumber(loss), formatNumber(learningRate));
}
