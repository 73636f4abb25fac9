import type { DrawnName } from '../codeSource';

/** The Python function `draw(count)` of a data set; its names NOISE and rng are those of the program. */
export const pythonDatasets: Record<DrawnName, string> = {
  moons: planar(`\
    """Two half circles that reach into each other."""
    angle = np.pi * rng.random(count)
    side = np.where(labels == 0, 1, -1)
    points = np.stack([side * (np.cos(angle) - 0.5), side * (np.sin(angle) - 0.25)], axis=1)`),
  spiral: planar(`\
    """Two arms of a spiral, of 1.75 turns each."""
    way = rng.random(count)
    angle = np.pi * (3.5 * way + labels)
    points = 1.5 * way[:, None] * np.stack([np.sin(angle), np.cos(angle)], axis=1)`),
  circle: planar(`\
    """A circle within another."""
    angle = 2 * np.pi * rng.random(count)
    radius = np.where(labels == 0, 0.5, 1.0)[:, None]
    points = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)`),
  xor: planar(`\
    """Four quarters of a square, the class is the sign of x1 * x2."""
    points = rng.uniform(-1, 1, (count, 2))
    points += np.where(points < 0, -0.05, 0.05)
    labels = (points[:, 0] * points[:, 1] <= 0).astype(int)`),
  gauss: planar(`\
    """Two round clouds."""
    points = np.where(labels == 0, -1, 1)[:, None] + 0.35 * rng.standard_normal((count, 2))`),
  checkerboard: planar(`\
    """Four by four fields in two colours."""
    points = rng.random((count, 2))
    labels = np.floor(4 * points).sum(axis=1).astype(int) % 2
    points = 2 * points - 1`),
  plane: surface(`\
    """An inclined plane over the square."""
    heights = 0.6 * points[:, 0] - 0.8 * points[:, 1]`),
  bumps: surface(`\
    """Two hills and two hollows over the square."""
    peaks = [(0.5, 0.5, 1), (-0.5, 0.4, -1), (-0.4, -0.6, 0.8), (0.5, -0.4, -0.7)]
    heights = sum(
        height * np.exp(-((points - [x, y]) ** 2).sum(axis=1) / 0.12) for x, y, height in peaks
    )`),
  houses: `\
def draw(count):
    """Houses in the units of a land registry, and their prices in euros."""
    area = rng.uniform(40, 220, count)
    rooms = np.maximum(1, np.round(area / 28 + 0.8 * rng.standard_normal(count)))
    age = rng.integers(0, 100, count)
    distance = np.round(rng.uniform(200, 15_200, count))
    price = 90_000 + 2_400 * area + 9_000 * rooms - 900 * age - 6 * distance
    features = np.stack([area, rooms, age, distance], axis=1)
    return features, price + 100_000 * NOISE * rng.standard_normal(count)`,
  tokens: `\
def draw(count):
    """Sequences of 8 tokens, each -1 or 1 and a marker: the class is the marked value's sign."""
    labels = np.arange(count) % 2
    marked = rng.integers(0, 8, count)
    values = rng.choice([-1.0, 1.0], (count, 8))
    values[np.arange(count), marked] = 2 * labels - 1
    markers = np.eye(8)[marked]
    values += NOISE * rng.standard_normal(values.shape)
    return np.stack([values, markers], axis=2), np.repeat(labels[:, None], 8, axis=1)`,
};

/** Two classes of points in turn, with noise on both coordinates. */
function planar(body: string): string {
  const [docstring, ...rest] = body.split('\n');
  return `\
def draw(count):
${docstring}
    labels = np.arange(count) % 2
${rest.join('\n')}
    points += NOISE * rng.standard_normal(points.shape)
    return points, labels`;
}

/** Heights over the square from -1 to 1, with noise on the heights. */
function surface(body: string): string {
  const [docstring, ...rest] = body.split('\n');
  return `\
def draw(count):
${docstring}
    points = rng.uniform(-1, 1, (count, 2))
${rest.join('\n')}
    return points, heights + NOISE * rng.standard_normal(count)`;
}
