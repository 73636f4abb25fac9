import { type DiagnosisCase, healthy, moons, ready, small, vanishing } from './diagnosisCase';

/** Findings that a network that learns must not have. */
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

/** Networks that learn, and must be told so all the way. */
export const learningCases: Record<string, DiagnosisCase[]> = {
  /** These networks learn, and must be told so all the way. */
  learning: [
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
  ],
};
