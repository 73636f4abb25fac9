/**
 * The distance that the mean of a few networks of one width may have from the prediction, in decades: this times
 * √(layers / width). It is fitted to what was measured of five activations at gains 0.5 to 2 (L 20: 0.35,
 * 0.25 and 0.20 at width 64, 128 and 256; L 50: 0.60, 0.45, 0.30), and has the form of the fluctuation of
 * a single ReLU network, of which it is 1.4 standard deviations: ln of the squared norm has the variance
 * 5 Σ 1/width (Hanin and Nica 2020).
 */
const decades = 0.7;

/** Returns the tolerance of the signal that has come through hidden layers 0 to l, for each l. */
export function forwardTolerances(widths: readonly number[]): number[] {
  return widths.map((_, layer) => toleranceThrough(widths.slice(0, layer + 1)));
}

/** Returns the tolerance of hidden layer l's backward signal relative to the last one's, for each l. */
export function backwardTolerances(widths: readonly number[]): number[] {
  return widths.map((_, layer) => toleranceThrough(widths.slice(layer, -1)));
}

/**
 * Returns the tolerance of each hidden layer's weight gradient: its input has come through all layers before
 * it, and its backward signal through all behind.
 */
export function gradientTolerances(widths: readonly number[]): number[] {
  return widths.map(() => toleranceThrough(widths));
}

function toleranceThrough(widths: readonly number[]): number {
  return decades * Math.sqrt(widths.reduce((sum, width) => sum + 1 / width, 0));
}
