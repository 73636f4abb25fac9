import { quickNormal } from '../quickNormal';
import { isConstant, scaleOf } from '../scale';
import type { CreateAugment } from './batch';

/** In units of each feature's own. */
const deviation = 0.1;

/** Moves every feature by N(0, (0.1 σ)²), σ its standard deviation in the training split. */
export const jitter: CreateAugment = ({ train, inputCount, length }, source) => {
  const spread = scaleOf(train.features, inputCount).deviation.map((sigma, column) =>
    isConstant(train.features, inputCount, column) ? 0 : deviation * sigma,
  );
  return ({ step, rowCount, features }) => {
    const count = rowCount * length * inputCount;
    for (let index = 0; index < count; index++) {
      features[index] += spread[index % inputCount] * quickNormal(source, step, index);
    }
  };
};
