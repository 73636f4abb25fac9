import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addVariant, changeVariant, type Lab, normalize, variantCount, variantNames } from '../lab';
import { type ParameterName, parameterNames, parameters } from '../parameters';
import { ladders } from '../presets/ladders';
import { openingPreset, presetNames } from '../presets/presets';
import { defaultSpec, type Spec } from '../spec';
import { defaultPage, languages, type Pace, type PageSettings } from './page';
import { type PageListName, pageLists } from './parts';
import { formatQuery, formatVersion, parseQuery } from './query';
import type { Ignored } from './value';

function anyValue(name: ParameterName): fc.Arbitrary<unknown> {
  const parameter = parameters[name];
  if (parameter.kind === 'choice') return fc.constantFrom<unknown>(...parameter.values);
  if (parameter.kind === 'subset') {
    return fc
      .subarray<string>([...parameter.values], { minLength: 1 })
      .map((some) => some.join(','));
  }
  const bounds = { min: parameter.minimum, max: parameter.maximum };
  if (parameter.kind === 'list') {
    const number = parameter.integer ? fc.integer(bounds) : fc.double({ ...bounds, noNaN: true });
    return fc
      .array(number, { maxLength: 5 })
      .map((numbers) => numbers.map((value) => value + 0).join(','));
  }
  if (parameter.kind === 'countOrFull') return fc.oneof(fc.constant('full'), fc.integer(bounds));
  return parameter.integer ? fc.integer(bounds) : fc.double({ ...bounds, noNaN: true });
}

const anySpec = fc.record(
  Object.fromEntries(parameterNames.map((name) => [name, anyValue(name)])),
) as fc.Arbitrary<Spec>;
/** One to three parameters: such changes coincide with each other and with the defaults at times. */
const anyChanges = fc
  .tuple(anySpec, fc.subarray(parameterNames, { minLength: 1, maxLength: 3 }))
  .map(([spec, names]) => Object.fromEntries(names.map((name) => [name, spec[name]])))
  .map((changes) => changes as Partial<Spec>);
const anyFreeLab = fc
  .record({
    preset: fc.constant(null),
    base: fc.oneof(anySpec, fc.constant(defaultSpec)),
    differences: fc.array(fc.oneof(anyChanges, anySpec, fc.constant({})), { maxLength: 3 }),
  })
  .map((lab) => normalize(lab));

