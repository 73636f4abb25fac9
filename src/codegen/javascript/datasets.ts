import type { DrawnName } from '../codeSource';

/**
 * The JavaScript function `drawRow(row)` of a data set; it returns features and the label, of a sequence all tokens'
 * features one after another.
 */
export const javascriptDatasets: Record<DrawnName, string> = {
  moons: planar(
    'Two half circles that reach into each other.',
    `\
  const angle = Math.PI * uniform();
  const side = label === 0 ? 1 : -1;
  const [x, y] = [side * (Math.cos(angle) - 0.5), side * (Math.sin(angle) - 0.25)];`,
  ),
  spiral: planar(
    'Two arms of a spiral, of 1.75 turns each.',
    `\
  const way = uniform();
  const angle = Math.PI * (3.5 * way + label);
  const [x, y] = [1.5 * way * Math.sin(angle), 1.5 * way * Math.cos(angle)];`,
  ),
  circle: planar(
    'A circle within another.',
    `\
  const angle = 2 * Math.PI * uniform();
  const radius = label === 0 ? 0.5 : 1;
  const [x, y] = [radius * Math.cos(angle), radius * Math.sin(angle)];`,
  ),
  xor: `\
/** Four quarters of a square, the class is the sign of x1 * x2. */
function drawRow() {
  const coordinate = () => {
    const value = 2 * uniform() - 1;
    return value < 0 ? value - 0.05 : value + 0.05;
  };
  const [x, y] = [coordinate(), coordinate()];
  return { features: [x + NOISE * normal(), y + NOISE * normal()], label: x * y > 0 ? 0 : 1 };
}`,
  gauss: planar(
    'Two round clouds.',
    `\
  const centre = label === 0 ? -1 : 1;
  const [x, y] = [centre + 0.35 * normal(), centre + 0.35 * normal()];`,
  ),
  checkerboard: `\
/** Four by four fields in two colours. */
function drawRow() {
  const [u, v] = [uniform(), uniform()];
  const label = (Math.floor(4 * u) + Math.floor(4 * v)) % 2;
  return { features: [2 * u - 1 + NOISE * normal(), 2 * v - 1 + NOISE * normal()], label };
}`,
  plane: surface('An inclined plane over the square.', '  const height = 0.6 * x - 0.8 * y;'),
  bumps: surface(
    'Two hills and two hollows over the square.',
    `\
  const peaks = [
    [0.5, 0.5, 1],
    [-0.5, 0.4, -1],
    [-0.4, -0.6, 0.8],
    [0.5, -0.4, -0.7],
  ];
  const height = peaks.reduce(
    (sum, [px, py, size]) => sum + size * Math.exp(-((x - px) ** 2 + (y - py) ** 2) / 0.12),
    0,
  );`,
  ),
  houses: `\
/** Houses in the units of a land registry, and their prices in euros. */
function drawRow() {
  const area = 40 + 180 * uniform();
  const rooms = Math.max(1, Math.round(area / 28 + 0.8 * normal()));
  const age = Math.floor(100 * uniform());
  const distance = Math.round(200 + 15_000 * uniform());
  const price = 90_000 + 2_400 * area + 9_000 * rooms - 900 * age - 6 * distance;
  return { features: [area, rooms, age, distance], label: price + 100_000 * NOISE * normal() };
}`,
  tokens: `\
/** Sequences of 8 tokens, a value of -1 or 1 and a marker: the class is the marked value's sign. */
function drawRow(row) {
  const label = row % 2;
  const marked = Math.floor(8 * uniform());
  const tokens = Array.from({ length: 8 }, (_, place) => {
    const value = place === marked ? 2 * label - 1 : uniform() < 0.5 ? 1 : -1;
    return [value + NOISE * normal(), place === marked ? 1 : 0];
  });
  return { features: tokens.flat(), label };
}`,
};

/** Two classes of points in turn, with noise on both coordinates. */
function planar(what: string, body: string): string {
  return `\
/** ${what} */
function drawRow(row) {
  const label = row % 2;
${body}
  return { features: [x + NOISE * normal(), y + NOISE * normal()], label };
}`;
}

/** Heights over the square from -1 to 1, with noise on the heights. */
function surface(what: string, body: string): string {
  return `\
/** ${what} */
function drawRow() {
  const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
${body}
  return { features: [x, y], label: height + NOISE * normal() };
}`;
}
