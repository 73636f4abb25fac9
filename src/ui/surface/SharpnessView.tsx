import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { Job, VariantSharpness } from '../../store/jobs/jobs';
import { recordsOf } from '../../store/run/history';
import type { VariantView } from '../../store/run/run';
import { variantColor } from '../colors';
import { usePlot } from '../plot/ChartFrame';
import { useStepAxis } from '../plot/chartAxes';
import { type CurveAxis, lossAxis } from '../plot/curveAxis';
import plotClasses from '../plot/plot.module.css';
import { dotPath, linePath } from '../plot/svgPath';
import { useThrottled } from '../run/useThrottled';
import { JobProgress } from '../tuning/JobProgress';
import { LossFigure } from '../tuning/LossFigure';
import { type PageState, useActions, usePlayground, useTexts } from '../usePlayground';
import { CsvExport, sharpnessCsv } from './CsvExport';
import { hovers, type SharpnessReading, sharpnessReadings } from './sharpnessReading';
import classes from './surface.module.css';
import { VariantChecks } from './VariantChecks';

const select = ({ jobs, variants }: PageState) => ({ job: jobs.sharpness, variants });

/** Measures the sharpness of the variants at the steps that are kept, and draws it. */
export function SharpnessView() {
  const { surface } = useTexts();
  const texts = surface.sharpness;
  const { startSharpness, cancelJob } = useActions();
  const { job, variants } = useThrottled(select, 'fourPerSecond');
  const isReady = usePlayground(({ phase }) => phase !== 'building' && phase !== 'dead');
  const [wanted, setWanted] = useState(() => [...variants.keys()]);
  const chosen = wanted.filter((variant) => variant < variants.length);
  const isOther = job !== null && job.beside !== variants[0]?.initial;
  return (
    <>
      <p className={classes.intro}>{texts.intro}</p>
      <div className={classes.form}>
        <VariantChecks chosen={chosen} choose={setWanted} />
        <Button
          variant="filled"
          size="xs"
          className={classes.submit}
          disabled={!isReady || chosen.length === 0}
          onClick={() => void startSharpness(chosen)}
        >
          {texts.start}
        </Button>
      </div>
      {job !== null && (
        <JobProgress
          job={job}
          text={texts.done(
            formatCount(job.finding?.done ?? 0),
            formatCount(job.finding?.total ?? 0),
          )}
          label={texts.progress}
        >
          <Button size="compact-xs" onClick={() => void cancelJob('sharpness')}>
            {surface.cancel}
          </Button>
        </JobProgress>
      )}
      {isOther && <p role="status">{surface.rebuilt}</p>}
      {job !== null && !isOther && <SharpnessChart job={job} variants={variants} />}
      <p className={classes.notes}>{texts.method}</p>
    </>
  );
}

/** Holds what was measured of one variant, as it is drawn. */
interface Line extends VariantSharpness {
  readings: SharpnessReading[];
}

function linesOf(job: Job<'sharpness'> | null, variants: readonly VariantView[]): Line[] {
  return (job?.finding?.variants ?? []).flatMap((found) => {
    const view = variants[found.variant];
    if (view === undefined) return [];
    return [{ ...found, readings: sharpnessReadings(found, recordsOf(view.history)) }];
  });
}

function SharpnessChart({ job, variants }: { job: Job<'sharpness'>; variants: VariantView[] }) {
  const { surface } = useTexts();
  const texts = surface.sharpness;
  const lines = linesOf(job, variants);
  const last = Math.max(1, ...lines.flatMap(({ readings }) => readings.map(({ step }) => step)));
  const x = useStepAxis('linear', last);
  const y = axisOf(lines);
  return (
    <>
      <LossFigure
        title={texts.figure}
        describe={describe}
        x={x}
        y={y}
        names={{ x: texts.xAxis, y: texts.yAxis }}
        className={classes.sharpnessPlot}
      >
        <Curves lines={lines} axis={y} />
      </LossFigure>
      {lines.flatMap((line) =>
        sentencesOf(line, texts).map((sentence) => <p key={sentence}>{sentence}</p>),
      )}
      {lines.some(({ readings }) => readings.length > 0) && (
        <CsvExport what="sharpness" table={() => sharpnessCsv(lines)} />
      )}
    </>
  );
}

