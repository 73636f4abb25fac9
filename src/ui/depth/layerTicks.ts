/** Most labels on the axis of layers. */
const mostTicks = 12;
const tickDistances = [1, 2, 5, 10, 20, 50];

/** Layers to label, counted from 1: the first, round numbers, and the last. */
export function layerTicks(layerCount: number): number[] {
  const distance = tickDistances.find((d) => layerCount / d <= mostTicks) ?? layerCount;
  // Every second layer: the odd ones, since 2 would stand too close to 1.
  const ticks = distance <= 2 ? [] : [1];
  const first = distance === 2 ? 1 : distance;
  for (let layer = first; layer < layerCount; layer += distance) ticks.push(layer);
  // A round number close to the last layer would run into its label.
  const isCrowded = ticks.length > 1 && layerCount - ticks[ticks.length - 1] < 0.6 * distance;
  if (isCrowded) ticks.pop();
  return [...ticks, layerCount];
}
