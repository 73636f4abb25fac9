import type { SpecialKind } from '../depth/layerValue';

/** The outline of a mark around (x, y): 0 is a ring, underflowed points down, not finite is a cross. */
export const markPaths: Record<SpecialKind, (x: number, y: number, radius: number) => string> = {
  zero: (x, y, r) => `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`,
  underflowed: (x, y, r) => `M${x - r},${y - 0.8 * r}h${2 * r}l${-r},${1.8 * r}Z`,
  notFinite: (x, y, r) => `M${x - r},${y - r}l${2 * r},${2 * r}m0,${-2 * r}l${-2 * r},${2 * r}`,
};
