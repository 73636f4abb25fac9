import { classColorVariable } from '../colors';

/** Classes differ in shape as well as in colour; there are as many shapes as can be told apart. */
const shapes: readonly ((x: number, y: number, radius: number) => string)[] = [
  (x, y, r) => `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`,
  (x, y, r) => `M${x - 0.9 * r},${y - 0.9 * r}h${1.8 * r}v${1.8 * r}h${-1.8 * r}Z`,
  (x, y, r) => `M${x},${y - 1.2 * r}l${1.15 * r},${2 * r}h${-2.3 * r}Z`,
  (x, y, r) =>
    `M${x},${y - 1.3 * r}l${1.3 * r},${1.3 * r}l${-1.3 * r},${1.3 * r}l${-1.3 * r},${-1.3 * r}Z`,
];

/** The outline of a class's mark around (x, y), for SVG and canvas. */
export function classMark(index: number, x: number, y: number, radius: number): string {
  return shapes[index % shapes.length](x, y, radius);
}

export function classColor(index: number): string {
  return `var(${classColorVariable(index)})`;
}
