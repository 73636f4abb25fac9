import type { FindingId } from '../finding';

export interface CaseTable {
  name: string;
  text: string;
  target: string;
}

/** An experiment and what must be said of it, whatever the seed. */
export interface DiagnosisCase {
  /** Of a link; its seed is set by the test. */
  query: string;
  /** Of a link with data=csv: what was opened. */
  table?: CaseTable;
  /** Step → the findings of which one must be the most important one then, over all seeds. */
  expected: Record<number, readonly FindingId[]>;
  /** What must not be found at any step that is looked at, neither first nor beside others. */
  never: readonly FindingId[];
  seeds?: readonly number[];
}

const moons = 'standardize=inputs&';
const vanishing = ['vanishingSlope', 'vanishingLevel'] as const;
const small = [...vanishing, 'plateau'] as const;
const ready = ['ready'] as const;
const healthy = ['healthy'] as const;
/** What a network that learns must not be said to have. */
const alarms = [
  ...small,
  'notFinite',
  'symmetric',
  'unluckyStart',
  'deadUnits',
  'exploding',
  'saturated',
  'learningRateTooLow',
  'underfitting',
  'featuresNotStandardized',
  'targetsNotStandardized',
] as const;

const smallGradients: DiagnosisCase[] = [
  {
    query: `${moons}width=32&activation=sigmoid&init=glorotNormal&outInit=same&lr=0.5`,
    expected: { 0: ['vanishingSlope'], 300: ['vanishingSlope'] },
    never: ['healthy', 'exploding', 'plateau', 'learningRateTooLow'],
  },
  {
    query: `${moons}depth=20&activation=sigmoid&init=heNormal`,
    expected: { 0: ['vanishingSlope'], 100: ['vanishingSlope'] },
    never: ['healthy', 'exploding', 'saturated'],
  },
  {
    query: `${moons}depth=50&activation=sigmoid&init=glorotNormal&gain=0.5&outInit=same`,
    expected: { 0: vanishing, 20: vanishing },
    never: ['healthy', 'exploding'],
  },
  {
    query: `${moons}width=32&init=normal&outInit=same`,
    expected: { 0: ['vanishingLevel'], 200: ['vanishingLevel'] },
    never: ['healthy', 'learningRateTooLow', 'deadUnits'],
  },
  {
    query: `${moons}activation=tanh&init=normal&outInit=same`,
    expected: { 0: ['vanishingLevel'], 200: ['vanishingLevel'] },
    never: ['healthy', 'saturated', 'learningRateTooLow'],
  },
  {
    query: `${moons}depth=20&activation=tanh&init=lecunNormal&gain=0.5&outInit=same&batch=full`,
    expected: { 0: ['vanishingLevel'], 100: ['vanishingLevel'] },
    never: ['healthy', 'exploding'],
  },
  {
    query: `${moons}depth=20&activation=linear&init=glorotNormal&gain=0.3&outInit=same`,
    expected: { 0: ['vanishingLevel'], 100: ['vanishingLevel'] },
    never: ['healthy', 'plateau'],
  },
  {
    query: `${moons}samples=200&noise=0.1&gain=0.2&outInit=same&batch=full`,
    expected: { 0: ['vanishingLevel'], 300: ['vanishingLevel'] },
    never: ['healthy', 'plateau', 'learningRateTooLow'],
  },
  {
    query: `${moons}samples=200&noise=0.1&gain=0.5&outInit=same&batch=full`,
    expected: { 0: ['plateau'], 100: ['plateau'] },
    never: [...vanishing, 'learningRateTooLow'],
  },
  {
    query: `${moons}samples=200&noise=0.1&gain=0.6&outInit=same&batch=full`,
    expected: { 0: ['plateau'], 600: healthy },
    never: [...vanishing, 'learningRateTooLow'],
  },
  {
    query: `${moons}depth=4&activation=sigmoid&init=glorotNormal&lr=0.5`,
    expected: { 0: ['plateau', 'ready'] },
    never: [...vanishing, 'exploding'],
  },
];

