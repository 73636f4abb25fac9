import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import classes from '../plot/plot.module.css';
import type { StepScale } from '../plot/stepScale';
import { usePlot } from '../plot/usePlot';
import { useTexts } from '../useTexts';
import type { RateJump } from './rateJumps';

interface MarksProps {
  jumps: readonly RateJump[];
  steps: StepScale;
}

/** A vertical line at each leap. */
export function RateJumpMarks({ jumps, steps }: MarksProps) {
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
  const { curves } = useTexts().charts;
  return jumps.map((jump) => (
    <p key={`${jump.variant} ${jump.step} ${jump.to}`} className={classes.note}>
      {rateJumpText(jump, curves)}
    </p>
  ));
}

export function rateJumpText(
  { variant, step, before, after, from, to }: RateJump,
  { rateJump }: Texts['charts']['curves'],
): string {
  const end = (steps: number): string => (steps === 0 ? rateJump.noEnd : formatCount(steps));
  return rateJump.text(
    { letter: variantNames[variant], step: formatCount(step) },
    { before: formatNumber(before), after: formatNumber(after) },
    { from: end(from), to: end(to) },
  );
}
