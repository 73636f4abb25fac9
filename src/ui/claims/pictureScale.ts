import type { Claim, Measurements } from '../../claims/claim';
import type { Point } from '../../claims/trial';
import { outcomeOf } from '../../claims/verdict';

/** What is drawn of an arm: each seed's curve, of one point where it is a number. */
export interface ClaimCurve {
  arm: string;
  /** The place of its colour among those of variants. */
  color: number;
  seeds: readonly Point[][];
}

/** Places in a picture. */
export interface PictureScale {
  x(value: number): number;
  /** NaN for what is not finite, or not above 0 where the scale is logarithmic. */
  y(value: number): number;
  xTicks: [number, number];
  yTicks: [number, number];
}

interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function curvesOf(claim: Claim, measurements: Measurements): ClaimCurve[] {
  const { picture } = claim;
  if (picture.kind === 'figures') {
    const { figures } = outcomeOf(claim, measurements);
    return picture.figures.map((arm, color) => {
      const values = figures.find(({ name }) => name === arm)?.values ?? [];
      return { arm, color, seeds: values.map((y) => [{ x: color, y }]) };
    });
  }
  return picture.arms.map((arm, color) => ({
    arm,
    color,
    seeds: measurements[arm].map(({ numbers, lines }) => {
      if (picture.kind === 'lines') return lines[picture.line] ?? [];
      return [{ x: color, y: numbers[picture.reading] ?? Number.NaN }];
    }),
  }));
}

/** Values so many times apart are drawn on a logarithmic scale. */
const logarithmicFrom = 30;

export function scaleOf(curves: readonly ClaimCurve[], frame: Frame): PictureScale {
  const points = curves.flatMap(({ seeds }) => seeds.flat()).filter(({ y }) => Number.isFinite(y));
  const isNumbers =
    points.length > 0 && curves.every(({ seeds }) => seeds.every(({ length }) => length === 1));
  const room = isNumbers ? 0.5 : 0;
  const xs = extentOf(points.map(({ x }) => x));
  const ys = extentOf(points.map(({ y }) => y));
  const isLogarithmic = ys[0] > 0 && ys[1] / ys[0] > logarithmicFrom;
  const form = isLogarithmic ? Math.log10 : (value: number) => value;
  const [left, right] = [frame.left, frame.width - frame.right];
  const [bottom, top] = [frame.height - frame.bottom, frame.top];
  return {
    x: between([xs[0] - room, xs[1] + room], [left, right]),
    y: (value) => between([form(ys[0]), form(ys[1])], [bottom, top])(form(value)),
    xTicks: xs,
    yTicks: ys,
  };
}

function extentOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  return [Math.min(...values), Math.max(...values)];
}

/** Lies in the middle where there is nothing to part. */
function between(
  [from, to]: [number, number],
  [start, end]: [number, number],
): (value: number) => number {
  return (value) =>
    from === to
      ? value - value + (start + end) / 2
      : start + ((value - from) / (to - from)) * (end - start);
}
