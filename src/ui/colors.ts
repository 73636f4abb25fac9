/**
 * Colours as CSS variables, so that light and dark are a matter of the style sheet: variants A to D,
 * and classes in colours that no variant uses.
 */
export const variantColors = ['--variant-a', '--variant-b', '--variant-c', '--variant-d'] as const;
const classColorCount = 10;

export function variantColor(variant: number): string {
  return `var(${variantColors[variant]})`;
}

/** Classes beyond the palette begin it anew. */
export function classColorVariable(index: number): string {
  return `--class-${(index % classColorCount) + 1}`;
}
