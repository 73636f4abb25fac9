import { Button, Group, Table } from '@mantine/core';
import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber, formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { CrossValidation, Search, ValueScores } from '../../store/jobs/jobs';
import { variantColor } from '../colors';
import { markPaths } from '../depth/specialMarks';
import { Dialog, type Opened } from '../dialogs/Dialog';
import wide from '../dialogs/wide.module.css';
import { usePlot } from '../plot/ChartFrame';
import { type CurveAxis, fittingKind, lossAxis } from '../plot/curveAxis';
import plotClasses from '../plot/plot.module.css';
import { dotPath } from '../plot/svgPath';
import { type PageState, useActions, usePlayground, useTexts } from '../usePlayground';
import { focusStart, JobProgress } from './JobProgress';
import { LossFigure } from './LossFigure';
import { SearchForm } from './SearchForm';
import classes from './tuning.module.css';

/** Compares values of one parameter by k-fold cross-validation of the active variant. */
export function CrossValidationDialog({ opened, close }: Opened) {
  const texts = useTexts().tuning.crossValidation;
  return (
    <Dialog title={texts.title} size="xl" opened={opened} close={close}>
      <p>{texts.intro}</p>
      <SearchForm />
      <CrossValidationView close={close} />
    </Dialog>
  );
}

function CrossValidationView({ close }: { close(): void }) {
  const texts = useTexts().tuning;
  const job = usePlayground(({ jobs }) => jobs.crossValidation);
  const { cancelJob, applyFound } = useActions();
  if (job === null) return null;
  const { variant, task, finding, ending } = job;
  const { parameter, values, folds } = task.search;
  const isAtWork = ending === null;
  const best = isAtWork ? null : (finding?.best ?? null);
  const total = values.length * folds;
  const use = (value: number): void => {
    void applyFound('crossValidation', parameter, value);
    close();
  };
  return (
    <>
      <JobProgress
        job={job}
        text={texts.crossValidation.done(
          variantNames[variant],
          formatCount(finding?.done ?? 0),
          formatCount(total),
        )}
        label={texts.crossValidation.progress}
      />
      {finding !== null && (
        <>
          <FoldsChart finding={finding} search={task.search} variant={variant} />
          <FoldsTable finding={finding} search={task.search} />
        </>
      )}
      <Group justify="flex-end" mt="md">
        {isAtWork && (
          <Button
            onClick={({ currentTarget }) =>
              void cancelJob('crossValidation').then(focusStart(currentTarget))
            }
          >
            {texts.cancel}
          </Button>
        )}
        {best !== null && (
          <Button variant="filled" onClick={() => use(best)}>
            {texts.use(formatNumber(best))}
          </Button>
        )}
      </Group>
    </>
  );
}

interface ChartProps {
  finding: CrossValidation;
  search: Search;
  variant: number;
}

const mostLabels = 8;
const cap = 5;
const ring = 8;
const cross = 5;

/** Shows mean and standard deviation of the folds' losses for each value, at even distances. */
function FoldsChart({ finding, search, variant }: ChartProps) {
  const { tuning } = useTexts();
  const texts = tuning.crossValidation;
  const count = search.values.length;
  const every = Math.ceil(count / mostLabels);
  const ticks = Array.from({ length: Math.ceil(count / every) }, (_, index) => index * every);
  const axis = axisOf(finding);
  return (
    <LossFigure
      title={texts.figure}
      describe={describe}
      x={{
        domain: [-0.5, count - 0.5],
        ticks,
        label: (index) => formatNumber(search.values[index]),
      }}
      y={axis}
      names={{ x: tuning.parameters[search.parameter], y: texts.yAxis }}
      className={classes.foldsPlot}
    >
      <Means finding={finding} axis={axis} variant={variant} />
    </LossFigure>
  );
}

