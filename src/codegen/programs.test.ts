import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parameterNames, parameters } from '../spec/parameters';
import { defaultSpec } from '../spec/spec';
import { notebookOf, scriptOf } from './code';
import { type Framework, frameworks, notebookFrameworks } from './framework';
import { coveringQueries, wholeQueries } from './testing/coveringQueries';
import { type PreparedExperiment, preparedExperiment } from './testing/preparedExperiment';
import { hasPython, type Program, runInNode, runInPython } from './testing/runPrograms';

// Programs train in processes of their own.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let experiments: PreparedExperiment[] = [];
let whole: PreparedExperiment[] = [];
beforeAll(async () => {
  experiments = await Promise.all(coveringQueries.map(preparedExperiment));
  whole = await Promise.all(wholeQueries.map(preparedExperiment));
});

function programOf(experiment: PreparedExperiment, framework: Framework): Program {
  const { source, weights, table } = experiment;
  const files = { 'weights.json': weights, ...(table === null ? {} : { 'data.csv': table }) };
  return { text: scriptOf(source, framework), files, given: ['weights.json'] };
}

/** Reads the table of norms that a program prints at step 0: a line each with a layer's name and numbers. */
function printedNorms(text: string): number[] {
  const rows = text.matchAll(
    /^(?:hidden \d+|output|(?:average|query|key|value|mixed) \d+) +(\S+)/gm,
  );
  return Array.from(rows, ([, norm]) => Number(norm));
}

function expectNorms(text: string, { query, norms }: PreparedExperiment): void {
  const found = printedNorms(text);
  expect(found, `${query}\n${text}`).toHaveLength(norms.length);
  for (const [layer, norm] of norms.entries()) {
    const deviation = Math.abs(found[layer] - norm);
    expect(deviation, `${query}: layer ${layer} has ${found[layer]}`).toBeLessThanOrEqual(
      1e-5 * norm,
    );
  }
}

function expectLoss(text: string, { query, lastLoss }: PreparedExperiment): void {
  const losses = Array.from(text.matchAll(/validation (?:loss was )?(\S+)$/gm), ([, loss]) =>
    Number(loss),
  );
  expect(losses.at(-1), `${query}\n${text}`).toBeCloseTo(lastLoss, 3);
}

test('the queries have every value of every choice, and every other setting in use', () => {
  const specs = experiments.map(({ source }) => source.spec);
  for (const name of parameterNames) {
    if (name === 'engine') continue;
    const parameter = parameters[name];
    const used = new Set(specs.map((spec) => spec[name]));
    if (parameter.kind === 'choice')
      expect([...used].toSorted(), name).toEqual([...parameter.values].toSorted());
    else
      expect(
        [...used].some((value) => value !== defaultSpec[name]),
        name,
      ).toBe(true);
  }
});

describe('TensorFlow.js', () => {
  test('from the file of weights programs print the norms of the page, where nothing else is drawn end at its loss, and without that file train all the same', () => {
    const given = [...experiments, ...whole].map((one) => programOf(one, 'tensorflowjs'));
    const alone = given.slice(0, experiments.length).map((program) => ({ ...program, given: [] }));
    const printed = runInNode([...given, ...alone]);
    for (const [index, one] of experiments.entries()) {
      expectNorms(printed[index], one);
      const text = printed[given.length + index];
      const norms = printedNorms(text).filter(Number.isFinite);
      expect(norms, `${one.query}\n${text}`).toHaveLength(one.norms.length);
      expect(text).toMatch(/step \d+: batch \d/);
    }
    for (const [index, one] of whole.entries()) {
      expectNorms(printed[experiments.length + index], one);
      expectLoss(printed[experiments.length + index], one);
    }
  });
});

describe.skipIf(!hasPython())('Python', () => {
  test('PyTorch prints the norms of the page and ends at its loss; without PyTorch its programs are Python', (context) => {
    const printed = runInPython(
      'torch',
      [...experiments, ...whole].map((one) => programOf(one, 'pytorch')),
    );
    [...experiments, ...whole].forEach((one, index) => {
      const text = printed[index];
      if (text === null) return;
      expectNorms(text, one);
      if (index >= experiments.length) expectLoss(text, one);
    });
    void context.annotate(printed[0] === null ? 'parsed: there is no PyTorch' : 'run in PyTorch');
  });

  test('every program for Keras is Python', () => {
    // Of a library that there is none of, programs are only parsed.
    const programs = experiments.map((one) => programOf(one, 'keras'));
    const printed = runInPython('no_such_library', programs);
    expect(printed).toEqual(programs.map(() => null));
  });

  test('the cells of notebooks are Python', () => {
    const cells = notebookFrameworks.flatMap((framework) =>
      experiments.map(({ source }) => cellsOf(notebookOf(source, framework))),
    );
    const programs = cells.map((code) => ({ text: code.join('\n'), files: {}, given: [] }));
    expect(runInPython('no_such_library', programs)).toEqual(programs.map(() => null));
  });
});

