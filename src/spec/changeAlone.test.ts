import { expect, it } from 'vitest';
import { changeAlone } from './changeAlone';
import { variantSpecs } from './lab';
import { parseQuery } from './link/query';

const labOf = (query: string) => parseQuery(query).lab;

it('changes A, and not the variants that follow it', () => {
  const lab = labOf('depth=10&activation=sigmoid&b.activation=relu&c.lr=0.5');
  const [a, b, c] = variantSpecs(changeAlone(lab, 0, { activation: 'tanh', norm: 'batch' }));
  expect(a).toMatchObject({ activation: 'tanh', norm: 'batch' });
  expect(b).toEqual(variantSpecs(lab)[1]);
  expect(c).toEqual(variantSpecs(lab)[2]);
});

it('changes another variant alone', () => {
  const lab = labOf('depth=10&b.activation=relu');
  const [a, b] = variantSpecs(changeAlone(lab, 1, { depth: 2 }));
  expect(a).toEqual(lab.base);
  expect(b.depth).toBe(2);
});

it('changes what is shared for all', () => {
  const lab = labOf('depth=10&b.depth=3');
  const specs = variantSpecs(changeAlone(lab, 1, { seed: 7 }));
  expect(specs.map(({ seed }) => seed)).toEqual([7, 7]);
  expect(specs.map(({ depth }) => depth)).toEqual([10, 3]);
});
