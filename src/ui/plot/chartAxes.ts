import { useMemo } from 'react';
import { formatShortCount, powerOfTen } from '../../i18n/number';
import type { AxisKind } from '../../store/chartSettings';
import { type Decades, decadeTicks } from '../depth/decades';
import { columnLabels, layerColumns } from '../depth/layerColumns';
import { useTexts } from '../useTexts';
import { type Axis, niceTicks } from './axis';

// Axes are the same objects while nothing of them changes: recharts takes several milliseconds for others.

/** Returns the axis of depth: a column for each layer, labelled where there is room. */
export function useLayerAxis(lines: Parameters<typeof columnLabels>[0]): Axis {
  const { charts: texts } = useTexts();
  const { count } = layerColumns(lines);
  const labels = columnLabels(lines, texts);
  const key = labels.map(({ column, text }) => `${column} ${text}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the labels
  return useMemo(
    () => ({
      domain: [0.5, count + 0.5],
      ticks: labels.map(({ column }) => column),
      label: (tick) => labels.find(({ column }) => column === tick)?.text ?? '',
    }),
    [count, key],
  );
}

/** Returns an axis of base-10 logarithms, labelled by powers of ten. */
export function useDecadeAxis({ low, high }: Decades, mostTicks: number): Axis {
  return useMemo(
    () => ({
      domain: [low, high],
      ticks: decadeTicks({ low, high }, mostTicks),
      label: powerOfTen,
    }),
    [low, high, mostTicks],
  );
}

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
