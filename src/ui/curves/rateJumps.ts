import { type Lab, variantSpecs } from '../../spec/lab';
import type { ScheduleName } from '../../spec/spec';
import type { NewEnd } from '../../store/run/newEnds';
import type { Curve } from './curves';

/** The learning rate of a variant leaps up, because its schedule goes by an end that was moved. */
export interface RateJump extends Pick<NewEnd, 'from' | 'to' | 'step'> {
  variant: number;
  before: number;
  after: number;
}

/** Whether a schedule is a function of the share of the run that is over. */
const goesByTheEnd: Record<ScheduleName, boolean> = {
  constant: false,
  step: true,
  exponential: true,
  cosine: true,
  plateau: false,
};

/** Where the rates of variants leapt when the run was given another end: no such schedule rises by itself. */
export function rateJumps(
  curves: readonly Curve[],
  lab: Lab,
  newEnds: readonly NewEnd[],
): RateJump[] {
  return variantSpecs(lab).flatMap(({ schedule, warmup }, variant) => {
    const vertices = curves[variant]?.vertices.training ?? [];
    if (!goesByTheEnd[schedule]) return [];
    return newEnds.flatMap(({ from, to, step: known, rates, lastStep }): RateJump[] => {
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
