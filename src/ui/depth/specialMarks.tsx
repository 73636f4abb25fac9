import { useId } from 'react';
import type { Pen } from '../canvas/useCanvas';
import type { SpecialKind } from './layerValues';
import classes from './specialMarks.module.css';

/** Outlines of marks around (x, y): 0 is a ring, underflowed points down, not finite is a cross. */
export const markPaths: Record<SpecialKind, (x: number, y: number, radius: number) => string> = {
  zero: (x, y, r) => `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`,
  underflowed: (x, y, r) => `M${x - r},${y - 0.8 * r}h${2 * r}l${-r},${1.8 * r}Z`,
  notFinite: (x, y, r) => `M${x - r},${y - r}l${2 * r},${2 * r}m0,${-2 * r}l${-2 * r},${2 * r}`,
};

/** Side of a pattern's tile, in CSS pixels. */
const tileSize = 6;

/** Lines of a tile, for canvas and SVG alike: dots for 0, slants for underflow, a lattice for not finite. */
const patternPaths: Record<SpecialKind, string> = {
  zero: 'M3,2v2',
  underflowed: 'M-1,4L4,-1M2,7L7,2',
  notFinite: 'M0,0L6,6M6,0L0,6',
};

const patternColors: Record<SpecialKind, { ground: string; lines: string }> = {
  zero: { ground: '--soft', lines: '--muted' },
  underflowed: { ground: '--soft', lines: '--muted' },
  notFinite: { ground: '--ink', lines: '--background' },
};

/** Returns the pattern for a canvas, sharp on its device pixels. */
export function specialPattern(kind: SpecialKind, { context, ratio, color }: Pen): CanvasPattern {
  const side = Math.round(tileSize * ratio);
  const ink = new OffscreenCanvas(side, side).getContext('2d');
  if (ink === null) throw new Error('this browser gives no 2-D canvas');
  const { ground, lines } = patternColors[kind];
  ink.fillStyle = color(ground);
  ink.fillRect(0, 0, side, side);
  ink.scale(side / tileSize, side / tileSize);
  ink.strokeStyle = color(lines);
  ink.lineWidth = 1.2;
  ink.stroke(new Path2D(patternPaths[kind]));
  const pattern = context.createPattern(ink.canvas, 'repeat');
  if (pattern === null) throw new Error('this browser makes no pattern of a canvas');
  // The canvas counts in CSS pixels, the tile in device pixels.
  pattern.setTransform(new DOMMatrix().scale(tileSize / side));
  return pattern;
}

/** Shows a pattern in a legend. */
export function PatternSwatch({ kind }: { kind: SpecialKind }) {
  const id = useId();
  const { ground, lines } = patternColors[kind];
  return (
    <svg className={classes.patternSwatch} viewBox="0 0 18 12" aria-hidden="true">
      <pattern id={id} width={tileSize} height={tileSize} patternUnits="userSpaceOnUse">
        <rect width={tileSize} height={tileSize} fill={`var(${ground})`} />
        <path d={patternPaths[kind]} stroke={`var(${lines})`} strokeWidth="1.2" />
      </pattern>
      <rect width="18" height="12" fill={`url(#${id})`} stroke="var(--line)" />
    </svg>
  );
}
