const mantissas = [1, 2, 5, 10];

/** The next of …, 0.1, 0.2, 0.5, 1, 2, 5, … above or below a number; from 0 up to `smallest`. */
export function nextOnScale(value: number, direction: 1 | -1, smallest = 1e-4): number {
  if (value <= 0) return direction === 1 ? smallest : 0;
  if (direction === -1 && value <= smallest) return 0;
  const exponent = Math.floor(Math.log10(value));
  const candidates = [exponent - 1, exponent, exponent + 1].flatMap((power) =>
    mantissas.map((mantissa) => Number(`${mantissa}e${power}`)),
  );
  const tolerance = 1e-9;
  return direction === 1
    ? Math.min(...candidates.filter((candidate) => candidate > value * (1 + tolerance)))
    : Math.max(...candidates.filter((candidate) => candidate < value * (1 - tolerance)));
}

export function nextWhole(value: number, direction: 1 | -1): number {
  return Math.round(value) + direction;
}
