import type { CodeSource } from './codeSource';
import type { Framework } from './framework';

/** What a program does in another way than the page, or not at all. */
export type CodeLimit =
  | 'ownDraws'
  | 'dataFile'
  | 'tableFile'
  | 'endlessRun'
  | 'lossUnits'
  | 'learnedAugmentation'
  | 'changedByHand'
  | 'epsilonInRoot'
  | 'adamEpsilon'
  | 'runningVariance';

type Rule = (source: CodeSource, framework: Framework) => boolean;

const rules: Record<CodeLimit, Rule> = {
  ownDraws: () => true,
  dataFile: ({ spec }) => ['digits', 'idx'].includes(spec.data),
  tableFile: ({ spec }) => spec.data === 'csv',
  endlessRun: ({ spec }) => spec.steps === 0,
  lossUnits: ({ spec, data }) => data.task === 'regression' && spec.standardize === 'all',
  learnedAugmentation: ({ spec }, framework) =>
    spec.augment === 'learned' && framework === 'tensorflowjs',
  changedByHand: ({ isChangedByHand }) => isChangedByHand,
  epsilonInRoot: ({ spec }, framework) =>
    (framework === 'keras' && ['rmsprop', 'adagrad'].includes(spec.optimizer)) ||
    (framework === 'tensorflowjs' && spec.optimizer === 'rmsprop'),
  adamEpsilon: ({ spec }, framework) =>
    framework === 'keras' && ['adam', 'adamw'].includes(spec.optimizer),
  runningVariance: ({ spec }, framework) => framework === 'pytorch' && spec.norm === 'batch',
};

/** What the program itself says of each. */
export const limitComments: Record<CodeLimit, string> = {
  ownDraws:
    'Its random numbers are its own, by the laws of the page. With the file that the page (Code, Save weights) or headless --weights FILE writes, step 0 is that of the page.',
  dataFile:
    'The pictures are read from data.csv, which the page (Code, Save data) or headless --data FILE writes: a pixel a column, the class, and which split a row is of.',
  tableFile:
    'The table is read from data.csv, which the page (Code, Save data) or headless --data FILE writes as it has read it: a column of text is a column for each of its values, rows that lack a value are left out, a class is its number, and the split of each row is named.',
  endlessRun: 'The run has no end on the page; here it has STEPS updates.',
  lossUnits:
    'The losses that it prints are those of the standardized target, where the page has its own units.',
  learnedAugmentation:
    'The augmentation that is learnt from the data is left out: TensorFlow.js has no singular values.',
  changedByHand: 'What was changed by hand in the running network is left out.',
  epsilonInRoot:
    'The optimizer has its epsilon under the root: 1e-14 there is the 1e-7 beside it of the page, up to a factor of 1.4 where gradients are as small.',
  adamEpsilon:
    "Keras adds Adam's epsilon to a root that is not corrected for the start yet: early updates of tiny gradients are smaller than on the page.",
  runningVariance:
    'The running variance of batch normalization is n / (n - 1) times that of the page, n the rows of a batch.',
};

/** Returns what the program of a source cannot express, in the order in which it is told. */
export function codeLimits(source: CodeSource, framework: Framework): CodeLimit[] {
  const limits = Object.keys(rules) as CodeLimit[];
  return limits.filter((limit) => rules[limit](source, framework));
}
