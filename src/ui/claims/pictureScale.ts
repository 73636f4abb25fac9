import type { Claim, Measurements, Picture } from '../../claims/claim';
import type { LineName, Point } from '../../claims/trial';
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
  /** NaN for what is not a number, or not above 0 where the scale is logarithmic. */
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
/** Losses beyond so many times those of nearly all points, as before an explosion, are drawn at the upper edge. */
const outlying = 10;
const nearlyAll = 0.9;

/** Returns the scale of a picture: places along its frame, and the ends of both axes. */
export function scaleOf(
  picture: Picture,
  curves: readonly ClaimCurve[],
  frame: Frame,
): PictureScale {
  const points = curves.flatMap(({ seeds }) => seeds.flat()).filter(({ y }) => Number.isFinite(y));
  const room = picture.kind === 'lines' ? 0 : 0.5;
  const xs = extentOf(points.map(({ x }) => x));
  const ys = extentOf(points.map(({ y }) => y));
  if (picture.kind === 'lines' && isOfLosses(picture.line)) ys[1] = usualTop(points, ys[1]);
  const isSpread = ys[0] > 0 && ys[1] / ys[0] > logarithmicFrom;
  // The shape of that curve is what is to be seen.
  const isCurve = picture.kind === 'lines' && picture.line === 'gradientOfError';
  const form = isSpread && !isCurve ? Math.log10 : (value: number) => value;
  const [left, right] = [frame.left, frame.width - frame.right];
  const [bottom, top] = [frame.height - frame.bottom, frame.top];
  const place = between([form(ys[0]), form(ys[1])], [bottom, top]);
  return {
    x: between([xs[0] - room, xs[1] + room], [left, right]),
    y: (value) => place(form(Math.min(value, ys[1]))),
    xTicks: xs,
    yTicks: ys,
  };
}

function isOfLosses(line: LineName): boolean {
  return line === 'trainLosses' || line === 'validationLosses';
}

/** Returns the highest of the values, or that of nearly all where it is far beyond those. */
function usualTop(points: readonly Point[], highest: number): number {
  const sorted = points.map(({ y }) => y).toSorted((a, b) => a - b);
  const usual = sorted[Math.floor(nearlyAll * (sorted.length - 1))];
  return highest > outlying * usual ? 2 * usual : highest;
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
      ? 0 * value + (start + end) / 2
      : start + ((value - from) / (to - from)) * (end - start);
}
