import { describe, expect, it, test } from 'vitest';
import { surface as texts } from '../../i18n/en/surface';
import type { VariantSurface } from '../../store/jobs/jobs';
import { sharpnessCsv, surfacesCsv } from './CsvExport';
import { presentPoint, problemOf, readingText, surfacesText } from './surfaceText';

const seen: VariantSurface = {
  variant: 1,
  step: 1_500,
  refusal: null,
  grid: { size: 3, x: [-1, 1], y: [-2, 2] },
  losses: Float64Array.of(4, 3, 4, 2, 1, 2, Number.NaN, Infinity, 4),
  done: 8,
  path: [{ step: 0, x: 0.5, y: -1 }],
  share: null,
  weights: [10, 20],
  shape: null,
};

describe('what is said of a surface', () => {
  it('reads a point in the numbers of its axes', () => {
    expect(readingText(seen, 3, texts)).toBe('B at (9, 20): loss 2');
    expect(readingText(seen, 6, texts)).toBe('B at (9, 22): loss not computed yet');
    expect(readingText(seen, 7, texts)).toBe('B at (10, 22): loss not finite');
    expect(presentPoint(seen)).toBe(4);
    expect(presentPoint({ grid: { size: 61, x: [-1, 5], y: [-2, 1] } })).toBe(40 * 61 + 10);
  });

  it('describes it, and its shape once it is whole', () => {
    expect(surfacesText([seen], texts)).toBe(
      'B at step 1 500: loss 1 at the present point; in the plane from 1 to 4.',
    );
    const shape = { convexShare: 0.381, minima: 1, lowest: 1, highest: Infinity };
    expect(surfacesText([{ ...seen, shape }], texts)).toContain(
      '38 % of the plane curves upwards both ways; 1 separate minimum; highest loss not finite.',
    );
    expect(surfacesText([], texts)).toBe(texts.none);
  });

  it('has one sentence for each thing that stands in the way', () => {
    const reasons = ['notFinite', 'noWeight', 'sameWeight', 'noDirection', 'noPath'] as const;
    const said = reasons.map((refusal) => problemOf({ ...seen, refusal }, texts));
    expect(new Set(said).size).toBe(reasons.length);
    expect(surfacesText([{ ...seen, refusal: 'notFinite' }], texts)).toBe(
      'B: No surface: the network’s weights are not finite any more.',
    );
    const losses = new Float64Array(9).fill(Infinity);
    expect(problemOf({ ...seen, losses, done: 9 }, texts)).toBe(texts.allNotFinite);
    expect(problemOf({ ...seen, losses, done: 8 }, texts)).toBeNull();
  });
});

test('a table has a line for each known point and each step of the path', () => {
  const lines = surfacesCsv([seen]).trim().split('\r\n');
  expect(lines[0]).toBe('variant,step,x,y,loss');
  expect(lines).toHaveLength(1 + 8 + 1);
  expect(lines[1]).toBe('B,1500,9,18,4');
  expect(lines.at(-1)).toBe('B,0,10.5,19,');
});

test('a table of sharpness has a line for each measured step', () => {
  const readings = [{ step: 5, sharpness: 20, error: 0.01, product: 2 }];
  expect(
    sharpnessCsv([{ variant: 1, readings }])
      .split('\r\n')
      .slice(0, 2),
  ).toEqual(['variant,step,sharpness,error,learning_rate_times_sharpness', 'B,5,20,0.01,2']);
});
