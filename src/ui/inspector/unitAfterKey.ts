/** Returns the unit that a key leads to in a grid of so many columns; null where the key means nothing here. */
export function unitAfterKey(
  key: string,
  unit: number,
  unitCount: number,
  columns: number,
): number | null {
  const targets: Record<string, number> = {
    ArrowLeft: unit - 1,
    ArrowRight: unit + 1,
    ArrowUp: unit - columns,
    ArrowDown: unit + columns,
    Home: 0,
    End: unitCount - 1,
  };
  const target = targets[key];
  if (target === undefined) return null;
  return target < 0 || target >= unitCount ? unit : target;
}
