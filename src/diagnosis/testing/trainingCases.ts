import { type DiagnosisCase, moons, ready, small, vanishing } from './diagnosisCase';

/** Networks whose rates, data or regularization are at fault. */
export const trainingCases: Record<string, DiagnosisCase[]> = {
  rates: [
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
  ],
  dataScales: [
    {
      query: 'noise=0.1&unitSpread=1000&depth=3&width=32&lr=0.001&batch=full',
      expected: { 0: ['featuresNotStandardized'], 200: ['featuresNotStandardized'] },
      never: ['healthy', 'learningRateTooLow', 'targetsNotStandardized'],
    },
    {
      // Coordinates six times apart are no matter, their squares are.
      query: 'noise=0.1&unitSpread=6&features=x1^2,x2^2&depth=3&width=32&lr=0.001&batch=full',
      expected: { 0: ['featuresNotStandardized'], 200: ['featuresNotStandardized'] },
      never: ['healthy', 'learningRateTooLow'],
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
  ],
  regularization: [
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
  ],
  tooSimple: [
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
  ],
};
