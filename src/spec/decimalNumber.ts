const pattern = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The number that a whole text writes in decimals, such as `-3`, `.5` or `1e-7`; null for any other. */
export function readDecimal(text: string): number | null {
  // A sum with 0 makes −0 the 0 that it equals.
  return pattern.test(text) ? Number(text) + 0 : null;
}