/** A preset as a person changes it: other values, values of A taken over, variants added. */
const anyChangedPreset = fc
  .tuple(
    fc.constantFrom(...presetNames),
    fc.array(
      fc.record({
        variant: fc.nat(3),
        changes: fc.oneof(anyChanges, fc.constant('like A' as const)),
        isAdded: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([preset, edits]) =>
    edits.reduce(
      (lab: Lab, { variant, changes, isAdded }) => {
        const index = variant % variantCount(lab);
        if (isAdded) return addVariant(lab, index);
        return changeVariant(lab, index, changes === 'like A' ? lab.base : changes);
      },
      parseQuery(`preset=${preset}`).lab,
    ),
  );
const anyLab = fc.oneof(anyFreeLab, anyChangedPreset);
const anyList = (name: PageListName): fc.Arbitrary<string> =>
  fc
    .shuffledSubarray<string>([...pageLists[name]], { maxLength: 4 })
    .map((names) => names.join(','));
const anyPage: fc.Arbitrary<PageSettings> = fc.record({
  theme: fc.constantFrom('auto', 'light', 'dark'),
  pace: fc.constantFrom<Pace>('slowStart', 'fastest', 0.1, 7, 2_000),
  lang: fc.constantFrom('auto', ...languages),
  run: fc.constantFrom('0', '1'),
  map: fc.constantFrom(
    '',
    'depth:2:59:3~gain:0.5:2.4:0.1',
    'lr:0.001:1:x10~width:8,16,64~50',
    'seed:1:5:1~dropout:0:0.8:0.2~10000',
  ),
  claim: fc.constantFrom('', 'all', 'early-stopping'),
  lesson: fc.constantFrom<PageSettings['lesson']>('', 'all', 'vanishing:2'),
  show: anyList('show'),
  hide: anyList('hide'),
  lock: anyList('lock'),
  demo: anyList('demo'),
  present: fc.constantFrom('0', '1'),
  embed: fc.constantFrom('0', '1'),
});

describe('round trip', () => {
  test('every lab and page come back from their link', () => {
    fc.assert(
      fc.property(anyLab, anyPage, (lab, page) => {
        expect(parseQuery(formatQuery(lab, page))).toEqual({ lab, page, ignored: [] });
        expect(parseQuery(`?${formatQuery(lab, page)}`).lab).toEqual(lab);
      }),
      { numRuns: 500 },
    );
  });

  test('a link holds nothing that could be left out', () => {
    fc.assert(
      fc.property(anyLab, anyPage, (lab, page) => {
        const pairs = formatQuery(lab, page).split('&');
        for (const left of pairs.filter((pair) => pair !== '')) {
          const shorter = parseQuery(pairs.filter((pair) => pair !== left).join('&'));
          expect({ left, lab: shorter.lab, page: shorter.page }).not.toEqual({ left, lab, page });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('any text opens a lab, whose link opens the same one', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'preset',
        'v',
        'theme',
        'run',
        'pace',
        'map',
        'claim',
        'show',
        'lock',
        'demo',
        'b.depth',
        'd.lr',
        'c.seed',
        '__proto__',
      ),
      fc.constantFrom(...parameterNames),
      fc.string(),
    );
    const value = fc.oneof(
      fc.constantFrom('-0', '0', '00', '1e0', '.5', '5.', '-1', '', '1e999', 'full', 'relu', '%'),
      fc.constantFrom(...presetNames),
      fc.constantFrom('network,depth', 'settings,,lr', 'lr,lr,hidden'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (pairs) => {
        const { lab, page } = parseQuery(pairs.map((pair) => pair.join('=')).join('&'));
        expect(parseQuery(formatQuery(lab, page))).toEqual({ lab, page, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('the shortest link', () => {
  test.each([
    'v=1',
    'depth=30&activation=tanh',
    'data=spiral&batch=full&l2=1e-7&seed=0',
    'b.depth=50',
    'activation=tanh&c.activation=relu',
    'preset=naive-relu',
    'preset=naive-relu&depth=3&b.init=heUniform',
    'preset=sigmoid-against-relu&seed=4294967295',
    'depth=3&theme=dark&run=1',
    'theme=light',
    'depth=3&map=depth:2:59:3~gain:0.5:2.4:0.1',
    'depth=3&claim=early-stopping',
    'claim=all',
    'map=lr:0.001:1:x10~batch:1,8,64~20',
    '',
  ])('%j is written as it is read', (query) => {
    const { lab, page, ignored } = parseQuery(query);
    expect(ignored).toEqual([]);
    expect(formatQuery(lab, page)).toBe(query);
  });

  test.each([
    ['activation=relu&depth=10&lr=0.10', 'v=1'],
    ['depth=030&lr=1e-1', 'depth=30'],
    ['activation=tanh&depth=3', 'depth=3&activation=tanh'],
    ['b.depth=10&c.depth=10', 'c.depth=10'],
    ['preset=sigmoid-against-relu', ''],
    ['preset=naive-relu&batch=full', 'preset=naive-relu'],
    ['preset=naive-relu&b.init=normal', 'preset=naive-relu&b.init=normal'],
  ])('%j becomes %j', (query, short) => {
    expect(formatQuery(parseQuery(query).lab)).toBe(short);
  });
});

describe('opening', () => {
  const opening = parseQuery(`preset=${openingPreset}`).lab;

  test.each(['', '?', 'theme=dark', 'utm_source=mail', 'preset=none', 'v=99', 'b=1&a.depth=3'])(
    'a link that says nothing of the run opens on the opening preset: %j',
    (query) => {
      expect(parseQuery(query).lab).toEqual(opening);
    },
  );

  test('a demo opens on its first preset, and a step of a lesson on its own experiment', () => {
    const presetOf = (query: string) => parseQuery(query).lab.preset;
    expect(presetOf('demo=plateau,mixup')).toBe('plateau');
    expect(presetOf('demo=plateau,mixup&preset=mixup')).toBe('mixup');
    expect(presetOf('demo=plateau&lesson=vanishing:1')).toBe(openingPreset);
    const { page } = parseQuery('demo=plateau');
    expect(formatQuery(parseQuery('preset=plateau').lab, page)).toBe('demo=plateau');
    expect(formatQuery(opening, page)).toBe(`preset=${openingPreset}&demo=plateau`);
  });

  test.each(['v=1', 'depth=10', 'depth=x', 'preset=none&depth=10', 'v=1&utm_source=mail'])(
    'a link that says something of the run opens on the defaults: %j',
    (query) => {
      expect(parseQuery(query).lab).toEqual({ preset: null, base: defaultSpec, differences: [] });
    },
  );

  test('further parameters override a preset', () => {
    const { lab } = parseQuery('b.lr=3&depth=4&preset=naive-relu&d.width=8');
    expect(lab.base).toMatchObject({ depth: 4, width: 32, init: 'normal' });
    expect(lab.differences).toEqual([{ init: 'heNormal', lr: 3 }, {}, { width: 8 }]);
    expect(lab.preset).toBe('naive-relu');
  });

  test.each(presetNames)('nothing is wrong with the preset %s', (preset) => {
    const { lab, ignored } = parseQuery(`preset=${preset}`);
    expect(ignored).toEqual([]);
    // A ladder compares its rungs, one after another.
    expect(variantCount(lab) > 1 || preset in ladders).toBe(true);
  });
});

describe('what cannot be used', () => {
  const numbers = parameterNames.filter((name) =>
    ['number', 'countOrFull'].includes(parameters[name].kind),
  );
  const lists = parameterNames.filter((name) => parameters[name].kind === 'list');
  const choices = parameterNames.filter((name) => parameters[name].kind === 'choice');

  function ignoredIn(query: string): Ignored[] {
    const { lab, ignored } = parseQuery(`v=1&${query}`);
    expect(lab).toEqual({ preset: null, base: defaultSpec, differences: [] });
    return ignored;
  }

  test.each(numbers)('%s is a number within its bounds', (name) => {
    for (const value of ['', 'x', 'NaN', 'Infinity', '0x10', '1,5', '1_000', '%205', '5%20']) {
      const text = decodeURIComponent(value);
      expect(ignoredIn(`${name}=${value}`)).toEqual([{ name, value: text, reason: 'notANumber' }]);
    }
    const parameter = parameters[name];
    if (!('minimum' in parameter) || parameter.kind === 'list') return;
    const { minimum, maximum } = parameter;
    const integer = parameter.kind === 'countOrFull' || parameter.integer;
    const beyond = [`${minimum - 1}`, `${2 * maximum}`, '1e999', '-1e999'];
    for (const value of integer ? [...beyond, `${minimum + 0.5}`] : beyond) {
      const reason = { reason: 'outOfRange', minimum, maximum, integer };
      expect(ignoredIn(`${name}=${value}`)).toEqual([{ name, value, ...reason }]);
    }
    for (const value of [minimum, maximum]) {
      const { lab, ignored } = parseQuery(`${name}=${value}`);
      expect(ignored).toEqual([]);
      expect(lab.base[name]).toBe(value);
    }
  });

  test.each(lists)('%s is a list of numbers within its bounds', (name) => {
    const parameter = parameters[name];
    if (parameter.kind !== 'list') return;
    const { minimum, maximum, integer, longest } = parameter;
    const long = Array.from({ length: longest + 1 }, () => minimum).join(',');
    for (const value of ['x', '1,,1', ',', `${maximum + 1}`, `${minimum},${minimum - 1}`, long]) {
      const reason = { reason: 'notAList', minimum, maximum, integer, longest };
      expect(ignoredIn(`${name}=${value}`)).toEqual([{ name, value, ...reason }]);
    }
    const several = [minimum, maximum, minimum].join(',');
    for (const value of [`${maximum}`, several, ` ${minimum}, ${maximum}`]) {
      const { lab, ignored } = parseQuery(`${name}=${encodeURIComponent(value)}`);
      expect(ignored).toEqual([]);
      expect(lab.base[name]).toBe(value.replaceAll(' ', ''));
      expect(parseQuery(formatQuery(lab)).lab).toEqual(lab);
    }
    expect(parseQuery(`depth=1&${name}=`).lab.base[name]).toBe('');
  });

  test('features are some of theirs, each once, in any order', () => {
    const choices = parameters.features.values;
    for (const value of ['', 'x3', 'x1,,x2', 'x1,x1', 'x1;x2']) {
      const reason = { reason: 'notSomeOf', choices };
      expect(ignoredIn(`features=${value}`)).toEqual([{ name: 'features', value, ...reason }]);
    }
    const { lab, ignored } = parseQuery('features=sin(x2), x1*x2,x1^2');
    expect(ignored).toEqual([]);
    expect(lab.base.features).toBe('x1^2,x1*x2,sin(x2)');
    expect(parseQuery(formatQuery(lab)).lab).toEqual(lab);
  });

  test.each(choices)('%s is one of its choices', (name) => {
    const parameter = parameters[name];
    if (parameter.kind !== 'choice') return;
    for (const value of ['', 'RELU', 'toString', '0']) {
      const reason = { reason: 'notAChoice', choices: parameter.values };
      expect(ignoredIn(`${name}=${value}`)).toEqual([{ name, value, ...reason }]);
    }
    for (const value of parameter.values) {
      expect(parseQuery(`${name}=${value}`).lab.base[name]).toBe(value);
    }
  });

  test.each<[string, Ignored[]]>([
    ['foo=1', [{ name: 'foo', value: '1', reason: 'unknown' }]],
    ['a.depth=3', [{ name: 'a.depth', value: '3', reason: 'unknown' }]],
    ['B.depth=3', [{ name: 'B.depth', value: '3', reason: 'unknown' }]],
    ['b.foo=3', [{ name: 'b.foo', value: '3', reason: 'unknown' }]],
    ['b.theme=dark', [{ name: 'b.theme', value: 'dark', reason: 'unknown' }]],
    ['=3', [{ name: '', value: '3', reason: 'unknown' }]],
    ['__proto__=3', [{ name: '__proto__', value: '3', reason: 'unknown' }]],
    ['constructor', [{ name: 'constructor', value: '', reason: 'unknown' }]],
    ['b.seed=3', [{ name: 'b.seed', value: '3', reason: 'shared' }]],
    ['d.data=xor', [{ name: 'd.data', value: 'xor', reason: 'shared' }]],
    ['depth=10&depth=3', [{ name: 'depth', value: '3', reason: 'repeated' }]],
    [
      'theme=pink',
      [
        {
          name: 'theme',
          value: 'pink',
          reason: 'notAChoice',
          choices: ['auto', 'light', 'dark'],
        },
      ],
    ],
    ...['depth:2:9:1', 'depth:2:9:1~steps:1:9:1', 'depth:2:9:1~gain:1:2:1~3~4', ''].map(
      (value): [string, Ignored[]] => [`map=${value}`, [{ name: 'map', value, reason: 'notAMap' }]],
    ),
    [
      'map=depth:2:9:1~depth:2:9:1',
      [
        {
          name: 'map',
          value: 'depth:2:9:1~depth:2:9:1',
          reason: 'mapRepeats',
          parameter: 'depth',
        },
      ],
    ],
    ['preset=%zz', [{ name: 'preset', value: '%zz', reason: 'notAChoice', choices: presetNames }]],
    ['depth=%E0%A4%A', [{ name: 'depth', value: '\uFFFD%A', reason: 'notANumber' }]],
    [
      'depth=x&lr=y',
      [
        { name: 'depth', value: 'x', reason: 'notANumber' },
        { name: 'lr', value: 'y', reason: 'notANumber' },
      ],
    ],
  ])('%s', (query, ignored) => {
    expect(ignoredIn(query)).toEqual(ignored);
  });

  test('versions that are not known', () => {
    expect(parseQuery('v=2&depth=3')).toMatchObject({
      lab: { base: { depth: 3 } },
      ignored: [{ name: 'v', value: '2', reason: 'version' }],
    });
    expect(parseQuery(`v=${formatVersion}&depth=3`).ignored).toEqual([]);
  });

  test('an ignored value of a variant makes no variant', () => {
    expect(variantCount(parseQuery('b.depth=x').lab)).toBe(1);
  });

  test('an ignored value leaves a preset’s own', () => {
    const { lab } = parseQuery('preset=naive-relu&width=0&b.init=none');
    expect(lab).toEqual(parseQuery('preset=naive-relu').lab);
  });

  test('the page’s own parameters are no part of the lab', () => {
    const { lab, page, ignored } = parseQuery('depth=3&theme=dark&lang=de');
    expect(lab).toEqual(parseQuery('depth=3').lab);
    expect(page).toEqual({ ...defaultPage, theme: 'dark' });
    expect(ignored).toMatchObject([{ name: 'lang', reason: 'notAChoice' }]);
  });
});

test('every variant has a letter of its own in the link', () => {
  const lab = parseQuery('depth=1&b.depth=2&c.depth=3&d.depth=4').lab;
  expect(lab.base.depth).toBe(1);
  expect(lab.differences.map(({ depth }) => depth)).toEqual([2, 3, 4]);
  expect(variantNames).toHaveLength(4);
});

describe('links that other sites have passed on', () => {
  test('what they append is dropped without a word', () => {
    const appended = 'fbclid=IwAR0&utm_source=mail&utm_campaign=x%20y&gclid=1&_gl=2&ref=somewhere';
    expect(parseQuery(`depth=3&${appended}&lr=0.01`)).toEqual(parseQuery('depth=3&lr=0.01'));
    expect(parseQuery(appended)).toEqual(parseQuery(''));
  });

  test('&amp; stands for &', () => {
    const link = parseQuery('depth=3&amp;lr=0.01&amp;amp;b.depth=5');
    expect(link).toEqual(parseQuery('depth=3&lr=0.01&b.depth=5'));
  });
});
