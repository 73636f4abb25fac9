import { type DiagnosisCase, healthy, moons, small, vanishing } from './diagnosisCase';

/** Networks whose signals, weights or units are at fault. */
export const signalCases: Record<string, DiagnosisCase[]> = {
  smallGradients: [
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
  ],
  largeSignals: [
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
  ],
  weights: [
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
  ],
};
