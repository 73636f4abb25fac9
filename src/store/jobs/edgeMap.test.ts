import { expect, test } from 'vitest';
import { defaultMap, gridOf } from '../../spec/grids/phaseGrid';
import { defaultSpec, type Spec } from '../../spec/spec';
import { trainableDepth } from '../../theory/trainableDepth';
import { mapAroundEdge } from './edgeMap';

const tanh = {
  ...{ activation: 'tanh', init: 'lecunNormal', biasStd: 0.2236 },
} satisfies Partial<Spec>;

test.each([{}, tanh, { dropout: 0.2 }])('%o: the edge is in the middle row', (changes) => {
  const spec: Spec = { ...defaultSpec, ...changes };
  const found = trainableDepth(spec);
  const edge = typeof found === 'string' ? null : found.edge;
  const grid = gridOf(mapAroundEdge(spec));
  const gains = 'reason' in grid ? [] : grid.y.values;
  expect(gains).toHaveLength(21);
  expect(Math.abs(gains[10] - Number(edge))).toBeLessThan(0.006);
});

test('where theory has no edge the usual map is proposed', () => {
  expect(mapAroundEdge({ ...defaultSpec, norm: 'batch' })).toBe(defaultMap);
  expect(mapAroundEdge({ ...defaultSpec, residual: 'plain' })).toBe(defaultMap);
});
