import type { AugmentationName } from '../../spec/spec';
import type { ImageSize } from '../dataset';
import { stream } from '../rng';
import type { TrainingData } from '../trainingData';
import { learned } from './learned';
import type { Augment, CreateAugment } from './transforms';
import { contrast, jitter, noise, rotate, shift } from './transforms';

/** The facts from which an augmentation tells whether it can change data. */
export interface DataShape {
  /** Features of a token. */
  featureCount: number;
  /** Tokens in each sample; 1 where a sample is no sequence. */
  length: number;
  image: ImageSize | null;
}

/** Why an augmentation cannot change data. */
export type AugmentationProblem =
  | { reason: 'needsPictures' }
  | { reason: 'needsPlaneOrPictures'; featureCount: number }
  /** Values drawn at each place by themselves would not fit together. */
  | { reason: 'notForSequences' };

type Requirement = (shape: DataShape) => AugmentationProblem | null;

const anything: Requirement = () => null;
const pictures: Requirement = ({ image }) => (image === null ? { reason: 'needsPictures' } : null);
const noSequences: Requirement = ({ length }) =>
  length > 1 ? { reason: 'notForSequences' } : null;
const planeOrPictures: Requirement = ({ image, featureCount, length }) => {
  if (length > 1) return { reason: 'notForSequences' };
  return image === null && featureCount !== 2
    ? { reason: 'needsPlaneOrPictures', featureCount }
    : null;
};

const augmentations: Record<AugmentationName, { requires: Requirement; create: CreateAugment }> = {
  jitter: { requires: anything, create: jitter },
  rotate: { requires: planeOrPictures, create: rotate },
  shift: { requires: pictures, create: shift },
  contrast: { requires: pictures, create: contrast },
  noise: { requires: pictures, create: noise },
  learned: { requires: noSequences, create: learned },
};

/** Why data of this shape cannot be augmented so, null where they can. */
export function augmentationProblem(
  name: AugmentationName | 'none',
  shape: DataShape,
): AugmentationProblem | null {
  return name === 'none' ? null : augmentations[name].requires(shape);
}

/** @throws where there is an `augmentationProblem` */
export function createAugment(name: AugmentationName, data: TrainingData, seed: number): Augment {
  const problem = augmentationProblem(name, data);
  if (problem !== null) throw new Error(`These data cannot be augmented: ${problem.reason}.`);
  return augmentations[name].create(data, stream(seed, 'augment'));
}
