import { quickNormal } from '../quickNormal';
import type { CreateAugment } from './batch';
import { clampGrey, eachPicture } from './eachPicture';

const deviation = 0.1;

/** Adds N(0, 0.1²) to each pixel of the pictures. */
export const noise: CreateAugment = (data, source) =>
  eachPicture(data, () => (picture, step, position) => {
    const first = position * picture.length;
    for (let pixel = 0; pixel < picture.length; pixel++) {
      const added = deviation * quickNormal(source, step, first + pixel);
      picture[pixel] = clampGrey(picture[pixel] + added);
    }
  });
