import { expect, test } from 'vitest';
import type { Finding } from '../../diagnosis/diagnose';
import { dictionaries } from '../../i18n/dictionaries';
import { findingReason, findingText } from './findingText';

type Numbers<Id extends Finding['id']> = Extract<Finding, { id: Id }>['numbers'];

function textOf<Id extends Finding['id']>(id: Id, numbers: Numbers<Id>): string {
  const finding = { id, severity: 'fine', numbers, remedies: [] } as unknown as Finding;
  const reason = findingReason(finding, dictionaries.en);
  return `${findingText(finding, dictionaries.en)} ${reason ?? ''}`
    .replaceAll('\u00a0', ' ')
    .trim();
}

const outcome = {
  step: 500,
  train: 0.1,
  validation: 0.2,
  constant: 0.69,
  validationConstant: 0.69,
  accuracy: 0.95,
  majority: null,
};
const through = { hiddenLayers: 50, forwardRatio: 1.5, backwardRatio: 0.6 };

test('signals are told over the whole depth', () => {
  expect(textOf('ready', { step: 0, ...through })).toContain('keep their size through 50 layers');
  const shrunk = { ...through, forwardRatio: 0.89 ** 49 };
  const text = textOf('ready', { step: 0, ...shrunk });
  expect(text).toContain('Signals get through 50 layers: × 0.0033 forward in all');
  expect(textOf('ready', { step: 0, ...through, hiddenLayers: 0 })).toContain('nothing can vanish');
});

test('an accuracy stands beside the share of the most frequent class', () => {
  const majority = { className: 'no', share: 0.95 };
  expect(textOf('healthy', { ...outcome, ...through, majority })).toContain(
    '95.0 % right, as always answering “no” would be',
  );
  expect(textOf('healthy', { ...outcome, ...through, majority, accuracy: 0.97 })).toContain(
    '97.0 % right; always answering “no”: 95.0 %',
  );
  expect(textOf('healthy', { ...outcome, ...through })).not.toContain('always answering');
});

test('what it has not learnt is told beside the constant answer, and that a gradient is 0', () => {
  const told = { ...outcome, train: 0.1015, constant: 0.1, isGradientZero: true, isNoise: false };
  const text = textOf('waiting', told);
  expect(text).toContain('The loss is 0.102 after 500 steps; the best constant guess has 0.1.');
  expect(text).toContain('The gradient is 0');
});

test('layers count from 1, and at step 0 no update was made', () => {
  const numbers = { step: 0, layerIndex: 2, where: 'forward' } as const;
  expect(textOf('notFinite', numbers)).toMatch(/activations of layer 3 .* No update was made\.$/);
  expect(textOf('notFinite', { ...numbers, step: 4 })).toContain('At step 4');
});

test('what has underflowed is not told as 0', () => {
  const small = { hiddenLayers: 50, loss: 0.69, step: 10 };
  const text = textOf('vanishingSlope', { ...small, ratio: null, factor: null });
  expect(text).toContain('has underflowed');
  expect(text).not.toMatch(/\b0 /);
  const level = textOf('vanishingSlope', { ...small, hiddenLayers: 3, ratio: 0.41, factor: 0.1 });
  expect(level).toContain(
    'Of the signal back each layer keeps 10 %: 0.01 of it reaches the first of 3 layers.',
  );
  expect(
    textOf('vanishingLevel', { ...small, norm: null, factor: null, backFactor: null }),
  ).toContain('underflow');
});
