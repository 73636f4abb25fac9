import type { ImageSize } from '../dataset';
import { quickNormal, uniform } from '../rng';
import type { TrainingData } from '../trainingData';
import type { Augment, CreateAugment } from './batch';
import { resample } from './resample';

/** Changes a picture in place; `position` is its place in the batch of the step. */
export type PictureChange = (picture: Float64Array, step: number, position: number) => void;

/** Changes the pictures of a batch one by one. */
export function eachPicture(
  { image }: Pick<TrainingData, 'image'>,
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

/** Grey kept within what a pixel can have. */
export function clampGrey(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** The largest shift, in pixels, across and down. */
const largestShift = 1.5;

/** Shifts each picture by up to 1.5 pixels across and down. */
export const shift: CreateAugment = (data, source) =>
  eachPicture(data, (size) => {
    const former = new Float64Array(size.width * size.height);
    return (picture, step, position) => {
      former.set(picture);
      const x0 = largestShift * (2 * uniform(source, step, 2 * position) - 1);
      const y0 = largestShift * (2 * uniform(source, step, 2 * position + 1) - 1);
      resample(former, picture, size, { xx: 1, xy: 0, x0, yx: 0, yy: 1, y0 });
    };
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
    const within = ({ least, most }: { least: number; most: number }, index: number): number =>
      least + (most - least) * uniform(source, step, index);
    const factor = within(factors, 2 * position);
    const brightness = within(brightnesses, 2 * position + 1);
    let sum = 0;
    for (let pixel = 0; pixel < picture.length; pixel++) sum += picture[pixel];
    const mean = sum / picture.length;
    for (let pixel = 0; pixel < picture.length; pixel++) {
      picture[pixel] = clampGrey(mean + factor * (picture[pixel] - mean) + brightness);
    }
  });
