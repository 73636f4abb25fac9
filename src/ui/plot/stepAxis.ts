import { useMemo } from 'react';
import { formatShortCount } from '../../i18n/number';
import type { AxisKind } from '../../store/axes';
import type { Axis } from './axis';

import { niceTicks } from './axis';

/** The axis of steps, from 0 to its end: where a step lies on it, and which one lies at a place. */
export interface StepAxis extends Axis {
  kind: AxisKind;
  end: number;
  /** Returns a step in the units of the axis. */
  place(step: number): number;
  /** Returns the step at a share of the axis, from its beginning; no whole number. */
  stepAt(share: number): number;
}

/** The logarithm is taken of steps with one added: so step 0 has its place at the beginning. */
const places: Record<AxisKind, { place(step: number): number; step(place: number): number }> = {
  linear: { place: (step) => step, step: (place) => place },
  log: { place: (step) => Math.log10(step + 1), step: (place) => 10 ** place - 1 },
};

export function stepAxis(kind: AxisKind, end: number): StepAxis {
  const { place, step } = places[kind];
  const ticks = kind === 'log' ? powersWithin(end) : niceTicks(end);
  const top = place(end);
  return {
    kind,
    end,
    domain: [0, top],
    ticks: ticks.map(place),
    label: (tick) => formatShortCount(Math.round(step(tick))),
    isFitted: true,
    place,
    stepAt: (share) => step(share * top),
  };
}

/** The axis stays the same object while it does not change: recharts takes several milliseconds for another. */
export function useStepAxis(kind: AxisKind, end: number): StepAxis {
  return useMemo(() => stepAxis(kind, end), [kind, end]);
}

/** Returns how far along the axis a step is, 0 to 1. */
export function shareOfAxis({ place, end }: StepAxis, step: number): number {
  return place(step) / place(end);
}

function powersWithin(end: number): number[] {
  const ticks = [0];
  for (let power = 1; power <= end; power *= 10) ticks.push(power);
  return ticks;
}
