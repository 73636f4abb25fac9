import type { SpecialKind } from '../depth/layerValue';
import type { Pen } from './useCanvas';

/** Side of a pattern's tile, in CSS pixels. */
export const tileSize = 6;

/** Lines of a tile, for canvas and SVG alike: dots for 0, slants for underflow, a lattice for not finite. */
export const patternPaths: Record<SpecialKind, string> = {
  zero: 'M3,2v2',
  underflowed: 'M-1,4L4,-1M2,7L7,2',
  notFinite: 'M0,0L6,6M6,0L0,6',
};

export const patternColors: Record<SpecialKind, { ground: string; lines: string }> = {
  zero: { ground: '--soft', lines: '--muted' },
  underflowed: { ground: '--soft', lines: '--muted' },
  notFinite: { ground: '--ink', lines: '--background' },
};

export function specialPattern(kind: SpecialKind, { context, ratio, color }: Pen): CanvasPattern {
  const side = Math.round(tileSize * ratio);
  const tile = new OffscreenCanvas(side, side);
  const ink = tile.getContext('2d');
  const pattern = ink && paintTile(ink, kind, { side, color, context });
  if (pattern === null) throw new Error('this browser gives no 2-D canvas');
  // The canvas counts in CSS pixels, the tile in device pixels.
  pattern.setTransform(new DOMMatrix().scale(tileSize / side));
  return pattern;
}

function paintTile(
  ink: OffscreenCanvasRenderingContext2D,
  kind: SpecialKind,
  { side, color, context }: Pick<Pen, 'color' | 'context'> & { side: number },
): CanvasPattern | null {
  const { ground, lines } = patternColors[kind];
  ink.fillStyle = color(ground);
  ink.fillRect(0, 0, side, side);
  ink.scale(side / tileSize, side / tileSize);
  ink.strokeStyle = color(lines);
  ink.lineWidth = 1.2;
  ink.stroke(new Path2D(patternPaths[kind]));
  return context.createPattern(ink.canvas, 'repeat');
}