/** From 0 to the highest product or limit; logarithmic where they are orders of magnitude apart. */
function axisOf(lines: readonly Line[]): CurveAxis {
  const values = lines.flatMap(({ readings, limit }) => [
    ...readings.map(({ product }) => product),
    ...(limit === null ? [] : [limit]),
  ]);
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return lossAxis(null, 'linear');
  const [lowest, highest] = [Math.min(...positive), 1.1 * Math.max(...positive)];
  const extent = { lowest, highest, initialLowest: lowest, initialHighest: highest };
  return lossAxis(
    extent,
    highest > 20 * Math.max(...lines.map(({ limit }) => limit ?? 0), lowest) ? 'log' : 'linear',
  );
}

function Curves({ lines, axis }: { lines: readonly Line[]; axis: CurveAxis }) {
  const texts = useTexts().surface.sharpness;
  const plot = usePlot();
  if (plot === null) return null;
  const placeOf = (value: number): number => plot.y(axis.place(value) ?? axis.domain[0]);
  const limits = [...new Set(lines.flatMap(({ limit }) => (limit === null ? [] : [limit])))];
  const curves = lines.map(({ variant, readings }) => ({
    variant,
    places: readings.map(({ step, product }) => ({ x: plot.x(step), y: placeOf(product) })),
  }));
  return (
    <>
      {limits.map((limit) => (
        <g key={limit}>
          <path d={`M${plot.left},${placeOf(limit)}H${plot.right}`} className={classes.limit} />
          <text x={plot.right} y={placeOf(limit) - 5} className={classes.limitLabel}>
            {texts.limitName(formatNumber(limit))}
          </text>
        </g>
      ))}
      {curves.map(({ variant, places }) => (
        <g key={variant} style={{ color: variantColor(variant) }}>
          <path d={linePath(places)} className={plotClasses.trainingLine} />
          <path d={dotPath(places)} className={classes.measured} />
          {places.length > 0 && (
            <text
              x={(places.at(-1)?.x ?? 0) + 8}
              y={places.at(-1)?.y}
              dy="0.35em"
              className={plotClasses.lineLetter}
              style={{ color: variantColor(variant) }}
            >
              {variantNames[variant]}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

type SharpnessTexts = Texts['surface']['sharpness'];

function sentencesOf(line: Line, texts: SharpnessTexts): string[] {
  const { variant, refusal, limit, isWholeLoss, readings } = line;
  const letter = variantNames[variant];
  if (refusal !== null) return [texts.refusals[refusal](letter)];
  const last = readings.at(-1);
  if (last === undefined) return [];
  const { product, sharpness, step } = last;
  const now = texts.now(letter, formatNumber(product), formatNumber(sharpness), formatCount(step));
  return [`${now} ${limitText(line, letter, limit, isWholeLoss, texts)}`];
}
function limitText(
  { readings }: Line,
  letter: string,
  limit: number | null,
  isWholeLoss: boolean,
  texts: SharpnessTexts,
): string {
  if (limit === null) return texts.noLimit(letter);
  if (!isWholeLoss) return texts.partial(letter);
  const told = hovers(readings, limit) ? texts.hovers : texts.below;
  return told(letter, formatNumber(limit));
}

/** Tells what has been measured, in sentences. */
function describe({ jobs, variants }: PageState, { surface, charts }: Texts): string {
  const texts = surface.sharpness;
  const sentences = linesOf(jobs.sharpness, variants).flatMap((line) => sentencesOf(line, texts));
  return sentences.length === 0 ? texts.none : charts.sentences(sentences);
}