function Means({ finding, axis, variant }: Omit<ChartProps, 'search'> & { axis: CurveAxis }) {
  const plot = usePlot();
  if (plot === null) return null;
  /** Returns where a loss is drawn: one below or above the axis lies on its end. */
  const yOf = (loss: number): number => {
    const place = axis.place(loss) ?? axis.domain[0];
    return plot.y(Math.min(axis.domain[1], Math.max(axis.domain[0], place)));
  };
  return (
    <g style={{ color: variantColor(variant) }}>
      {finding.values.map(({ value, mean, standardDeviation, folds }, index) => {
        const x = plot.x(index);
        if (mean === null) {
          const isFailed = folds.some((score) => score !== null);
          return isFailed ? (
            <path
              key={value}
              d={markPaths.notFinite(x, plot.top + 2 * cross, cross)}
              className={plotClasses.laneMarks}
            />
          ) : null;
        }
        const y = yOf(mean);
        const deviation = standardDeviation ?? 0;
        const [top, bottom] = [yOf(mean + deviation), yOf(mean - deviation)];
        return (
          <g key={value}>
            <path
              d={`M${x - cap},${top}h${2 * cap}M${x},${top}V${bottom}M${x - cap},${bottom}h${2 * cap}`}
              className={classes.deviations}
            />
            <path d={dotPath([{ x, y }])} className={classes.meanDots} />
            {value === finding.best && (
              <path d={markPaths.zero(x, y, ring)} className={classes.bestRing} />
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Linear, or logarithmic where the values are orders of magnitude apart. */
function axisOf({ values }: CrossValidation): CurveAxis {
  const means = values.flatMap(({ mean }) => (mean !== null && mean > 0 ? [mean] : []));
  if (means.length === 0) return lossAxis(null, 'linear');
  const lowest = Math.min(...means);
  const highest = Math.max(
    ...values.map(({ mean, standardDeviation }) => (mean ?? 0) + (standardDeviation ?? 0)),
  );
  const extent = { lowest, highest, initialLowest: lowest, initialHighest: lowest };
  return lossAxis(extent, fittingKind(extent));
}

/** Tells what the cross-validation has found, in sentences. */
function describe({ jobs }: PageState, { tuning, charts }: Texts): string {
  const texts = tuning.crossValidation;
  const finding = jobs.crossValidation?.finding ?? null;
  const rows = finding?.values.filter(({ folds }) => folds.some((score) => score !== null)) ?? [];
  if (finding === null || rows.length === 0) return texts.none;
  return charts.sentences([
    ...rows.map((scores) => texts.valueNow(formatNumber(scores.value), lossText(scores, texts))),
    finding.best === null ? null : texts.bestNow(formatNumber(finding.best)),
  ]);
}

interface TableProps {
  finding: CrossValidation;
  search: Search;
}

/** Lists what each value has come to, the best one marked. */
function FoldsTable({ finding, search }: TableProps) {
  const { tuning } = useTexts();
  const texts = tuning.crossValidation;
  const hasAccuracy = finding.values.some(({ accuracy }) => accuracy !== null);
  return (
    <Table.ScrollContainer minWidth={300} type="native" className={wide.wide}>
      <Table aria-label={texts.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{tuning.parameters[search.parameter]}</Table.Th>
            <Table.Th>{texts.loss}</Table.Th>
            {hasAccuracy && <Table.Th>{texts.accuracy}</Table.Th>}
            <Table.Th>{texts.foldsDone}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {finding.values.map((scores) => {
            const isBest = scores.value === finding.best;
            const done = scores.folds.filter((score) => score !== null).length;
            return (
              <Table.Tr key={scores.value} className={isBest ? classes.bestValue : undefined}>
                <Table.Th scope="row">
                  {isBest ? texts.best(formatNumber(scores.value)) : formatNumber(scores.value)}
                </Table.Th>
                <Table.Td>{lossText(scores, texts)}</Table.Td>
                {hasAccuracy && (
                  <Table.Td>
                    {scores.accuracy === null ? texts.notYet : formatPercent(scores.accuracy)}
                  </Table.Td>
                )}
                <Table.Td>{texts.ofFolds(done, search.folds)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Tells the loss of one value of a cross-validation, as far as its folds are done. */
function lossText(
  { mean, standardDeviation, folds }: ValueScores,
  texts: Texts['tuning']['crossValidation'],
): string {
  if (mean === null) return folds.every((score) => score === null) ? texts.notYet : texts.notFinite;
  if (standardDeviation === null) return formatNumber(mean);
  return texts.plusMinus(formatNumber(mean), formatNumber(standardDeviation, 2));
}
