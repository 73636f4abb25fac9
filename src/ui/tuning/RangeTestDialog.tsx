import { Button, Group } from '@mantine/core';
import { useEffect, useId } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { defaultRateRange, leastRates } from '../../spec/grids/rateRange';
import { variantNames } from '../../spec/lab';
import type { Job, RangeTest } from '../../store/jobs/jobs';
import { variantColor } from '../colors';
import { markPaths } from '../depth/specialMarks';
import { Dialog, type Opened } from '../dialogs/Dialog';
import { usePlot } from '../plot/ChartFrame';
import { useDecadeAxis } from '../plot/chartAxes';
import { type CurveAxis, lossAxis } from '../plot/curveAxis';
import plotClasses from '../plot/plot.module.css';
import { linePath, type Point } from '../plot/svgPath';
import {
  type PageState,
  useActions,
  usePlayground,
  usePlaygroundStore,
  useTexts,
} from '../usePlayground';
import { focusStart, JobProgress } from './JobProgress';
import { LossFigure } from './LossFigure';
import classes from './tuning.module.css';

/** Finds a learning rate for the active variant; the test begins when the dialog is opened. */
export function RangeTestDialog({ opened, close }: Opened) {
  const { title } = useTexts().tuning.rangeTest;
  const store = usePlaygroundStore();
  useEffect(() => {
    const { jobs, startRangeTest } = store.getState();
    const isAtWork = jobs.rangeTest !== null && jobs.rangeTest.ending === null;
    if (opened && !isAtWork) void startRangeTest(defaultRateRange);
  }, [opened, store]);
  return (
    <Dialog title={title} size="lg" opened={opened} close={close}>
      <RangeTestView close={close} />
    </Dialog>
  );
}

function RangeTestView({ close }: { close(): void }) {
  const texts = useTexts().tuning;
  const job = usePlayground(({ jobs }) => jobs.rangeTest);
  const { startRangeTest, cancelJob, applyFound } = useActions();
  if (job === null) return null;
  const { variant, finding, ending } = job;
  const isAtWork = ending === null;
  const suggestion = isAtWork ? null : (finding?.suggestion ?? null);
  const tried = formatCount(finding?.points.length ?? 0);
  const use = (rate: number): void => {
    void applyFound('rangeTest', 'lr', rate);
    close();
  };
  return (
    <>
      <p>{texts.rangeTest.intro}</p>
      <RangeTestChart job={job} />
      <JobProgress
        job={job}
        text={texts.rangeTest.tried(variantNames[variant], tried)}
        label={texts.rangeTest.title}
      />
      {!isAtWork && finding !== null && (
        <p role="status">{suggestionText(finding, texts.rangeTest)}</p>
      )}
      <p className={classes.source}>{texts.rangeTest.source}</p>
      <Group justify="flex-end" mt="md">
        {isAtWork ? (
          <Button
            onClick={({ currentTarget }) =>
              void cancelJob('rangeTest').then(focusStart(currentTarget))
            }
          >
            {texts.cancel}
          </Button>
        ) : (
          <Button onClick={() => void startRangeTest(defaultRateRange)}>
            {texts.rangeTest.again}
          </Button>
        )}
        {suggestion !== null && (
          <Button variant="filled" onClick={() => use(suggestion)}>
            {texts.use(formatNumber(suggestion))}
          </Button>
        )}
      </Group>
    </>
  );
}

type RangeTestTexts = Texts['tuning']['rangeTest'];

const mostTicks = 7;
/** A loss that has fallen below this share of the first one needs a logarithmic axis. */
const deepFall = 0.05;
/** The plot ends a little above the first loss: how far the loss explodes is of no interest. */
const roomAbove = 1.3;
const mark = 4;

