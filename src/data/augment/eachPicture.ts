import type { ImageSize } from '../image';
import type { TrainingData } from '../trainingData';
import type { Augment } from './batch';

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
