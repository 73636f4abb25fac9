import type { Axis } from './plotAxis';

/** Of a label, in CSS pixels, about: what a character takes, and what is to be free beside it. */
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
