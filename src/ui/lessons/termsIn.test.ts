import { expect, test } from 'vitest';
import { glossary } from '../../i18n/en/glossary';
import { glossary as zhGlossary } from '../../i18n/zh/glossary';
import { termsIn } from './termsIn';

const inEnglish = (text: string) => termsIn(text, Object.values(glossary)).map(({ term }) => term);
const inChinese = (text: string) =>
  termsIn(text, Object.values(zhGlossary)).map(({ term }) => term);

test('terms are found as a text uses them, in its order', () => {
  expect(inEnglish('Losses fall; then gradients vanish in every layer.')).toEqual([
    'loss',
    'gradient',
    'layer',
  ]);
  expect(inEnglish('The loss of two layers, with dropout')).toEqual(['loss', 'layer', 'Dropout']);
  expect(inChinese('随机失活使损失变高')).toEqual(['随机失活（dropout）', '损失']);
});

test('a name is no other word', () => {
  expect(inEnglish('Here the rate helps; the sheet is set')).toEqual([]);
  expect(inEnglish('He fits ReLU, Glorot fits tanh.')).toEqual(['He', 'ReLU', 'Glorot', 'tanh']);
});
