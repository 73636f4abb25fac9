import type { AugmentationName } from '../../spec/spec';
import type { Experiment } from '../codeSource';
import { deviations } from './blocks';
import { pythonLearnedAugmentation } from './learnedAugmentation';

/** Draws pictures anew, for what turns and shifts them. */
const redraw = `\
def redraw(rows, angle, shift):
    """Each pixel is what lies at the turned and shifted place, bilinear, 0 beyond the edge."""
    pictures = np.pad(rows.reshape(-1, HEIGHT, WIDTH), ((0, 0), (1, 1), (1, 1)))
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    x, y = x - (WIDTH - 1) / 2, y - (HEIGHT - 1) / 2
    c, s = np.cos(angle)[:, None, None], np.sin(angle)[:, None, None]
    across, down = shift[:, 0, None, None], shift[:, 1, None, None]
    right = np.clip(c * x + s * y + across + (WIDTH + 1) / 2, 0, WIDTH + 1)
    below = np.clip(-s * x + c * y + down + (HEIGHT + 1) / 2, 0, HEIGHT + 1)
    left, top = np.minimum(right.astype(int), WIDTH), np.minimum(below.astype(int), HEIGHT)
    u, v, n = right - left, below - top, np.arange(len(pictures))[:, None, None]
    upper = (1 - u) * pictures[n, top, left] + u * pictures[n, top, left + 1]
    lower = (1 - u) * pictures[n, top + 1, left] + u * pictures[n, top + 1, left + 1]
    return ((1 - v) * upper + v * lower).reshape(len(rows), -1)`;

/** The Python function `augment(rows)` of each augmentation; of the learned one it takes the rows' numbers. */
export const pythonAugmentations: Record<AugmentationName, (experiment: Experiment) => string> = {
  jitter: ({ data }) => `\
spread = 0.1 * features[train].std(axis=${data.length > 1 ? '(0, 1)' : '0'})


def augment(rows):
    """Moves every feature by a tenth of its deviation."""
    return rows + spread * rng.standard_normal(rows.shape)`,
  rotate: ({ data }) =>
    data.image !== null
      ? `\
${redraw}


def augment(rows):
    """Turns each picture by an angle of N(0, 15 degrees)."""
    angle = np.pi / 12 * rng.standard_normal(len(rows))
    return redraw(rows, angle, np.zeros((len(rows), 2)))`
      : `\
centre = features[train].mean(axis=0)
sigma = ${deviations('features[train]')}


def augment(rows):
    """Turns each point about the mean by N(0, 15 degrees), in units of the deviations."""
    angle = np.pi / 12 * rng.standard_normal(len(rows))
    c, s = np.cos(angle), np.sin(angle)
    x, y = ((rows - centre) / sigma).T
    return centre + sigma * np.stack([c * x - s * y, s * x + c * y], axis=1)`,
  shift: () => `\
${redraw}


def augment(rows):
    """Shifts each picture by up to 1.5 pixels across and down."""
    return redraw(rows, np.zeros(len(rows)), rng.uniform(-1.5, 1.5, (len(rows), 2)))`,
  contrast: () => `\
def augment(rows):
    """Takes grey away from each picture's mean or towards it, and all of it up or down."""
    mean = rows.mean(axis=1, keepdims=True)
    factor = rng.uniform(0.6, 1.4, (len(rows), 1))
    return np.clip(mean + factor * (rows - mean) + rng.uniform(-0.15, 0.15, (len(rows), 1)), 0, 1)`,
  noise: () => `\
def augment(rows):
    """Adds N(0, 0.1) to each pixel."""
    return np.clip(rows + 0.1 * rng.standard_normal(rows.shape), 0, 1)`,
  learned: pythonLearnedAugmentation,
};
