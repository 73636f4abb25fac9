/**
 * Moves labels that stand on one line apart until they are `gap` from one another, as little as it
 * takes; `low` to `high` is the room there is. Positions come back in the order they were given in.
 */
export function spreadLabels(
  positions: number[],
  { gap, low, high }: { gap: number; low: number; high: number },
): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a] - positions[b]);
  const spread = [...positions];
  let least = low;
  for (const index of order) {
    spread[index] = Math.max(spread[index], least);
    least = spread[index] + gap;
  }
  let most = high;
  for (const index of order.reverse()) {
    spread[index] = Math.min(spread[index], most);
    most = spread[index] - gap;
  }
  return spread;
}
