import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber, formatPercent } from '../../i18n/number';
import { joined } from '../../i18n/sentence';
import { surfacePlace } from '../../spec/grids/surfaceGrid';
import { variantNames } from '../../spec/lab';
import type { VariantSurface } from '../../store/jobs/jobs';

type SurfaceTexts = Texts['surface'];

/** Returns what the axes of a surface count from: the present values of two weights, or 0. */
export function startOf({ weights }: Pick<VariantSurface, 'weights'>): { x: number; y: number } {
  return weights === null ? { x: 0, y: 0 } : { x: weights[0], y: weights[1] };
}

/** Tells place and loss of one point. */
export function readingText(surface: VariantSurface, point: number, texts: SurfaceTexts): string {
  const { variant, grid, losses } = surface;
  const { x, y } = surfacePlace(grid, point);
  const start = startOf(surface);
  return texts.reading(
    variantNames[variant],
    formatNumber(start.x + x),
    formatNumber(start.y + y),
    lossText(losses[point], texts),
  );
}

function lossText(loss: number, texts: SurfaceTexts): string {
  if (Number.isNaN(loss)) return texts.notYet;
  return Number.isFinite(loss) ? formatNumber(loss) : texts.notFinite;
}

/** Says why a variant has no surface, or that there is none to see; null where there is one. */
export function problemOf(surface: VariantSurface, texts: SurfaceTexts): string | null {
  const { refusal, done, losses } = surface;
  if (refusal !== null) return texts.refusals[refusal];
  const isNowhereFinite = done === losses.length && !losses.some(Number.isFinite);
  return isNowhereFinite ? texts.allNotFinite : null;
}

/** Tells a whole surface's shape in numbers; null before it is whole. */
export function shapeText({ shape }: VariantSurface, texts: SurfaceTexts): string | null {
  if (shape === null) return null;
  const { convexShare, minima, highest } = shape;
  return texts.shape(
    formatPercent(convexShare, 0),
    texts.minima(formatCount(minima), minima === 1),
    Number.isFinite(highest) ? formatNumber(highest) : texts.notFinite,
  );
}

/** Describes the surfaces in sentences, for those who do not see them. */
export function surfacesText(surfaces: readonly VariantSurface[], texts: SurfaceTexts): string {
  const sentences = surfaces.flatMap((surface) => {
    const letter = variantNames[surface.variant];
    const problem = problemOf(surface, texts);
    if (problem !== null) return [texts.ofVariant(letter, problem)];
    if (surface.done === 0) return [];
    const { grid, losses, step } = surface;
    const finite = losses.filter(Number.isFinite);
    const [lowest, highest] = [Math.min(...finite), Math.max(...finite)].map((v) =>
      formatNumber(v),
    );
    const middle = losses[presentPoint(surface)];
    const present = lossText(middle, texts);
    const told = texts.now(letter, formatCount(step), present, lowest, highest);
    return [told, shapeText({ ...surface, grid }, texts) ?? ''];
  });
  return sentences.length === 0 ? texts.none : joined(sentences.filter((text) => text !== ''));
}

/** Returns the point of the grid that is nearest to the present one. */
export function presentPoint({ grid: { size, x, y } }: Pick<VariantSurface, 'grid'>): number {
  const index = ([low, high]: readonly [number, number]): number =>
    Math.round(((size - 1) * (0 - low)) / (high - low));
  return index(y) * size + index(x);
}
