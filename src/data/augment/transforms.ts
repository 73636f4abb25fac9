import cos from '@stdlib/math-base-special-cos';
import sin from '@stdlib/math-base-special-sin';
import type { ImageSize } from '../dataset';
import { quickNormal, type Stream, uniform, uniformWithin } from '../rng';
import { isConstant, scaleOf } from '../scale';
import type { TrainingData } from '../trainingData';

/** The rows of one step on their way to the network. */
export interface Batch {
  step: number;
  rowCount: number;
  /** Rows of the training split that they are, in the first `rowCount` places. */
  rows: Uint32Array;
  /** rowCount × length × featureCount, in the data's own units. */
  features: Float64Array;
  /** rowCount × length × outputCount, as the network is given them. */
  targets: Float64Array;
}

/** Changes a batch in place: a pure function of what is in it, its step and the stream. */
export type Augment = (batch: Batch) => void;
export type CreateAugment = (data: TrainingData, source: Stream) => Augment;

/** Changes a picture in place; `position` is its place in the batch of the step. */
type PictureChange = (picture: Float64Array, step: number, position: number) => void;

/** Changes the pictures of a batch one by one. */
function eachPicture(
  { image }: TrainingData,
  createChange: (size: ImageSize) => PictureChange,
): Augment {
  if (image === null) throw new Error('There are no pictures to change.');
  const change = createChange(image);
  const pixels = image.width * image.height;
  return ({ step, rowCount, features }) => {
    for (let position = 0; position < rowCount; position++) {
      const picture = features.subarray(position * pixels, (position + 1) * pixels);
      change(picture, step, position);
    }
  };
}

/** Draws each picture anew, from where the mapping of its place in the step's batch says. */
function redrawn(
  mappingAt: (source: Stream, step: number, position: number) => Mapping,
): CreateAugment {
  return (data, source) =>
    eachPicture(data, (size) => {
      const former = new Float64Array(size.width * size.height);
      return (picture, step, position) => {
        former.set(picture);
        resample(former, picture, size, mappingAt(source, step, position));
      };
    });
}

