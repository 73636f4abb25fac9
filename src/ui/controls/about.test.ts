import { describe, expect, test } from 'vitest';
import { dictionaries } from '../../i18n/dictionaries';
import { type Language, languages } from '../../spec/link/page';
import { isParameterName, type ParameterName, parameters } from '../../spec/parameters';

/** Every technique, and every number that decides about training, has an (i). */
const explained: ParameterName[] = [
  'labelNoise',
  'unitSpread',
  'features',
  'standardize',
  'widths',
  'activation',
  'init',
  'gain',
  'outInit',
  'biasStd',
  'norm',
  'residual',
  'mixing',
  'heads',
  'dropout',
  'dropouts',
  'l1',
  'l2',
  'clip',
  'mixup',
  'augment',
  'patience',
  'optimizer',
  'lr',
  'schedule',
  'warmup',
  'batch',
  'loss',
  'engine',
];

/** How a sentence of a language is written, and what parts it from the next one. */
const writing: Record<Language, { sentence: RegExp; end: RegExp }> = {
  // The full stops of numbers have no space after them.
  en: { sentence: /^\p{Lu}.*\.$/u, end: /[.!?](\s|$)/ },
  zh: { sentence: /^[^。！？]+。$/, end: /[。！？]/ },
};

test.each(Object.entries(dictionaries))('%s explains what there is to explain', (_, { about }) => {
  expect(Object.keys(about).sort()).toEqual([...explained].sort());
});

describe.each(languages)('%s', (language) => {
  const { about } = dictionaries[language];
  const { sentence: written, end } = writing[language];
  test.each(Object.entries(about))('%s: two sentences, its formula and details', (name, entry) => {
    for (const sentence of entry.sentences) {
      expect(sentence).toMatch(written);
      // A full stop amid the text would make it two.
      expect(sentence.slice(0, -1)).not.toMatch(end);
    }
    expect(entry.details).toMatch(language === 'en' ? written : /。$/);
    if (!isParameterName(name)) throw new Error(`${name} is no parameter`);
    const parameter = parameters[name];
    if (typeof entry.formula === 'string') {
      expect(parameter.kind).not.toBe('choice');
      expect(entry.formula).not.toBe('');
      return;
    }
    // Each value that does something has its own.
    const values = parameter.kind === 'choice' ? parameter.values : [];
    const doing = values.filter((value) => value !== 'none' && value !== 'auto');
    expect(Object.keys(entry.formula)).toEqual(expect.arrayContaining(doing));
    expect(values).toEqual(expect.arrayContaining(Object.keys(entry.formula)));
  });
});
