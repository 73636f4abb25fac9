import type { Experiment } from '../codeSource';
import { type CodeForm, lines, type Section } from '../program';
import { pythonData } from './data';
import { pythonSettings } from './settings';

/** A library brings these parts of its own to a program of Python. */
export interface PythonParts {
  /** Modules of Python itself that it takes. */
  modules: readonly string[];
  /** Its own imports, of those that a program of this `code` needs. */
  imports(code: string): string;
  seed: string;
  network: string;
  /** What is said of the start of the weights, and its code. */
  startText: string;
  start: string;
  training: string;
}

/** Returns the sections of a program of Python. */
export function pythonSections(
  experiment: Experiment,
  form: CodeForm,
  { modules, imports, seed, network, startText, start, training }: PythonParts,
): Section[] {
  return [
    {
      title: 'Settings',
      text: 'What the page calls its settings.',
      code: lines(
        standardImports(experiment, form, modules),
        imports(lines(network, start, training)),
        '',
        pythonSettings(experiment, form),
        '',
        'rng = np.random.default_rng(SEED)',
        seed,
      ),
    },
    pythonData(experiment),
    {
      title: 'Network',
      text: 'Hidden blocks are dense, normalization, activation, dropout, as far as they are used.',
      code: network,
    },
    { title: 'Start', text: startText, code: start },
    {
      title: 'Training',
      text: 'At step 0 the gradient norm of each layer is printed, before clipping and penalties.',
      code: training,
    },
  ];
}

/** Returns the imports of modules of Python itself, in order. */
function standardImports(
  { spec, drawn, countsEpochs }: Experiment,
  form: CodeForm,
  others: readonly string[],
): string {
  const modules = [
    ...(drawn === null ? ['csv'] : []),
    ...(spec.augment === 'learned' ? ['itertools'] : []),
    'json',
    ...(spec.schedule === 'cosine' || countsEpochs ? ['math'] : []),
    ...(form === 'script' ? ['sys'] : []),
    ...others,
  ];
  return lines(...modules.toSorted().map((name) => `import ${name}`));
}
