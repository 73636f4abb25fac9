import { useMemo } from 'react';
import { formatShortCount, powerOfTen } from '../../i18n/number';
import type { AxisKind } from '../../store/chartSettings';
import { type Decades, decadeTicks } from '../depth/decades';
import { columnLabels, layerColumns } from '../depth/layerColumns';
import { useFigureTexts } from '../usePlayground';

// Axes are the same objects while nothing of them changes: they are not drawn again.

/** Returns the axis of depth: a column for each layer, labelled where there is room. */
export function useLayerAxis(lines: Parameters<typeof columnLabels>[0]): Axis {
  const { charts: texts } = useFigureTexts();
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

/** The axis stays the same object while it does not change. */
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

/** An axis of a plot. */
export interface Axis {
  kind?: AxisKind;
  domain: [number, number];
  ticks: number[];
  label(tick: number): string;
  /** Ticks are left out where their labels would meet. */
  isFitted?: boolean;
}

/** Ends that a linear axis from 0 may have, as multiples of a power of ten, and the intervals of each. */
const niceEnds = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
const niceIntervals = [5, 3, 3, 4, 5, 3, 4, 5, 3, 4, 5];

/** Returns ticks at even distances from 0 to the first round number that is not below `value`. */
export function niceTicks(value: number): number[] {
  if (!(value > 0)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(value));
  const found = niceEnds.findIndex((end) => end * power >= value);
  const nice = found < 0 ? niceEnds.length - 1 : found;
  const intervals = niceIntervals[nice];
  // Leaves out what binary fractions add: 0.6 and not 0.6000000000000001.
  return Array.from({ length: intervals + 1 }, (_, index) =>
    Number(((index * niceEnds[nice] * power) / intervals).toPrecision(12)),
  );
}

/** Room that is to be free beside a label, in CSS pixels. */
const gap = 8;
/** Between a last label, which is a word, and the number before it. */
const leastGap = 3;

/** Returns every tick of an axis, or every second, third …: as many as have room for their labels. */
export function fittingTicks(
  { ticks, domain, label }: Axis,
  width: number,
  widthOf: (text: string) => number = labelWidth,
): number[] {
  const [low, high] = domain;
  const centers = ticks.map((tick) => ((tick - low) / (high - low)) * width);
  const halves = ticks.map((tick) => widthOf(label(tick)) / 2);
  const fits = (stride: number): boolean =>
    ticks.every((_, index) => {
      const next = index + stride;
      if (index % stride !== 0 || next >= ticks.length) return true;
      return centers[next] - centers[index] >= halves[next] + halves[index] + gap;
    });
  let stride = 1;
  while (stride < ticks.length && !fits(stride)) stride++;
  return ticks.filter((_, index) => index % stride === 0);
}

/** Returns the ticks of an axis but those whose labels would meet that of the last, which stays. */
export function ticksBeforeLast(
  { ticks, domain, label }: Pick<Axis, 'ticks' | 'domain' | 'label'>,
  width: number,
  widthOf: (text: string) => number = labelWidth,
): number[] {
  const last = ticks[ticks.length - 1];
  const [low, high] = domain;
  return ticks.filter(
    (tick) =>
      tick === last ||
      ((last - tick) / (high - low)) * width >=
        (widthOf(label(tick)) + widthOf(label(last))) / 2 + leastGap,
  );
}

/** The size of a chart's labels, `--chart-tick`. */
const labelSize = 14;
/** About what a character takes where there is nothing to measure with. */
const characterWidth = 7;

let ruler: CanvasRenderingContext2D | null = null;

/** Measures a label in the page's font, in CSS pixels. */
function labelWidth(text: string): number {
  if (typeof document === 'undefined') return text.length * characterWidth;
  if (ruler === null) {
    ruler = document.createElement('canvas').getContext('2d');
    if (ruler === null) return text.length * characterWidth;
    ruler.font = `${labelSize}px ${getComputedStyle(document.body).fontFamily}`;
  }
  return ruler.measureText(text).width;
}

/** Height of a label with the room above it, in CSS pixels. */
const rowHeight = 16;

/** Leaves out ticks of an upright axis that is too low for all of them; evenly, never the highest, and no linear axis's 0. */
export function ticksInRows({ ticks, kind }: Axis, height: number): number[] {
  const intervals = ticks.length - 1;
  let stride = Math.max(1, Math.ceil((intervals * rowHeight) / Math.max(1, height)));
  if (kind === 'linear') while (stride < intervals && intervals % stride !== 0) stride++;
  return ticks.filter((_, index) => (ticks.length - 1 - index) % stride === 0);
}
