import type { AugmentationName } from '../../spec/spec';
import type { Experiment } from '../codeSource';

/** Draws a picture anew, for what turns and shifts it. */
const redraw = `\
/** Each pixel is what lies at the turned and shifted place, bilinear, 0 beyond the edge. */
function redraw(row, angle, across, down) {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const grey = (x, y) => (x < 0 || x >= WIDTH || y < 0 || y >= HEIGHT ? 0 : row[y * WIDTH + x]);
  return row.map((_, pixel) => {
    const x = (pixel % WIDTH) - (WIDTH - 1) / 2;
    const y = Math.floor(pixel / WIDTH) - (HEIGHT - 1) / 2;
    const right = (WIDTH - 1) / 2 + c * x + s * y + across;
    const below = (HEIGHT - 1) / 2 - s * x + c * y + down;
    const [left, top] = [Math.floor(right), Math.floor(below)];
    const [u, v] = [right - left, below - top];
    const upper = (1 - u) * grey(left, top) + u * grey(left + 1, top);
    const lower = (1 - u) * grey(left, top + 1) + u * grey(left + 1, top + 1);
    return (1 - v) * upper + v * lower;
  });
}`;

/** The JavaScript function `augment(row)` of each augmentation; of the learned one a comment in its place. */
export const javascriptAugmentations: Record<AugmentationName, (experiment: Experiment) => string> =
  {
    jitter: () => `\
const trainFeatures = train.map((row) => features[row]);
const spread = scaleOf(trainFeatures, FEATURES);

/** Moves every feature by a tenth of its deviation. */
function augment(row) {
  return row.map((value, i) => value + 0.1 * spread[i % FEATURES].deviation * normal());
}`,
    rotate: ({ data }) =>
      data.image !== null
        ? `\
${redraw}

/** Turns a picture by an angle of N(0, 15 degrees). */
function augment(row) {
  return redraw(row, (Math.PI / 12) * normal(), 0, 0);
}`
        : `\
const trainFeatures = train.map((row) => features[row]);
const [across, up] = scaleOf(trainFeatures, FEATURES);
const [sigmaX, sigmaY] = [across.deviation || 1, up.deviation || 1];

/** Turns a point about the mean by an angle of N(0, 15 degrees), in units of the deviations. */
function augment(row) {
  const angle = (Math.PI / 12) * normal();
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [(row[0] - across.mean) / sigmaX, (row[1] - up.mean) / sigmaY];
  return [across.mean + sigmaX * (c * x - s * y), up.mean + sigmaY * (s * x + c * y)];
}`,
    shift: () => `\
${redraw}

/** Shifts a picture by up to 1.5 pixels across and down. */
function augment(row) {
  return redraw(row, 0, 3 * uniform() - 1.5, 3 * uniform() - 1.5);
}`,
    contrast: () => `\
/** Takes grey away from a picture's mean or towards it, and all of it up or down. */
function augment(row) {
  const mean = row.reduce((sum, grey) => sum + grey, 0) / row.length;
  const [factor, brightness] = [0.6 + 0.8 * uniform(), 0.3 * uniform() - 0.15];
  return row.map((grey) => clamped(mean + factor * (grey - mean) + brightness));
}

function clamped(grey) {
  return Math.min(1, Math.max(0, grey));
}`,
    noise: () => `\
/** Adds N(0, 0.1) to each pixel. */
function augment(row) {
  return row.map((grey) => Math.min(1, Math.max(0, grey + 0.1 * normal())));
}`,
    learned: () =>
      '// Left out: the page would draw every other row from a model of its class (probabilistic PCA).',
  };
