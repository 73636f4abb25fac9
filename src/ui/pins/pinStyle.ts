/** Colours that no variant has, as CSS variables; P1 first. */
export function pinColor(slot: number): string {
  return `var(--pin-${slot + 1})`;
}

/** Each pin's own dash, in the units of `stroke-dasharray`: a line is told apart without its colour. */
export const pinDashes: readonly string[] = [
  '9 2',
  '2 2.5',
  '7 2 2 2',
  '5 4',
  '10 2 2 2 2 2',
  '1.5 4',
];
