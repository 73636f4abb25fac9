import * as v from 'valibot';

/**
 * Returns a value as JSON that loses no number: JSON itself would write one that is not finite as null. It is
 * written as one of the texts "NaN", "Infinity" and "-Infinity", which `exactNumber` reads back.
 */
export function exactJson(value: unknown, indentation = 0): string {
  return JSON.stringify(
    value,
    (_, item: unknown) =>
      typeof item === 'number' && !Number.isFinite(item) ? String(item) : item,
    indentation,
  );
}

const notFiniteTexts = ['NaN', 'Infinity', '-Infinity'] as const;

/** Accepts a number, also as `exactJson` writes it. */
export const exactNumber = v.union([
  v.number(),
  v.nan(),
  v.pipe(v.picklist(notFiniteTexts), v.transform(Number)),
]);