/** Shows the loss of a range test over the logarithm of the learning rate, with the suggestion. */
function RangeTestChart({ job }: { job: Job<'rangeTest'> }) {
  const texts = useTexts().tuning.rangeTest;
  const { lowest, highest } = job.task.sweep;
  const x = useDecadeAxis({ low: Math.log10(lowest), high: Math.log10(highest) }, mostTicks);
  const y = axisOf(job.finding);
  return (
    <LossFigure
      title={texts.figure}
      describe={describe}
      x={x}
      y={y}
      names={{ x: texts.xAxis, y: texts.yAxis }}
      className={classes.rangeTestPlot}
    >
      {job.finding !== null && <Curve job={job} finding={job.finding} axis={y} />}
    </LossFigure>
  );
}

interface CurveProps {
  job: Job<'rangeTest'>;
  finding: RangeTest;
  axis: CurveAxis;
}

/** The suggestion is marked when the test has ended. */
function Curve({ job, finding, axis }: CurveProps) {
  const plot = usePlot();
  const clip = useId();
  if (plot === null) return null;
  const { left, right, top, bottom } = plot;
  const { points, suggestion, stopped } = finding;
  const xOf = (rate: number): number => plot.x(Math.log10(rate));
  const places = points.map(({ learningRate, loss }): Point | null => {
    const y = axis.place(loss);
    return y === null ? null : { x: xOf(learningRate), y: Math.max(top - 100, plot.y(y)) };
  });
  return (
    <g style={{ color: variantColor(job.variant) }}>
      <clipPath id={clip}>
        <rect x={left} y={top} width={right - left} height={bottom - top + 2} />
      </clipPath>
      {job.ending !== null && suggestion !== null && (
        <>
          <path d={`M${xOf(suggestion)},${top}V${bottom}`} className={classes.suggestion} />
          <text x={xOf(suggestion) - 6} y={top + 12} className={classes.suggestionLabel}>
            {formatNumber(suggestion)}
          </text>
        </>
      )}
      <path d={linePath(places)} className={plotClasses.trainingLine} clipPath={`url(#${clip})`} />
      {stopped !== null && (
        <path
          d={markPaths.notFinite(xOf(stopped.learningRate), top + mark, mark)}
          className={plotClasses.laneMarks}
        />
      )}
    </g>
  );
}

function axisOf(finding: RangeTest | null): CurveAxis {
  const losses = finding?.points.map(({ loss }) => loss).filter((loss) => loss > 0) ?? [];
  if (losses.length === 0) return lossAxis(null, 'linear');
  const [first] = losses;
  const lowest = Math.min(...losses);
  const highest = Math.min(roomAbove * first, Math.max(...losses));
  const extent = { lowest, highest, initialLowest: first, initialHighest: first };
  return lossAxis(extent, lowest < deepFall * first ? 'log' : 'linear');
}

/** Tells what the range test has found, in sentences. */
function describe({ jobs }: PageState, { tuning, charts }: Texts): string {
  const texts = tuning.rangeTest;
  const finding = jobs.rangeTest?.finding ?? null;
  if (finding === null || finding.points.length === 0) return texts.none;
  const { points, reason, stopped } = finding;
  const isOver = jobs.rangeTest?.ending !== null;
  return charts.sentences([
    reason === 'noFall' ? null : courseText(points, texts),
    stopped && texts.stopped[stopped.reason](formatNumber(stopped.learningRate)),
    isOver ? suggestionText(finding, texts) : null,
  ]);
}

/** Names the rate that a range test suggests, or says why it suggests none. */
function suggestionText({ points, suggestion, reason }: RangeTest, texts: RangeTestTexts): string {
  if (reason === null) return texts.suggestion(formatNumber(suggestion));
  return texts.noSuggestion[reason](formatCount(points.length), formatCount(leastRates));
}

function courseText(points: RangeTest['points'], texts: RangeTestTexts): string {
  const [first] = points;
  const lowest = points.reduce((best, point) => (point.loss < best.loss ? point : best));
  if (lowest === first) return texts.rises(formatNumber(first.loss));
  const { loss, learningRate } = lowest;
  return texts.falls(formatNumber(first.loss), formatNumber(loss), formatNumber(learningRate));
}
