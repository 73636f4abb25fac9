import { type DiagnosisCase, moons } from './diagnosisCase';

/** Networks of which once a wrong finding was told, with the right one. */
export const laterCases: DiagnosisCase[] = [
  {
    // The opening preset's other variant: at step 218 its loss is back at 0.57, from 0.07.
    query: `${moons}width=32&outInit=same`,
    expected: { 200: ['healthy'], 218: ['risen'] },
    never: ['overfitting'],
    seeds: [3],
  },
  {
    // It began at thousands of times the variance, and has come down to a share of that.
    query: 'data=plane&standardize=all&depth=6&gain=2&outInit=same&lr=0.000001',
    expected: { 0: ['exploding', 'ready'], 200: ['exploding', 'waiting', 'learningRateTooLow'] },
    never: ['healthy'],
  },
  {
    query: `${moons}samples=200&noise=0.1&gain=0.4&outInit=same&batch=full&schedule=plateau`,
    expected: { 0: ['plateau', 'vanishingLevel'], 300: ['rateTakenAway', 'vanishingLevel'] },
    never: ['healthy'],
  },
  {
    query: `${moons}width=32&batch=full&schedule=plateau`,
    expected: { 0: ['ready'], 600: ['healthy', 'rateTakenAway'] },
    never: ['underfitting', 'vanishingLevel'],
  },
  {
    query: `${moons}depth=50&width=64&gain=10&outInit=same`,
    expected: { 0: ['notFinite'] },
    never: ['healthy', 'ready'],
  },
  {
    query: `${moons}depth=80&width=32&residual=plain&gain=4`,
    expected: { 0: ['notFinite'] },
    never: ['healthy', 'ready'],
  },
  {
    query: `${moons}depth=50&width=32&activation=sigmoid&init=glorotNormal&gain=0.05&outInit=same`,
    expected: { 0: ['vanishingSlope', 'vanishingLevel'], 30: ['vanishingSlope', 'vanishingLevel'] },
    never: ['healthy', 'ready'],
  },
  {
    query: `${moons}depth=50&width=32&init=normal&outInit=same`,
    expected: { 0: ['vanishingLevel'], 30: ['vanishingLevel'] },
    never: ['healthy', 'ready'],
  },
];