interface Cell {
  cell_type: string;
  source: string[];
}

function cellsOf(notebook: string): string[] {
  const { cells }: { cells: Cell[] } = JSON.parse(notebook);
  return cells.filter((cell) => cell.cell_type === 'code').map(({ source }) => source.join(''));
}

test('a notebook has the lines of the script, but for where its weights come from', () => {
  for (const framework of notebookFrameworks) {
    const { source } = experiments[0];
    const script = scriptOf(source, framework);
    const others = cellsOf(notebookOf(source, framework))
      .join('\n')
      .split('\n')
      .filter((line) => !script.includes(line));
    expect(others).toEqual(['WEIGHTS_FILE = None  # "weights.json"']);
  }
});

/** The laws, layers and settings of a program for Keras or TensorFlow.js, in one language for both. */
function settingsOf(text: string): string[] {
  const layers = text.matchAll(
    /kernel_?[iI]nitializer[=:] ?(.*),$|bias_?[iI]nitializer[=:] ?(.*),$|((?:keras|tf)\.layers\.(?!Dense|dense|Layer\b|Dropout)\w+\(.*?\))|optimizer = (?:keras\.optimizers|tf\.train|new)[. ](.*?);?$|(?:const )?(WIDTHS|DROPOUT|LEARNING_RATE|CLIP|L1|L2|MIXUP|PATIENCE) = (.*?)(?:;.*| {2}#.*)?$/gm,
  );
  return Array.from(layers, ([, ...parts]) =>
    canonical(parts.filter((part) => part !== undefined).join(' ')),
  );
}

/** Puts both languages' way of writing a call into one. */
function canonical(text: string): string {
  return text
    .replace(
      /keras\.initializers\.VarianceScaling\((\S+), mode="fan_(\w+)", distribution="(?:untruncated_)?(\w+)"\)/,
      'law $3 $1 $2',
    )
    .replace(
      /tf\.initializers\.randomNormal\({ mean: 0, stddev: Math\.sqrt\((\S+) \/ fanIn\), seed }\)/,
      'law normal $1 in',
    )
    .replace(
      /tf\.initializers\.randomNormal\({ mean: 0, stddev: Math\.sqrt\((\S+) \/ \(\(fanIn \+ fanOut\) \/ 2\)\), seed }\)/,
      'law normal $1 avg',
    )
    .replace(
      /tf\.initializers\.varianceScaling\({ scale: (\S+), mode: 'fan(\w+)', distribution: 'uniform', seed }\)/,
      (_, scale, fan) => `law uniform ${scale} ${fan.toLowerCase()}`,
    )
    .replace(/Array\((\d+)\)\.fill\((.*)\)/, '[$2] * $1')
    .replace(/^(LEARNING_RATE \d+)\.0$/, '$1')
    .toLowerCase()
    .replaceAll(/[{}"'_ ]/g, '')
    .replaceAll(/tf\.|keras\.|initializers\.|layers\.|activation:|mean:0,|,seed(:seed\+1)?/g, '')
    .replaceAll(/(alpha|negativeslope|gain|stddev|value|minval|maxval|momentum|epsilon)[=:]/g, '')
    .replace(/random(normal|uniform)/, '$1');
}

test('programs for Keras have the layers, laws and settings of those for TensorFlow.js that were run', () => {
  for (const { source, query } of experiments) {
    const [keras, tensorflowjs] = (['keras', 'tensorflowjs'] as const).map((framework) =>
      settingsOf(scriptOf(source, framework))
        .filter((line) => !isOptimizer(line))
        .toSorted(),
    );
    expect(keras, query).toEqual(tensorflowjs);
    expect(keras.length, query).toBeGreaterThan(2);
  }
});

const isOptimizer = (line: string): boolean =>
  /learningrate[,)]/.test(line) || line.startsWith('adagrad');

test.each(frameworks)('%s: what a program cannot do is said in it', (framework) => {
  const sentence = { learned: 'learnt from the data is left out', file: 'read from data.csv' };
  for (const { source } of experiments) {
    const text = scriptOf({ ...source, isChangedByHand: true }, framework).replaceAll(
      /\n[ *#]+/g,
      ' ',
    );
    expect(text.includes(sentence.learned)).toBe(source.spec.augment === 'learned');
    expect(text.includes(sentence.file)).toBe(['digits', 'csv', 'idx'].includes(source.spec.data));
    expect(text).toContain('changed by hand');
  }
});
