import { expect, test } from 'vitest';
import { generateDataset } from '../data/generated/generate';
import type { PhaseGrid } from '../spec/grids/phaseGrid';
import { defaultSpec, type Spec } from '../spec/spec';
import { nodeEngineOf } from './engines';
import { sweepCells } from './sweep';

test('a sweep refuses the cells that the page refuses: settings that conflict, and what is too large', async () => {
  const spec: Spec = {
    ...defaultSpec,
    ...{ data: 'moons', samples: 10_000, width: 256, batch: 5_000, norm: 'batch' },
  };
  const grid: PhaseGrid = {
    x: { parameter: 'depth', values: [1, 100] },
    y: { parameter: 'batch', values: [1, 5_000] },
    steps: 1,
  };
  const cells = await sweepCells(spec, generateDataset('moons', spec), grid);
  expect(cells.map(({ outcome }) => outcome === 'refused')).toEqual([true, true, false, true]);
});

test('what asks for no engine is trained on wasm', () => {
  const engines = (['auto', 'wasm', 'reference'] as const).map((engine) => ({ engine }));
  expect(engines.map((choice) => nodeEngineOf({ ...defaultSpec, ...choice }))).toEqual([
    'wasm',
    'wasm',
    'reference',
  ]);
});
