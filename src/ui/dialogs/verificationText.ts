import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import type { LayerCheck, Verification } from '../../store/playgroundState';

export type GradientCheck = Extract<Verification, { kind: 'checked' }>['check'];

/**
 * Largest relative differences that a right gradient has: float32 has seven digits, of which sums over
 * batch and layers lose some; differences are told apart from a kink to 3 × 10⁻⁴.
 */
export const limits = { exact: 1e-4, finite: 1e-3 };

/** The largest of each kind; null where none was found. */
function largestDifferences(layers: readonly LayerCheck[]) {
  const finite = layers.flatMap(({ finite: found }) =>
    found !== null && found.checked > 0 ? [found.difference] : [],
  );
  const exact = layers.map(({ difference }) => difference);
  return { exact: largest(exact), finite: finite.length === 0 ? null : largest(finite) };
}

function largest(values: readonly number[]): number {
  return values.some(Number.isNaN) ? Number.NaN : Math.max(0, ...values);
}

/** One sentence on both differences, and what was not compared. */
export function verdictOf({ step, layers }: GradientCheck, texts: Texts['verification']): string {
  const { exact, finite } = largestDifferences(layers);
  const sum = (name: 'kinks' | 'tooSmall' | 'checked'): number =>
    layers.reduce((total, { finite: found }) => total + (found?.[name] ?? 0), 0);
  const isRight = exact <= limits.exact && (finite === null || finite <= limits.finite);
  const late = layers.filter(({ finite: found }) => found === null).length;
  const parts = [
    isRight
      ? texts.right(formatCount(step), formatNumber(exact, 2))
      : texts.wrong(formatCount(step), formatNumber(exact, 2)),
    finite === null
      ? texts.noDifference
      : texts.differences(formatCount(sum('checked')), formatNumber(finite, 2)),
  ];
  if (!isRight && exact > limits.exact) parts.push(texts.float32);
  if (sum('kinks') > 0) parts.push(texts.kinks(formatCount(sum('kinks'))));
  if (sum('tooSmall') > 0) parts.push(texts.tooSmall(formatCount(sum('tooSmall'))));
  if (late > 0) parts.push(texts.late(formatCount(late)));
  return parts.join(' ');
}
