import { expect, test } from 'vitest';
import { type LayerListName, listWith } from './hiddenLayers';
import { defaultSpec, type Spec } from './spec';

test.each<[LayerListName, Partial<Spec>, number, number, string]>([
  ['widths', { depth: 3, width: 16 }, 1, 8, '16,8,16'],
  ['widths', { widths: '64,32' }, 0, 1, '1,32'],
  ['dropouts', { depth: 3, dropout: 0.1 }, 2, 0.5, '0.1,0.1,0.5'],
  ['dropouts', { widths: '4,4,4', dropouts: '0.2', dropout: 0.1 }, 1, 0, '0.2,0,0.1'],
  // A list that is longer than the network is deep.
  ['dropouts', { depth: 2, dropouts: '0.2,0.3,0.4' }, 0, 0, '0,0.3'],
])('%s of %o with layer %i at %d is %s', (name, changes, layer, value, list) => {
  expect(listWith(name, { ...defaultSpec, ...changes }, layer, value)).toBe(list);
});
