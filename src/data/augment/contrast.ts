import { uniform } from '../rng';
import type { CreateAugment } from './batch';
import { clampGrey, eachPicture } from './eachPicture';

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
