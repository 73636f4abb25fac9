import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Folders whose code determines a run: it must give the same numbers in every browser. */
const runPath = ['spec', 'data', 'network', 'engine'];

/** Math functions that the language's standard defines to the last bit, and constants. */
const exactMath = new Set([
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
  'LN2',
  'PI',
  'SQRT1_2',
  'SQRT2',
]);

interface Rule {
  name: string;
  folders: string[];
  /** Returns what breaks the rule in a source without comments. */
  breaches(source: string): string[];
  /** Sources that break the rule, and ones that do not. */
  bad: string[];
  good: string[];
}

const matches = (source: string, pattern: RegExp): string[] =>
  [...source.matchAll(pattern)].map(([text]) => text);

const rules: Rule[] = [
  {
    name: 'no function that engines round differently on the way of a run',
    folders: runPath,
    breaches: (source) =>
      [...source.matchAll(/\bMath\s*(?:\.\s*(\w+)|\[|[,;)}])/g)]
        .filter(([, name]) => name === undefined || !exactMath.has(name))
        .map(([text]) => text),
    bad: [
      'Math.exp(x)',
      'a.map(Math.tanh)',
      'Math . hypot(1)',
      'const { pow } = Math;',
      'Math["sin"]',
    ],
    good: ['Math.sqrt(x) + Math.imul(a, b)', 'exp(x)', 'MyMath.exp'],
  },
  {
    name: 'no power but of 2, which is exact, on the way of a run',
    folders: runPath,
    breaches: (source) => matches(source, /(?<!(?<![\w.$)\]])2\s*)\*\*=?/g),
    bad: ['x ** 2', '12 ** n', 'a.b2 ** n', '(1 + x) ** 2', 'x **= 3'],
    good: ['2 ** 32', 'value / 2 ** n', 'a * b'],
  },
  {
    name: 'no draw and no clock but our own on the way of a run',
    folders: runPath,
    breaches: (source) =>
      matches(source, /\bMath\.random\b|\bDate\b|\bgetRandomValues\b|\brandomUUID\b/g),
    bad: ['Math.random()', 'Date.now()', 'new Date()', 'crypto.getRandomValues(a)'],
    good: ['randomBits(source, 0, 1)', 'update(parameter)'],
  },
  {
    name: 'no text becomes HTML',
    folders: [''],
    breaches: (source) =>
      matches(
        source,
        /\b(?:inner|outer)HTML\b|\bdangerouslySetInnerHTML\b|\binsertAdjacentHTML\b|\bdocument\s*\.\s*write\w*|\bcreateContextualFragment\b|\bsrcdoc\b/gi,
      ),
    bad: ['a.innerHTML = text', '<p dangerouslySetInnerHTML={x} />', 'document.write(text)'],
    good: ['a.textContent = text', '<p>{text}</p>'],
  },
];

const notShipped = /\.test\.tsx?$|\/testing\//;

function sourcesIn(folder: string): string[] {
  return readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join('src', folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !notShipped.test(file));
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
}

test.each(rules)('$name', ({ folders, breaches }) => {
  const files = folders.flatMap(sourcesIn);
  expect(files.length).toBeGreaterThan(10);
  const found = files.flatMap((file) =>
    breaches(withoutComments(readFileSync(file, 'utf8'))).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('only one file waits for the GPU or reads from it, and what it does has a time limit', () => {
  const waits =
    /\b(?:readPixels|getBufferSubData|clientWaitSync|waitSync|getQueryParameter)\b|\bgl\s*\.\s*finish\b/;
  const files = sourcesIn('').filter((file) => waits.test(readFileSync(file, 'utf8')));
  expect(files.toSorted()).toEqual([
    join('src', 'engine', 'kernels', 'webgl', 'device', 'device.ts'),
  ]);
});

const documents = ['docs/ARCHITECTURE.md', 'docs/DECISIONS.md', 'CONTRIBUTING.md', 'README.md'];

/** Finds the paths in a document: in backquotes, with a folder and a name at least. */
function pathsNamedIn(document: string): string[] {
  return [...document.matchAll(/`([\w.-]+\/[\w./-]+)`/g)].map(([, path]) => path);
}

/** Says whether a path is there, from the root or from src/, with its ending or without. */
function isThere(path: string): boolean {
  return ['', 'src/'].some((root) =>
    ['', '.ts', '.tsx'].some((ending) => existsSync(root + path + ending)),
  );
}

test.each(documents)('%s names what is there', (document) => {
  const paths = pathsNamedIn(readFileSync(document, 'utf8'));
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});

test('the check of names finds one that is not there', () => {
  expect(pathsNamedIn('`engine/nothing` and `data/rng`').filter((path) => !isThere(path))).toEqual([
    'engine/nothing',
  ]);
});

test.each(rules)('the check itself finds breaches: $name', ({ breaches, bad, good }) => {
  for (const source of bad) expect(breaches(source), source).not.toEqual([]);
  for (const source of good) expect(breaches(source), source).toEqual([]);
});
