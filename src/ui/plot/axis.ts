/** An axis of a plot. */
export interface Axis {
  domain: [number, number];
  ticks: number[];
  label(tick: number): string;
  /** Ticks are left out where their labels would meet. */
  isFitted?: boolean;
}

/** Ends that a linear axis from 0 may have, as multiples of a power of ten, and its intervals there. */
const niceEnds: readonly { end: number; intervals: number }[] = [
  { end: 1, intervals: 5 },
  { end: 1.2, intervals: 3 },
  { end: 1.5, intervals: 3 },
  { end: 2, intervals: 4 },
  { end: 2.5, intervals: 5 },
  { end: 3, intervals: 3 },
  { end: 4, intervals: 4 },
  { end: 5, intervals: 5 },
  { end: 6, intervals: 3 },
  { end: 8, intervals: 4 },
  { end: 10, intervals: 5 },
];

/** Returns ticks at even distances from 0 to the first round number that is not below `value`. */
export function niceTicks(value: number): number[] {
  if (!(value > 0)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(value));
  const { end, intervals } =
    niceEnds.find((nice) => nice.end * power >= value) ?? niceEnds[niceEnds.length - 1];
  return Array.from({ length: intervals + 1 }, (_, index) =>
    roundOff((index * end * power) / intervals),
  );
}

/** Leaves out what binary fractions add: 0.6 and not 0.6000000000000001. */
function roundOff(value: number): number {
  return Number(value.toPrecision(12));
}

/** About what a character of a label takes, and what is to be free beside a label, in CSS pixels. */
const characterWidth = 7;
const gap = 8;

/** Returns every tick of an axis, or every second, third …: as many as have room for their labels. */
export function fittingTicks({ ticks, domain, label }: Axis, width: number): number[] {
  const [low, high] = domain;
  const centers = ticks.map((tick) => ((tick - low) / (high - low)) * width);
  const halves = ticks.map((tick) => (label(tick).length * characterWidth) / 2);
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
