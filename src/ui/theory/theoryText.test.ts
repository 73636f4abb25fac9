import { expect, test } from 'vitest';
import { dictionaries } from '../../i18n/dictionaries';
import { defaultSpec, type Spec } from '../../spec/spec';
import { predictGradients } from '../../theory/gradientPrediction';
import { recordOf, startOf, underflowOf, viewOf } from '../plot/testing/view';
import { extentOfLines, theoryLines } from './theoryLine';
import { gradientTheoryGaps, gradientTheoryTexts, signalRow, theorySentence } from './theoryText';

const texts = dictionaries.en;
/** ReLU at gain 2, which doubles the signal each way; measured is 1.8 a layer on the way back. */
const measured = [1.8 * 1.8, 1.8, 1, 0.3];

function view(changes: Partial<Spec>, values = measured) {
  const spec = { ...defaultSpec, depth: values.length - 1, width: 64, gain: 2, ...changes };
  const made = viewOf([recordOf(0, values)], { start: startOf(spec) });
  return { ...made, layers: made.layers.map((layer) => ({ ...layer, fanOut: 64 })) };
}

const sentence = (
  shown: ReturnType<typeof view>,
  series: Parameters<typeof theorySentence>[2] = 'backwardSignals',
): string => theorySentence(shown, shown.initial, series, texts);

test('a sentence tells the measured factor, the predicted one, and what it makes over all layers', () => {
  expect(sentence(view({}))).toBe(
    'At each layer back the signal grows × 1.8; from layer 3 to 1, × 3.24. (Theory: × 2)',
  );
  expect(sentence(view({}), 'gradientNorms')).toBe(sentence(view({})));
  expect(sentence(view({}), 'forwardSignals')).toBe(
    'At each layer forward 55.6 % survives; from layer 1 to 3, 30.9 %. (Theory: × 2)',
  );
});

test('what theory has no word for has its reason, and what is not measured is said', () => {
  expect(sentence(view({ norm: 'batch' }))).toContain('(No theory: batch normalization)');
  const lost = viewOf([recordOf(0, measured, underflowOf(0))], { start: view({}).start });
  expect(theorySentence(lost, lost.initial, 'backwardSignals', texts)).toMatch(
    /^The signal underflows at layer 1 on its way back: .* \(Theory: × 2\)$/,
  );
  expect(sentence(view({}, [1, 2]))).toBe('');
});

test('theory is compared with step 0 alone', () => {
  const shown = view({});
  const later = recordOf(18_000, measured);
  expect(theorySentence(shown, later, 'backwardSignals', texts)).toBe(
    'At each layer back the signal grows × 1.8; from layer 3 to 1, × 3.24.',
  );
});

test('small totals have a name where they have one', () => {
  expect(sentence(view({}, [1e-6, 1e-3, 1, 0.3]))).toContain('from layer 3 to 1, a millionth.');
  expect(sentence(view({}, [3e-8, 1e-3, 1, 0.3]))).toContain('from layer 3 to 1, 10⁻⁸.');
});

test('a signal that is exactly 0 is said to be 0, and why', () => {
  const later = (values: number[], series: 'backwardSignals' | 'forwardSignals'): string =>
    theorySentence(view({}), recordOf(5, values), series, texts);
  expect(later([0, 0, 0, 0], 'backwardSignals')).toMatch(/is 0 .* asks for a change\.$/);
  expect(later([0, 0, 1, 1], 'backwardSignals')).toMatch(
    /is 0 at layer 2 .* gradient gets there\.$/,
  );
  expect(later([1, 1, 0, 0], 'forwardSignals')).toMatch(/is 0 at layer 3: none of its units/);
});

test('the line goes from what is measured at the last hidden layer', () => {
  const [line] = theoryLines([view({})], 'backwardSignals');
  expect(line.log10.map((value) => 10 ** value)).toEqual([
    expect.closeTo(4, 9),
    expect.closeTo(2, 9),
    expect.closeTo(1, 9),
  ]);
  expect(line.tolerances[2]).toBe(0);
  expect(line.tolerances[0]).toBeCloseTo(0.7 * Math.sqrt(2 / 64), 9);
  expect(extentOfLines([line]).highest).toBeCloseTo(Math.log10(4), 9);
  expect(theoryLines([view({ init: 'zeros' })], 'forwardSignals')).toEqual([]);
});

/** Two rows with inputs of length 1, at right angles, and their gradients. */
const batch = {
  inputs: Float64Array.of(1, 0, 1),
  outputGradients: Float64Array.of(0.25, -0.25, 0.25),
  outputCount: 1,
};

test('weight gradients have a line where the batch is known, and their reason where it is not', () => {
  const shown = view({ activation: 'linear', gain: 1 });
  const { spec, input } = shown.start;
  const known = { ...shown, predictedGradients: predictGradients(spec, input, batch) };
  const [line] = theoryLines([known], 'gradientNorms');
  expect(line.log10).toHaveLength(3);
  expect(line.tolerances[0]).toBeCloseTo(0.7 * Math.sqrt(3 / 64), 9);
  expect(gradientTheoryTexts([known], texts)).toEqual([
    expect.stringMatching(/^Theory says of variant A at step 0: .+ at layer 1, .+ hidden layer\.$/),
  ]);
  expect(gradientTheoryGaps([known], texts)).toBeNull();
  const unknown = {
    ...view({ norm: 'layer' }),
    predictedGradients: { kind: 'none', reason: 'layerNormalization' } as const,
  };
  expect(theoryLines([unknown], 'gradientNorms')).toEqual([]);
  expect(gradientTheoryGaps([unknown], texts)).toEqual({
    letters: null,
    reasons: 'No theory line: layer normalization.',
  });
  expect(gradientTheoryGaps([known, unknown, view({})], texts)?.letters).toBe('B, C');
  expect(gradientTheoryTexts([known, unknown, view({})], texts)[1]).toBe(
    'No theory line for B (layer normalization), C (a large batch).',
  );
});

test('a table has the same in its cells: what a layer keeps, all of them, and theory', () => {
  const row = (shown: ReturnType<typeof view>, step = 0) =>
    signalRow(shown, { ...shown.initial, step }, 'backwardSignals', texts);
  expect(row(view({}))).toMatchObject({
    cells: ['back × 1.8 a layer', 'in all × 3.24'],
    theory: 'Theory: × 2',
    title: sentence(view({})),
  });
  expect(row(view({}), 5)?.theory).toBe('');
  expect(row(view({}, [0, 0, 1, 1]))?.cells).toEqual([
    expect.stringMatching(/is 0 at layer 2 .* gradient gets there$/),
  ]);
  expect(row(view({}, [1, 2]))).toBeNull();
});
