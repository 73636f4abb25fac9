/**
 * JSON that loses no number: JSON itself would write what is not finite as null. It is written as one of
 * the texts "NaN", "Infinity" and "-Infinity", which `Number` reads back.
 */
export function exactJson(value: unknown, indentation = 0): string {
  return JSON.stringify(
    value,
    (_, item: unknown) =>
      typeof item === 'number' && !Number.isFinite(item) ? String(item) : item,
    indentation,
  );
}

export const notFiniteTexts = ['NaN', 'Infinity', '-Infinity'] as const;
