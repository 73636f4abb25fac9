import { expect, test } from 'vitest';
import { variantSpecs } from '../src/spec/lab';
import { parseQuery } from '../src/spec/link/query';
import { presetLengthOf } from '../src/spec/presets/presetLengths';
import { experimentNames, experiments } from './experiments';

test.each(experimentNames)('%s is what its title says, and pauses nowhere', (name) => {
  const { title, query } = experiments[name];
  const { lab, ignored } = parseQuery(query);
  const specs = variantSpecs(lab);
  expect(ignored).toEqual([]);
  expect(presetLengthOf(lab)).toBeNull();
  expect(specs.map(({ steps }) => steps)).toEqual(specs.map(() => 0));
  for (const { depth, width } of specs) expect(title).toContain(`${depth}×${width}`);
});

test('the opening preset is the one that a link without a query opens', () => {
  const [opened, trained] = ['', experiments.opening.query].map((query) =>
    variantSpecs(parseQuery(query).lab).map((spec) => ({ ...spec, engine: 'wasm' })),
  );
  expect(trained).toEqual(opened);
});
