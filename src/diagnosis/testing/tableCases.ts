import type { DiagnosisCase } from './diagnosisCase';
import {
  halfGuessed,
  imbalanced,
  noise,
  rareClass,
  sentinels,
  sentinelTarget,
  tinyFeatures,
  tinyTarget,
} from './tables';

const fine = ['healthy', 'risen'] as const;
const waiting = ['waiting'] as const;

/** Tables as people open them. */
export const tableCases: DiagnosisCase[] = [
  {
    query: 'data=csv&standardize=inputs&loss=hinge',
    table: imbalanced,
    expected: { 250: waiting, 500: waiting },
    never: fine,
  },
  {
    query: 'data=csv&standardize=inputs&loss=hinge&depth=2',
    table: imbalanced,
    expected: { 250: waiting, 500: waiting },
    never: fine,
  },
  {
    query: 'data=csv&depth=2',
    table: tinyFeatures,
    expected: { 0: ['featuresNotStandardized'], 300: ['featuresNotStandardized'] },
    never: fine,
  },
  {
    query: 'data=csv&depth=2&standardize=inputs',
    table: tinyFeatures,
    expected: { 0: ['ready'], 300: fine },
    never: ['featuresNotStandardized'],
  },
  {
    query: 'data=csv&depth=2&standardize=inputs',
    table: tinyTarget,
    expected: { 0: ['targetsNotStandardized'], 300: ['targetsNotStandardized'] },
    never: fine,
  },
  {
    query: 'data=csv&depth=2',
    table: sentinels,
    expected: { 0: ['missingMarkers'], 200: ['missingMarkers'] },
    never: [...fine, 'featuresNotStandardized'],
  },
  {
    query: 'data=csv&depth=2&standardize=inputs',
    table: sentinels,
    expected: { 0: ['missingMarkers'], 200: ['missingMarkers'] },
    never: fine,
  },
  {
    query: 'data=csv&depth=2&standardize=all',
    table: sentinelTarget,
    expected: { 0: ['missingMarkers'], 200: ['missingMarkers'] },
    never: [...fine, 'targetsNotStandardized'],
  },
  {
    query: 'data=csv&depth=2&standardize=inputs',
    table: rareClass,
    expected: { 0: ['classMissing'], 500: ['classMissing'] },
    never: [...fine, 'overfitting'],
  },
  {
    query: 'data=csv&depth=2&width=8&lr=0.01&standardize=all',
    table: noise,
    expected: { 300: ['waiting', 'overfitting'], 1000: ['waiting', 'overfitting'] },
    never: fine,
  },
  {
    query: 'data=csv&depth=0&lr=0.3&standardize=inputs',
    table: halfGuessed,
    expected: { 300: waiting },
    never: fine,
  },
];
