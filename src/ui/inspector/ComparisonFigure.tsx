import { formatCount, formatNumber } from '../../i18n/number';
import type { Comparison, NumberSummary } from '../../store/run/timeTravel';
import { variantColor } from '../colors';
import { Figure } from '../plot/Figure';
import { useTexts } from '../usePlayground';
import classes from './inspector.module.css';
import { comparisonText } from './inspectorText';

interface Props {
  title: string;
  /** Names what the numbers are of; empty where the title says it. */
  hint: string;
  comparison: Comparison;
  step: number;
  variant: number;
}

/** The width is that of the box, whatever it is. */
const size = { width: 320, height: 96 };

/** A histogram filled in the variant's colour, that of step 0 as an outline, and the figures of both. */
export function ComparisonFigure({ title, hint, comparison, step, variant }: Props) {
  const { inspector: texts } = useTexts();
  const { low, high, initial, present } = comparison;
  const paths = histogramPaths(comparison, size);
  return (
    <Figure level={3} title={title} describe={comparisonText(title, comparison, texts)}>
      <p className={classes.hint}>{hint}</p>
      <svg
        className={classes.histogram}
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={paths.present} fill={variantColor(variant)} fillOpacity={0.55} />
        <path d={paths.initial} className={classes.ghost} />
      </svg>
      <div className={classes.extent} aria-hidden="true">
        <span>{formatNumber(low)}</span>
        <span>{formatNumber(high)}</span>
      </div>
      <table className={classes.figures}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {texts.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name={texts.step(formatCount(step))} summary={present}>
            <span className={classes.filled} style={{ background: variantColor(variant) }} />
          </Row>
          <Row name={texts.step(formatCount(0))} summary={initial}>
            <span className={classes.outline} />
          </Row>
        </tbody>
      </table>
      {present.notFinite > 0 && (
        <p className={classes.warning}>{texts.notFinite(formatCount(present.notFinite))}</p>
      )}
    </Figure>
  );
}

const columns = ['minimum', 'maximum', 'mean', 'deviation'] as const;
const significant = 2;
/** Stands where no number is finite. */
const none = '–';

interface RowProps {
  name: string;
  summary: NumberSummary;
  children: React.ReactNode;
}

function Row({ name, summary, children }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {children}
        {name}
      </th>
      {columns.map((column) => (
        <td key={column}>
          {Number.isNaN(summary[column]) ? none : formatNumber(summary[column], significant)}
        </td>
      ))}
    </tr>
  );
}

interface Size {
  width: number;
  height: number;
}

/** Outlines of both histograms on one scale of shares: the tallest bin of the two fills the height. */
export function histogramPaths(
  { initial, present }: Comparison,
  size: Size,
): { initial: string; present: string } {
  const shares = { initial: sharesOf(initial.counts), present: sharesOf(present.counts) };
  const tallest = Math.max(Number.MIN_VALUE, ...shares.initial, ...shares.present);
  return {
    initial: steps(shares.initial, tallest, size),
    present: steps(shares.present, tallest, size),
  };
}

function sharesOf(counts: Uint32Array): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return Array.from(counts, (count) => (all === 0 ? 0 : count / all));
}

/** From the ground at the left over every bin to the ground at the right. */
function steps(shares: number[], tallest: number, { width, height }: Size): string {
  const bin = width / shares.length;
  const tops = shares.map((share) => `V${round(height * (1 - share / tallest))}h${round(bin)}`);
  return `M0,${height}${tops.join('')}V${height}Z`;
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
