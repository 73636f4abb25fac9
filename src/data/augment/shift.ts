import { uniform } from '../rng';
import type { CreateAugment } from './batch';
import { eachPicture } from './eachPicture';
import { resample } from './resample';

/** In pixels, across and down. */
const largest = 1.5;

/** Shifts each picture by up to 1.5 pixels across and down. */
export const shift: CreateAugment = (data, source) =>
  eachPicture(data, (size) => {
    const former = new Float64Array(size.width * size.height);
    return (picture, step, position) => {
      former.set(picture);
      const x0 = largest * (2 * uniform(source, step, 2 * position) - 1);
      const y0 = largest * (2 * uniform(source, step, 2 * position + 1) - 1);
      resample(former, picture, size, { xx: 1, xy: 0, x0, yx: 0, yy: 1, y0 });
    };
  });
