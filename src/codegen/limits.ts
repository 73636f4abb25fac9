import { hasSchedule } from './choices/schedules';
import type { CodeSource } from './codeSource';
import type { Framework } from './framework';

/** What a program does in another way than the page, or not at all. */
export type CodeLimit =
  | 'ownDraws'
  | 'dataFile'
  | 'endlessRun'
  | 'lossUnits'
  | 'learnedAugmentation'
  | 'changedByHand'
  | 'epsilonInRoot'
  | 'adamEpsilon'
  | 'rateInVelocity'
  | 'runningVariance';

type Rule = (source: CodeSource, framework: Framework) => boolean;

const rules: Record<CodeLimit, Rule> = {
  ownDraws: () => true,
  dataFile: ({ spec }) => ['digits', 'csv', 'idx'].includes(spec.data),
  endlessRun: ({ spec }) => spec.steps === 0,
  lossUnits: ({ spec, data }) => data.task === 'regression' && spec.standardize === 'all',
  learnedAugmentation: ({ spec }) => spec.augment === 'learned',
  changedByHand: ({ isChangedByHand }) => isChangedByHand,
  epsilonInRoot: ({ spec }, framework) =>
    (framework === 'keras' && ['rmsprop', 'adagrad'].includes(spec.optimizer)) ||
    (framework === 'tensorflowjs' && spec.optimizer === 'rmsprop'),
  adamEpsilon: ({ spec }, framework) =>
    framework === 'keras' && ['adam', 'adamw'].includes(spec.optimizer),
  rateInVelocity: ({ spec }, framework) =>
    framework === 'keras' && ['momentum', 'nesterov'].includes(spec.optimizer) && hasSchedule(spec),
  runningVariance: ({ spec }, framework) => framework === 'pytorch' && spec.norm === 'batch',
};

/** What the program itself says of each. */
export const limitComments: Record<CodeLimit, string> = {
  ownDraws:
    'Data, weights, batches and masks are drawn anew from the laws of the page. With the file that the page (Code, Save weights) or headless --weights FILE writes, step 0 is that of the page.',
  dataFile:
    'The data are read from data.csv, which the page (Code, Save data) or headless --data FILE writes: they are no few lines of code.',
  endlessRun: 'The run has no end on the page; here it has STEPS updates.',
  lossUnits:
    'The losses that it prints are those of the standardized target, where the page has its own units.',
  learnedAugmentation: 'The augmentation that is learnt from the data is left out.',
  changedByHand: 'What was changed by hand in the running network is left out.',
  epsilonInRoot:
    'The optimizer has its epsilon under the root: 1e-14 there is the 1e-7 beside it of the page, up to a factor of 1.4 where gradients are as small.',
  adamEpsilon:
    "Keras adds Adam's epsilon to a root that is not corrected for the start yet: early updates of tiny gradients are smaller than on the page.",
  rateInVelocity:
    'Keras keeps the learning rate within the velocity: after the rate has changed, older gradients keep their older rate for some steps.',
  runningVariance:
    'The running variance of batch normalization is n / (n - 1) times that of the page, n the rows of a batch.',
};

/** Returns what the program of a source cannot express, in the order in which it is told. */
export function codeLimits(source: CodeSource, framework: Framework): CodeLimit[] {
  const limits = Object.keys(rules) as CodeLimit[];
  return limits.filter((limit) => rules[limit](source, framework));
}
