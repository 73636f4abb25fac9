import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The rows of CONTRIBUTING's table of what can be added: the kind, and every file that it names. */
const documented = new Map(
  [...read('CONTRIBUTING.md').matchAll(/^\| (\w[\w ]*) \| (`src.*) \|$/gm)].map(
    ([, kind, places]) => [kind, [...places.matchAll(/`([^`]+)`/g)].map(([, path]) => path)],
  ),
);

interface Addition {
  /** The name of what is added, which is in every message of the compiler about it. */
  name: string;
  /** The file where it is added, and how. */
  file: string;
  add(text: string): string;
  /** The wasm module is called by the name itself, which types do not see: a name that it has. */
  exported?: string;
}

const additions: Record<string, Addition> = {
  activation: inTable('newActivation', 'src/spec/activations.ts', 'gelu'),
  optimizer: inTable('newOptimizer', 'src/spec/optimizers.ts'),
  initializer: inTable('newInitializer', 'src/spec/weightLaws.ts'),
  'data set': inTable('newDataset', 'src/spec/datasets.ts'),
  loss: {
    name: 'newLoss',
    file: 'src/spec/parameters.ts',
    add: (text) => text.replace("'hinge'", "'hinge', 'newLoss'"),
    exported: 'hinge',
  },
  'link parameter': {
    name: 'newParameter',
    file: 'src/spec/parameters.ts',
    add: (text) =>
      text.replace(
        /\n( {2}noise: .*)/,
        '\n$1\n  newParameter: real(run, 0, { minimum: 0, maximum: 1 }),',
      ),
  },
};

/** Adds a copy of the first row of a file's table. */
function inTable(name: string, file: string, exported?: string): Addition {
  const add = (text: string): string => {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const row = firstRow(source);
    if (row === undefined) throw new Error(`${file} has no table named rows.`);
    const copy = `${name}: ${row.initializer.getText()},\n`;
    return text.slice(0, row.getStart()) + copy + text.slice(row.getStart());
  };
  return { name, file, add, exported };
}

function firstRow(source: ts.SourceFile): ts.PropertyAssignment | undefined {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const [{ name, initializer }] = statement.declarationList.declarations;
    if (name.getText() !== 'rows' || initializer === undefined) continue;
    let table: ts.Expression = initializer;
    while (ts.isSatisfiesExpression(table) || ts.isAsExpression(table)) table = table.expression;
    if (!ts.isObjectLiteralExpression(table)) continue;
    return table.properties.find((property) => ts.isPropertyAssignment(property));
  }
  return undefined;
}

/** Where something may be forgotten. Elsewhere what is missing here is told a second time. */
const searched = /^src\/(spec|data|network|theory|record|engine|diagnosis|codegen|i18n)\//;
const unchecked = /\.test\.tsx?$|\/testing\/|\/assembly\//;
const furtherFiles = ['scripts/urlTable.ts'];

/** The files of which the compiler says that something is missing, by what has been added. */
function complaints(): Map<string, string[]> {
  const files = ts.sys
    .readDirectory(join(root, 'src'), ['.ts'])
    .map((path) => relative(root, path))
    .filter((path) => searched.test(path) && !unchecked.test(path))
    .concat(furtherFiles);
  const texts = new Map<string, string>();
  for (const { file, add } of Object.values(additions)) {
    const text = texts.get(join(root, file)) ?? read(file);
    const changed = add(text);
    expect(changed, file).not.toBe(text);
    texts.set(join(root, file), changed);
  }
  const { config } = ts.readConfigFile(join(root, 'tsconfig.node.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, files, include: [] },
    ts.sys,
    root,
  );
  const checked = { ...options, incremental: false, tsBuildInfoFile: undefined };
  const host = ts.createCompilerHost(checked);
  const given = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(resolve(path));
    return text === undefined
      ? given(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  const rootNames = [...files, 'types/papaparse.d.ts'].map((path) => join(root, path));
  const program = ts.createProgram({ rootNames, options: checked, host });
  const found = new Map(Object.values(additions).map(({ name }) => [name, [] as string[]]));
  for (const path of files) {
    const messages = program
      .getSemanticDiagnostics(program.getSourceFile(join(root, path)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    for (const message of messages) {
      const name = /Property '(\w+)' is missing/.exec(message)?.[1] ?? '';
      const places = found.get(name);
      if (places === undefined) throw new Error(`${path}: ${message}`);
      if (!places.includes(path)) places.push(path);
    }
  }
  return found;
}

/** The sources of the wasm module that export a function of that name. */
function assemblyOf(name: string): string[] {
  const folder = 'src/engine/kernels/wasm/assembly';
  return readdirSync(join(root, folder))
    .map((file) => `${folder}/${file}`)
    .filter((path) => path.endsWith('.ts') && read(path).includes(`export function ${name}(`));
}

describe('what CONTRIBUTING says of adding', () => {
  let found = new Map<string, string[]>();
  // A program of some 800 files: ten seconds on a quiet core, and many times that on a busy one.
  beforeAll(() => {
    found = complaints();
  }, 300_000);

  test('is said of each kind', () => {
    expect([...documented.keys()].toSorted()).toEqual(Object.keys(additions).toSorted());
  });

  test.each(Object.entries(additions))(
    'a new %s: all that the compiler then misses, and nothing else',
    (kind, { name, file, exported }) => {
      const places = [file, ...(found.get(name) ?? [])];
      if (exported !== undefined) places.push(...assemblyOf(exported));
      expect(documented.get(kind)?.toSorted()).toEqual(places.toSorted());
    },
  );
});
