import type { FigureTexts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { type Lab, variantNames, variantSpecs } from '../../spec/lab';
import type { ScheduleName } from '../../spec/spec';
import type { EndChange } from '../../store/run/endChanges';
import { variantColor } from '../colors';
import { usePlot } from '../plot/ChartFrame';
import type { StepAxis } from '../plot/chartAxes';
import classes from '../plot/plot.module.css';
import { useFigureTexts } from '../usePlayground';
import type { Curve } from './curves';

/** A vertical line at each leap. */
export function RateJumpMarks({ jumps, steps }: { jumps: RateJump[]; steps: StepAxis }) {
  const plot = usePlot();
  if (plot === null) return null;
  return jumps.map(({ variant, step, to }) => (
    <line
      key={`${variant} ${step} ${to}`}
      x1={plot.x(steps.place(step))}
      x2={plot.x(steps.place(step))}
      y1={plot.top}
      y2={plot.bottom}
      className={classes.stopStep}
      style={{ color: variantColor(variant) }}
    />
  ));
}

/** Each leap in a sentence, above the chart. */
export function RateJumpNotes({ jumps }: { jumps: readonly RateJump[] }) {
  const { curves } = useFigureTexts().charts;
  return jumps.map((jump) => (
    <p key={`${jump.variant} ${jump.step} ${jump.to}`} className={classes.note}>
      {rateJumpText(jump, curves)}
    </p>
  ));
}

export function rateJumpText(
  { variant, step, before, after, from, to }: RateJump,
  { rateJump }: FigureTexts['charts']['curves'],
): string {
  const end = (steps: number): string => (steps === 0 ? rateJump.noEnd : formatCount(steps));
  return rateJump.text(
    { letter: variantNames[variant], step: formatCount(step) },
    { before: formatNumber(before), after: formatNumber(after) },
    { from: end(from), to: end(to) },
  );
}

/** The learning rate of a variant leaps up, because its schedule goes by an end that was moved. */
interface RateJump extends Pick<EndChange, 'from' | 'to' | 'step'> {
  variant: number;
  before: number;
  after: number;
}

/** True for a schedule that is a function of the share of the run that is over. */
const goesByTheEnd: Record<ScheduleName, boolean> = {
  constant: false,
  step: true,
  exponential: true,
  cosine: true,
  plateau: false,
};

/** Returns where the rates of variants leapt when the run was given another end: no such schedule rises by itself. */
export function rateJumps(
  curves: readonly Curve[],
  lab: Lab,
  endChanges: readonly EndChange[],
): RateJump[] {
  return variantSpecs(lab).flatMap(({ schedule, warmup }, variant) => {
    const vertices = curves[variant]?.vertices.training ?? [];
    if (!goesByTheEnd[schedule]) return [];
    return endChanges.flatMap(({ from, to, step: known, rates, lastStep }): RateJump[] => {
      const before = rates[variant];
      // In training the leap comes a little after the last step that was known of.
      const place = vertices.find(
        ({ step, value }) => step >= known && step > warmup && value !== null && value > before,
      );
      if (place === undefined || place.value === null) return [];
      const { step, value: after } = place;
      return step > (lastStep ?? Infinity) ? [] : [{ from, to, step, variant, before, after }];
    });
  });
}
