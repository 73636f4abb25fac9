import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parameterNames, parameters } from '../spec/parameters';
import { defaultSpec } from '../spec/spec';
import { notebookOf, scriptOf } from './code';
import { frameworks, notebookFrameworks } from './framework';
import { coveringQueries, wholeQueries } from './testing/coveringQueries';
import { expectLoss, expectNorms, printedNorms, programOf } from './testing/expectations';
import { formattedAsHere } from './testing/formatted';
import { type PreparedExperiment, preparedExperiment } from './testing/preparedExperiment';
import { hasPython, runInNode, runInPython } from './testing/runPrograms';

// Programs train in processes of their own.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let experiments: PreparedExperiment[] = [];
let whole: PreparedExperiment[] = [];
beforeAll(async () => {
  experiments = await Promise.all(coveringQueries.map(preparedExperiment));
  whole = await Promise.all(wholeQueries.map(preparedExperiment));
});

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

test('no line of a program is longer than 100 characters', () => {
  for (const { source, query } of [...experiments, ...whole]) {
    const texts = [
      ...frameworks.map((framework) => scriptOf(source, framework)),
      ...notebookFrameworks.flatMap((framework) => cellsOf(notebookOf(source, framework))),
    ];
    const long = texts.flatMap((text) => text.split('\n')).filter((line) => line.length > 100);
    expect(long, query).toEqual([]);
  }
});

test('programs for TensorFlow.js are formatted like this project', () => {
  const programs = [...experiments, ...whole].map(({ source }) => scriptOf(source, 'tensorflowjs'));
  const formatted = formattedAsHere(programs);
  for (const [index, program] of programs.entries()) expect(program).toBe(formatted[index]);
});

/** A law that scales with a layer's fan, as Keras and TensorFlow.js write it: factor / fan under the root. */
function scaledLaw(factor: number, fan: string): string {
  return `sqrt(${Number(factor.toPrecision(6))} / ${fan})`;
}

const kerasFans: Record<string, { fan: string; times: number }> = {
  fan_in: { fan: 'fanIn', times: 1 },
  fan_avg: { fan: '(fanIn + units)', times: 2 },
};

/** The laws of weights and biases in a program for Keras. */
function kerasLaws(text: string): string[] {
  const laws = text.matchAll(/(?:law|bias) = keras\.initializers\.(\w+)\(\s*([^)]*?)\s*\)/g);
  return Array.from(laws, ([, name, settings]) => {
    if (name !== 'VarianceScaling') return canonical(`${name}(${settings})`);
    const [scale, mode, distribution] = settings.split(', ');
    const { fan, times } = kerasFans[mode.slice('mode="'.length, -1)];
    const isNormal = distribution.includes('untruncated_normal');
    return isNormal
      ? `normal ${scaledLaw(Number(scale) * times, fan)}`
      : `uniform ${scaledLaw(3 * Number(scale) * times, fan)}`;
  });
}

/** The laws of weights and biases in a program for TensorFlow.js. */
function tensorflowjsLaws(text: string): string[] {
  const bounded = text.replaceAll(
    /const limit = ([\d.e-]+);\n([^}]*?)-limit, maxval: limit/g,
    '$2-$1, maxval: $1',
  );
  const laws = bounded.matchAll(
    /(?:const (?:stddev|limit) = Math\.sqrt\((\S+) \/ (.*)\);\n[^}]*?)?(?:kernel|bias)Initializer: tf\.initializers\.(\w+)\((.*)\),$/gm,
  );
  return Array.from(laws, ([, factor, fan, name, settings]) =>
    factor === undefined
      ? canonical(`${name}(${settings})`)
      : `${name.replace('random', '').toLowerCase()} ${scaledLaw(Number(factor), fan)}`,
  );
}

/** The layers and settings of a program for Keras or TensorFlow.js, in one language for both. */
function settingsOf(text: string): string[] {
  const found = text.matchAll(
    /((?:keras|tf)\.layers\.(?!Dense|dense|Layer\b|Dropout)\w+\(.*?\))|(?:const )?(WIDTHS|DROPOUT|LEARNING_RATE|CLIP|L1|L2|MIXUP|PATIENCE) = (.*?)(?:;.*| {2}#.*)?$/gm,
  );
  return Array.from(found, ([, ...parts]) =>
    canonical(parts.filter((part) => part !== undefined).join(' ')),
  );
}

/** Puts both languages' way of writing a call into one. */
function canonical(text: string): string {
  return text
    .replace(/Array\((\d+)\)\.fill\((.*)\)/, '[$2] * $1')
    .replace(/^(LEARNING_RATE \d+)\.0$/, '$1')
    .toLowerCase()
    .replaceAll(/[{}"'_ ]/g, '')
    .replaceAll(/tf\.|keras\.|layers\.|activation:|,?seed(:seed\+1)?/g, '')
    .replaceAll(/(alpha|negativeslope|gain|stddev|value|minval|maxval|momentum|epsilon)[=:]/g, '');
}

test('programs for Keras have the layers, laws and settings of those for TensorFlow.js that were run', () => {
  for (const { source, query } of experiments) {
    const keras = scriptOf(source, 'keras');
    const tensorflowjs = scriptOf(source, 'tensorflowjs');
    expect(kerasLaws(keras), query).toEqual(tensorflowjsLaws(tensorflowjs));
    expect(kerasLaws(keras).length, query).toBe(
      keras.split('keras.layers.Dense(').length - 1 + (source.spec.biasStd > 0 ? 1 : 0),
    );
    expect(settingsOf(keras).toSorted(), query).toEqual(settingsOf(tensorflowjs).toSorted());
    expect(settingsOf(keras), query).toContain(canonical(`LEARNING_RATE ${source.spec.lr}`));
  }
});

test.each(frameworks)('%s: what a program cannot do is said in it', (framework) => {
  for (const { source } of experiments) {
    const text = scriptOf({ ...source, isChangedByHand: true }, framework).replaceAll(
      /\n[ *#]+/g,
      ' ',
    );
    const { data, augment } = source.spec;
    const leavesOut = augment === 'learned' && framework === 'tensorflowjs';
    expect(text.includes('learnt from the data is left out')).toBe(leavesOut);
    expect(text.includes('table is read from data.csv')).toBe(data === 'csv');
    expect(text.includes('pictures are read from data.csv')).toBe(['digits', 'idx'].includes(data));
    expect(text).toContain('changed by hand');
  }
});