const largeSignals: DiagnosisCase[] = [
  {
    query: `${moons}noise=0.2&width=32&gain=2&outInit=same&lr=0.05&batch=full`,
    expected: { 0: ['exploding'], 60: ['notFinite'] },
    never: ['healthy', ...small, 'learningRateTooLow'],
  },
  {
    query: `${moons}depth=50&width=32&residual=plain`,
    expected: { 0: ['exploding'], 40: ['notFinite'] },
    never: ['healthy', ...small],
  },
  {
    query: `${moons}samples=200&depth=50&width=32&norm=batch&lr=0.01&batch=full&noise=0.2`,
    expected: { 0: ['exploding'], 40: ['exploding'] },
    never: [...small, 'saturated'],
  },
  {
    query: `${moons}depth=30&width=32&activation=tanh&init=lecunNormal&gain=2.5&biasStd=0.2236&lr=0.03&outInit=same`,
    expected: { 0: ['exploding'], 60: ['saturated', 'exploding'] },
    never: ['healthy', ...vanishing],
  },
  {
    query: `${moons}depth=10&width=32&gain=3&outInit=same&batch=50`,
    expected: { 0: ['exploding'], 40: ['notFinite'] },
    never: ['healthy', 'unluckyStart', 'learningRateTooLow'],
  },
  {
    query: `${moons}width=32&activation=tanh&init=glorotNormal&gain=8&outInit=same&lr=0.01`,
    expected: { 0: ['saturated'], 60: ['saturated'] },
    never: ['healthy', 'deadUnits', 'symmetric'],
  },
  {
    query: `${moons}depth=5&width=32&activation=sigmoid&init=heNormal&gain=10&outInit=same&lr=0.01`,
    expected: { 0: ['saturated'] },
    never: ['healthy', 'deadUnits'],
  },
];

const weights: DiagnosisCase[] = [
  {
    query: `${moons}depth=3&init=zeros`,
    expected: { 0: ['symmetric'], 50: ['symmetric'] },
    never: ['healthy', 'deadUnits', 'unluckyStart', ...small],
  },
  {
    query: `${moons}depth=3&activation=tanh&init=constant`,
    expected: { 0: ['symmetric'], 100: ['symmetric'] },
    never: ['healthy', ...small],
  },
  {
    query:
      'data=circle&noise=0.05&standardize=inputs&depth=2&activation=tanh&init=constant&outInit=same&optimizer=adam&lr=0.01&batch=full',
    expected: { 0: ['symmetric'], 200: ['symmetric'] },
    never: ['healthy', ...small],
  },
  {
    query: `${moons}depth=10&width=2`,
    expected: { 0: ['unluckyStart'], 100: ['unluckyStart'] },
    never: ['healthy', ...small, 'learningRateTooLow'],
    seeds: [1, 2, 3],
  },
  {
    query: `${moons}depth=20&width=3`,
    expected: { 0: ['unluckyStart'], 100: ['unluckyStart'] },
    never: ['healthy', ...small, 'learningRateTooLow'],
  },
  {
    query: `${moons}width=32&depth=5&optimizer=adam&lr=1`,
    expected: { 0: ['learningRateTooHigh'], 150: ['deadUnits', 'notFinite'] },
    never: ['unluckyStart', ...vanishing],
  },
];

