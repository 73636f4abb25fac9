/**
 * Returns red, green and blue, 0 to 255, of an opaque CSS colour, names of the system's colours among them: a canvas
 * gives it back as #rrggbb.
 */
export function channelsOf(
  context: Pick<CanvasRenderingContext2D, 'fillStyle'>,
  color: string,
): [number, number, number] {
  context.fillStyle = color;
  const value = Number.parseInt(String(context.fillStyle).slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
