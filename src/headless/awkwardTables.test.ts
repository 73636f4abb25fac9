import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FindingId } from '../diagnosis/diagnose';
import { parseQuery } from '../spec/link/query';
import { readTableFile } from './dataset';
import { diagnosedRun } from './testing/diagnosedRun';
import { tableOption } from './testing/tableOption';

const folder = '../shared/data/awkward';

interface TableCase {
  file: string;
  target: string;
  query: string;
  /** What is said first at step 500. */
  said: FindingId[];
}

const cases: TableCase[] = [
  {
    file: 'imbalanced',
    target: 'fraud',
    query: 'loss=hinge&standardize=inputs',
    said: ['waiting'],
  },
  { file: 'imbalanced', target: 'fraud', query: 'loss=hinge&depth=2', said: ['waiting'] },
  { file: 'sentinel', target: 'kind', query: 'depth=2', said: ['missingMarkers'] },
  {
    file: 'sentinel',
    target: 'kind',
    query: 'depth=2&standardize=inputs',
    said: ['missingMarkers'],
  },
  { file: 'tiny', target: 'k', query: 'depth=2', said: ['featuresNotStandardized'] },
  { file: 'tiny', target: 'k', query: 'depth=2&standardize=inputs', said: ['healthy'] },
  {
    file: 'tinytarget',
    target: 'y',
    query: 'depth=2&standardize=inputs',
    said: ['targetsNotStandardized'],
  },
  { file: 'tinytarget', target: 'y', query: 'depth=2&standardize=all', said: ['healthy'] },
  {
    file: 'rare',
    target: 'k',
    query: 'depth=2&standardize=inputs&seed=1',
    said: ['classMissing'],
  },
  { file: 'rare', target: 'k', query: 'depth=2&standardize=inputs&seed=3', said: ['healthy'] },
];

describe.runIf(existsSync(folder))('tables that people have had trouble with', () => {
  test.each(cases)('$file, $query', async ({ file, target, query, said }) => {
    const { dataset } = readTableFile(tableOption(`${folder}/${file}.csv`, target));
    const run = await diagnosedRun(parseQuery(query).lab.base, [500], dataset);
    expect(said).toContain(run[run.length - 1].findings[0].id);
  });
});
