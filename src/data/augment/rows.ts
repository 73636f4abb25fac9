import cos from '@stdlib/math-base-special-cos';
import sin from '@stdlib/math-base-special-sin';
import { quickNormal } from '../rng';
import { isConstant, scaleOf } from '../scale';
import type { CreateAugment } from './batch';
import { eachPicture } from './pictures';
import { resample } from './resample';

/** 15 degrees, in radians. */
const angleDeviation = Math.PI / 12;

/** Turns each row by an angle of its own from N(0, 15°): pictures, or points of the plane. */
export const rotate: CreateAugment = (data, source) =>
  data.image === null ? rotatePoints(data, source) : rotatePictures(data, source);

/** About the training split's mean, in units of its deviations: units far apart would distort a circle. */
const rotatePoints: CreateAugment = ({ train, inputCount }, source) => {
  const { mean, deviation: sigma } = scaleOf(train.features, inputCount);
  return ({ step, rowCount, features }) => {
    for (let position = 0; position < rowCount; position++) {
      const angle = angleDeviation * quickNormal(source, step, position);
      const [c, s] = [cos(angle), sin(angle)];
      const x = (features[2 * position] - mean[0]) / sigma[0];
      const y = (features[2 * position + 1] - mean[1]) / sigma[1];
      features[2 * position] = mean[0] + sigma[0] * (c * x - s * y);
      features[2 * position + 1] = mean[1] + sigma[1] * (s * x + c * y);
    }
  };
};

const rotatePictures: CreateAugment = (data, source) =>
  eachPicture(data, (size) => {
    const former = new Float64Array(size.width * size.height);
    return (picture, step, position) => {
      former.set(picture);
      const angle = angleDeviation * quickNormal(source, step, position);
      const [c, s] = [cos(angle), sin(angle)];
      resample(former, picture, size, { xx: c, xy: s, x0: 0, yx: -s, yy: c, y0: 0 });
    };
  });

/** In units of each feature's own deviation. */
const jitterDeviation = 0.1;

/** Moves every feature by N(0, (0.1 σ)²), σ its standard deviation in the training split. */
export const jitter: CreateAugment = ({ train, inputCount, length }, source) => {
  const spread = scaleOf(train.features, inputCount).deviation.map((sigma, column) =>
    isConstant(train.features, inputCount, column) ? 0 : jitterDeviation * sigma,
  );
  return ({ step, rowCount, features }) => {
    const count = rowCount * length * inputCount;
    for (let index = 0; index < count; index++) {
      features[index] += spread[index % inputCount] * quickNormal(source, step, index);
    }
  };
};