const rates: DiagnosisCase[] = [
  {
    query: `${moons}width=32&depth=3&lr=3`,
    expected: { 0: ['learningRateTooHigh'], 60: ['notFinite', 'deadUnits'] },
    never: ['healthy', 'exploding', ...small],
  },
  {
    query: `${moons}width=32&lr=3`,
    expected: { 0: ['learningRateTooHigh'], 40: ['notFinite', 'deadUnits'] },
    never: ['healthy', 'exploding', ...vanishing],
  },
  {
    query: `${moons}width=32&depth=5&lr=10`,
    expected: { 0: ['learningRateTooHigh'], 40: ['notFinite'] },
    never: ['healthy', 'exploding', 'learningRateTooLow'],
  },
  {
    query: `${moons}width=32&lr=0.00001`,
    expected: { 0: ['learningRateTooLow'], 200: ['learningRateTooLow'] },
    never: ['healthy', 'underfitting', ...small],
  },
  {
    query: `${moons}depth=2&optimizer=adam&lr=0.00001`,
    expected: { 0: ['learningRateTooLow'], 200: ['learningRateTooLow'] },
    never: ['healthy', 'underfitting', ...small],
  },
  {
    query: `${moons}depth=0&lr=0.00001`,
    expected: { 0: ['learningRateTooLow'], 100: ['learningRateTooLow'] },
    never: ['healthy', 'underfitting'],
  },
];

const dataScales: DiagnosisCase[] = [
  {
    query: 'noise=0.1&unitSpread=1000&depth=3&width=32&lr=0.001&batch=full',
    expected: { 0: ['featuresNotStandardized'], 200: ['featuresNotStandardized'] },
    never: ['healthy', 'learningRateTooLow', 'targetsNotStandardized'],
  },
  {
    query: 'data=gauss&noise=1&unitSpread=30&depth=0&init=zeros&outInit=same&lr=0.01&batch=full',
    expected: { 0: ['featuresNotStandardized'], 200: ['featuresNotStandardized'] },
    never: ['healthy', 'symmetric', 'underfitting'],
  },
  {
    query: 'data=plane&noise=0.1&unitSpread=30&depth=0&lr=0.003&batch=full',
    expected: { 0: ['featuresNotStandardized'], 100: ['featuresNotStandardized'] },
    never: ['healthy', 'targetsNotStandardized'],
  },
  {
    query: 'data=houses&depth=2&width=32&optimizer=adam&lr=0.01&batch=full&standardize=inputs',
    expected: { 0: ['targetsNotStandardized'], 100: ['targetsNotStandardized'] },
    never: ['healthy', 'featuresNotStandardized', 'exploding'],
  },
  {
    query: 'data=houses&depth=2&width=32&optimizer=adam&lr=0.01&batch=full',
    expected: { 0: ['targetsNotStandardized'], 100: ['targetsNotStandardized'] },
    never: ['healthy'],
  },
];

const regularization: DiagnosisCase[] = [
  {
    query: `${moons}depth=3&norm=batch&batch=2`,
    expected: { 0: ['batchTooSmall'], 150: ['batchTooSmall'] },
    never: ['healthy', ...small],
  },
  {
    query: `${moons}depth=5&norm=batch&batch=4`,
    expected: { 0: ['batchTooSmall'], 150: ['batchTooSmall'] },
    never: ['healthy', ...small],
  },
  {
    query: `${moons}depth=3&width=32&dropout=0.8`,
    expected: { 0: ['dropoutTooStrong'], 150: ['dropoutTooStrong', 'deadUnits'] },
    never: ['healthy', ...vanishing],
  },
  {
    query: `${moons}depth=8&width=32&dropout=0.5&lr=0.03`,
    expected: { 0: ['dropoutTooStrong'], 100: ['dropoutTooStrong'] },
    never: ['healthy', ...vanishing],
  },
  {
    query: `${moons}depth=2&width=64&l2=0.5`,
    expected: { 0: ready, 300: ['penaltyTooStrong'] },
    never: [...small, 'underfitting', 'learningRateTooLow'],
  },
  {
    query: `${moons}depth=2&width=32&l1=0.3`,
    expected: { 0: ready, 300: ['penaltyTooStrong'] },
    never: [...small, 'underfitting', 'learningRateTooLow'],
  },
  {
    query: `${moons}samples=160&noise=0.3&labelNoise=0.15&depth=2&width=64&optimizer=adam&lr=0.003&batch=full`,
    expected: { 0: ready, 600: ['overfitting'] },
    never: ['underfitting', ...small],
  },
  {
    query:
      'data=digits&samples=400&trainFraction=0.2&depth=2&width=32&optimizer=adam&lr=0.003&standardize=inputs',
    expected: { 0: ready, 120: ['overfitting'] },
    never: ['underfitting', ...small],
  },
];

