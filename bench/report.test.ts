import { expect, it } from 'vitest';
import { report } from './report';
import { goodResults, spread } from './testing/results';

it('has every part, every competitor and every figure', () => {
  const text = report(goodResults());
  expect(text.match(/^#+ .*/gm)).toEqual([
    '# How fast',
    '## Must reach',
    '## Against others',
    '## Depth and width',
    '## Vanishing gradients',
    '## What techniques cost',
    '## What recording costs',
    '## Memory',
    '## From click to first step',
    '## The page against the engine alone',
    '## The main thread while training',
    '## Loss surfaces',
    '## The first load',
  ]);
  expect(text).toContain('| 20×16 (32) | 1 230 (1 110 to 1 360) |');
  expect(text).toContain('- ConvNetJS: note on convnetjs.');
  expect(text).toContain('| 9 000 (8 100 to 9 900), 11 000 (9 900 to 12 100) | 82.0 % ');
  expect(text).toContain('| processor | abacus, 2 cores |');
  expect(text).not.toContain('**falls short**');
  expect(text).not.toMatch(/undefined|NaN|\[object/);
});

it('says what falls short', () => {
  const results = goodResults();
  results.parts.coldStart.found.wasm = spread(140);
  expect(report(results)).toMatch(/first shown step.*\| 140 ms \| \*\*falls short\*\* \|/);
});

it('tells both shares of the peak, each against what is demanded', () => {
  expect(report(goodResults())).toContain(
    '50×64, at least 65.0 % wanted: 80.0 % (reached) of the loop of eight sums, 60.0 % (falls short) of the fastest loop.',
  );
});

it('leaves out what has not been measured', () => {
  const { machine, parts } = goodResults();
  const text = report({ machine, parts: { vanishing: parts.vanishing } });
  expect(text.match(/^## .*/gm)).toEqual(['## Must reach', '## Vanishing gradients']);
});

it('has tables whose lines are as long as their heads', () => {
  for (const block of report(goodResults()).trimEnd().split('\n\n')) {
    if (!block.startsWith('|')) continue;
    const columns = block.split('\n').map((line) => line.split('|').length);
    expect(new Set(columns).size, block).toBe(1);
  }
});