/** Grey kept within what a pixel can have. */
export function clampGrey(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** The largest shift, in pixels, across and down. */
const largestShift = 1.5;

/** Shifts each picture by up to 1.5 pixels across and down. */
export const shift = redrawn((source, step, position) => {
  const x0 = largestShift * (2 * uniform(source, step, 2 * position) - 1);
  const y0 = largestShift * (2 * uniform(source, step, 2 * position + 1) - 1);
  return { xx: 1, xy: 0, x0, yx: 0, yy: 1, y0 };
});

const noiseDeviation = 0.1;

/** Adds N(0, 0.1²) to each pixel of the pictures. */
export const noise: CreateAugment = (data, source) =>
  eachPicture(data, () => (picture, step, position) => {
    const first = position * picture.length;
    for (let pixel = 0; pixel < picture.length; pixel++) {
      const added = noiseDeviation * quickNormal(source, step, first + pixel);
      picture[pixel] = clampGrey(picture[pixel] + added);
    }
  });

/** Bounds of the factor on the distance from the picture's mean, and of what is added. */
const factors = { least: 0.6, most: 1.4 };
const brightnesses = { least: -0.15, most: 0.15 };

/** Takes grey away from each picture's mean or towards it, and all of it up or down. */
export const contrast: CreateAugment = (data, source) =>
  eachPicture(data, () => (picture, step, position) => {
    const factor = uniformWithin(factors, source, step, 2 * position);
    const brightness = uniformWithin(brightnesses, source, step, 2 * position + 1);
    let sum = 0;
    for (let pixel = 0; pixel < picture.length; pixel++) sum += picture[pixel];
    const mean = sum / picture.length;
    for (let pixel = 0; pixel < picture.length; pixel++) {
      picture[pixel] = clampGrey(mean + factor * (picture[pixel] - mean) + brightness);
    }
  });

/** 15 degrees, in radians. */
const angleDeviation = Math.PI / 12;

/** Turns each row by an angle of its own from N(0, 15°): pictures, or points of the plane. */
export const rotate: CreateAugment = (data, source) =>
  data.image === null ? rotatePoints(data, source) : rotatePictures(data, source);

/** About the training split's mean, in units of its deviations: units far apart would distort a circle. */
const rotatePoints: CreateAugment = ({ train, featureCount }, source) => {
  const { mean, deviation: sigma } = scaleOf(train.features, featureCount);
  return ({ step, rowCount, features }) => {
    for (let position = 0; position < rowCount; position++) {
      const [c, s] = turnAt(source, step, position);
      const x = (features[2 * position] - mean[0]) / sigma[0];
      const y = (features[2 * position + 1] - mean[1]) / sigma[1];
      features[2 * position] = mean[0] + sigma[0] * (c * x - s * y);
      features[2 * position + 1] = mean[1] + sigma[1] * (s * x + c * y);
    }
  };
};

const rotatePictures = redrawn((source, step, position) => {
  const [c, s] = turnAt(source, step, position);
  return { xx: c, xy: s, x0: 0, yx: -s, yy: c, y0: 0 };
});

/** Cosine and sine of a row's angle. */
function turnAt(source: Stream, step: number, position: number): [number, number] {
  const angle = angleDeviation * quickNormal(source, step, position);
  return [cos(angle), sin(angle)];
}

/** In units of each feature's own deviation. */
const jitterDeviation = 0.1;

/** Moves every feature by N(0, (0.1 σ)²), σ its standard deviation in the training split. */
export const jitter: CreateAugment = ({ train, featureCount, length }, source) => {
  const spread = scaleOf(train.features, featureCount).deviation.map((sigma, column) =>
    isConstant(train.features, featureCount, column) ? 0 : jitterDeviation * sigma,
  );
  return ({ step, rowCount, features }) => {
    const count = rowCount * length * featureCount;
    for (let index = 0; index < count; index++) {
      features[index] += spread[index % featureCount] * quickNormal(source, step, index);
    }
  };
};

/**
 * Maps a point of the new picture to the one that it comes from, x of which is xx · x + xy · y + x0; both from the
 * centre, x to the right, y downwards, in pixels.
 */
type Mapping = Record<'xx' | 'xy' | 'x0' | 'yx' | 'yy' | 'y0', number>;

/**
 * Draws `from` anew in `to`: each pixel is what lies at the mapped place, between the centres of four
 * pixels by bilinear interpolation. Beyond the edge there is nothing, 0.
 */
export function resample(
  from: Float64Array,
  to: Float64Array,
  { width, height }: ImageSize,
  { xx, xy, x0, yx, yy, y0 }: Mapping,
): void {
  const middleX = (width - 1) / 2;
  const middleY = (height - 1) / 2;
  for (let row = 0; row < height; row++) {
    const y = row - middleY;
    for (let column = 0; column < width; column++) {
      const x = column - middleX;
      const right = middleX + xx * x + xy * y + x0;
      const below = middleY + yx * x + yy * y + y0;
      to[row * width + column] = greyBetween(from, width, height, right, below);
    }
  }
}

function greyBetween(
  from: Float64Array,
  width: number,
  height: number,
  right: number,
  below: number,
): number {
  const left = Math.floor(right);
  const top = Math.floor(below);
  if (left < -1 || left >= width || top < -1 || top >= height) return 0;
  const u = right - left;
  const v = below - top;
  const hasLeft = left >= 0;
  const hasRight = left + 1 < width;
  const place = top * width + left;
  let grey = 0;
  if (top >= 0) {
    if (hasLeft) grey += (1 - v) * (1 - u) * from[place];
    if (hasRight) grey += (1 - v) * u * from[place + 1];
  }
  if (top + 1 < height) {
    if (hasLeft) grey += v * (1 - u) * from[place + width];
    if (hasRight) grey += v * u * from[place + width + 1];
  }
  return grey;
}