const tooSimple: DiagnosisCase[] = [
  {
    query: `${moons}depth=0`,
    expected: { 0: ready, 500: ['underfitting'] },
    never: ['overfitting', ...small],
  },
  {
    query: 'data=circle&noise=0.05&depth=0&standardize=inputs',
    expected: { 0: ready, 400: ['underfitting'] },
    never: ['overfitting', ...small],
  },
  {
    query: 'data=xor&depth=2&activation=linear&init=glorotNormal&standardize=inputs',
    expected: { 0: ready, 500: ['underfitting'] },
    never: ['overfitting', ...vanishing],
  },
  {
    query: 'data=bumps&noise=0.05&depth=0',
    expected: { 0: ready, 400: ['underfitting'] },
    never: ['overfitting', ...small],
  },
  {
    // Labels that follow nothing: no network is to blame.
    query: `${moons}labelNoise=0.5&depth=2&width=8&lr=0.03`,
    expected: { 0: ready, 150: ['waiting'] },
    never: ['underfitting', 'learningRateTooLow', ...small],
  },
];

/** What learns, and must be told so all the way. */
const learning: DiagnosisCase[] = [
  {
    query: `${moons}width=32&lr=0.1`,
    expected: { 0: ready, 200: healthy },
    never: alarms,
  },
  { query: `${moons}depth=2`, expected: { 0: ready, 200: healthy }, never: alarms },
  { query: 'depth=3&width=32', expected: { 0: ready, 200: healthy }, never: alarms },
  {
    query: `${moons}depth=5&activation=tanh&init=glorotNormal`,
    expected: { 0: ready, 200: ['healthy', 'risen'] },
    never: alarms,
  },
  {
    query: `${moons}width=32&gain=0.1&norm=batch&outInit=same`,
    expected: { 0: ready, 200: healthy },
    never: alarms,
  },
  {
    query: `${moons}depth=30&width=32&norm=layer&residual=scaled&lr=0.03`,
    expected: { 0: ready, 150: healthy },
    never: alarms,
  },
  {
    query: `${moons}depth=4&activation=sigmoid&init=glorotNormal&optimizer=adam&lr=0.01`,
    expected: { 0: ready, 200: healthy },
    never: ['exploding', 'saturated', ...vanishing],
  },
  {
    query: `${moons}width=32&depth=3&dropout=0.2`,
    expected: { 0: ready, 200: healthy },
    never: [...alarms, 'dropoutTooStrong'],
  },
  {
    query: `${moons}depth=2&width=64&l2=0.001`,
    expected: { 0: ready, 200: healthy },
    never: [...alarms, 'penaltyTooStrong'],
  },
  {
    query: `${moons}depth=3&norm=batch&batch=32`,
    expected: { 0: ready, 200: healthy },
    never: [...alarms, 'batchTooSmall'],
  },
  {
    query: 'data=houses&depth=2&width=32&optimizer=adam&lr=0.01&batch=full&standardize=all',
    expected: { 0: ready, 200: healthy },
    never: alarms,
  },
  {
    query: 'data=gauss&noise=1&depth=0&standardize=inputs&lr=1&batch=full',
    expected: { 0: ready, 300: healthy },
    never: alarms,
  },
  {
    query: 'data=tokens&samples=256&depth=1&width=16&optimizer=adam&lr=0.01&mixing=attention',
    expected: { 0: ready, 100: healthy },
    never: alarms,
  },
];

export const diagnosisCases: Record<string, DiagnosisCase[]> = {
  smallGradients,
  largeSignals,
  weights,
  rates,
  dataScales,
  regularization,
  tooSimple,
  learning,
};
