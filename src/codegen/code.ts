import { labOf } from '../spec/lab';
import { formatQuery } from '../spec/link/query';
import { type CodeSource, type Experiment, experimentOf } from './codeSource';
import type { Framework, NotebookFramework } from './framework';
import { tensorflowjsSections } from './javascript/tensorflowjs';
import { codeLimits, limitComments } from './limits';
import { type Cell, notebookText } from './notebook';
import { type CodeForm, lines, type Section } from './program';
import { kerasSections } from './python/keras';
import { pytorchSections } from './python/pytorch';

interface Language {
  sections(experiment: Experiment, form: CodeForm): Section[];
  /** These packages have to be installed. */
  needs: string;
  /** How the script is run. */
  command: string;
  /** The comment that a program begins with. */
  header(texts: string[]): string;
  /** The line above a section. */
  title(text: string): string;
}

const python = {
  header: ([first, ...texts]: string[]) => lines(`"""${first}`, ...texts, '"""', ''),
  title: (text: string) => `\n\n# --- ${text} ---\n\n`,
  command: 'python experiment.py [weights.json]',
};

const languages: Record<Framework, Language> = {
  keras: { ...python, sections: kerasSections, needs: 'Keras 3, TensorFlow and NumPy' },
  pytorch: { ...python, sections: pytorchSections, needs: 'PyTorch 2 and NumPy' },
  tensorflowjs: {
    sections: tensorflowjsSections,
    needs: 'Node 20 and the package @tensorflow/tfjs',
    command: 'node experiment.mjs [weights.json]',
    header: (texts) => lines('/*', ...texts.map((text) => ` * ${text}`.trimEnd()), ' */'),
    title: (text) => `\n// --- ${text} ---\n`,
  },
};

/** Returns the program of an experiment, as one file. */
export function scriptOf(source: CodeSource, framework: Framework): string {
  const { header, title, sections, needs, command } = languages[framework];
  const parts = sections(experimentOf(source), 'script').map((section, index) =>
    index === 0 ? section.code : lines(title(section.title), section.code),
  );
  const told = [
    'An experiment of Gradient Playground.',
    '',
    ...wrappedQuery(queryOf(source)),
    '',
    `Needs ${needs}. Run it as: ${command}`,
    '',
    ...comments(source, framework).flatMap(wrapped),
  ];
  return `${lines(header(told), ...parts)}\n`;
}

/** Returns the program of an experiment as a notebook of Jupyter. */
export function notebookOf(source: CodeSource, framework: NotebookFramework): string {
  return notebookText(programCells(source, framework, 'notebook'));
}

/** Returns a program as it is seen: of a notebook a cell for each section, of a script one of code. */
export function programCells(source: CodeSource, framework: Framework, form: CodeForm): Cell[] {
  if (form === 'script') return [{ kind: 'code', text: scriptOf(source, framework) }];
  const { sections, needs } = languages[framework];
  const told = lines(
    '# An experiment of Gradient Playground',
    '',
    `\`?${queryOf(source)}\``,
    '',
    `Needs ${needs}.`,
    '',
    ...comments(source, framework).map((comment) => `- ${comment}`),
  );
  const cells = sections(experimentOf(source), 'notebook').flatMap(
    ({ title, text, code }): Cell[] => [
      { kind: 'markdown', text: `## ${title}\n\n${text}` },
      { kind: 'code', text: code },
    ],
  );
  return [{ kind: 'markdown', text: told }, ...cells];
}

function queryOf({ spec }: CodeSource): string {
  return formatQuery(labOf([spec]));
}

/** Tells what the program does in another way than the page, a sentence each. */
function comments(source: CodeSource, framework: Framework): string[] {
  return codeLimits(source, framework).map((limit) => limitComments[limit]);
}

/** Lines of text, which the dialog shows without scrolling. */
const textLength = 78;

/** Breaks a query into lines, each but the first begins with a further setting. */
function wrappedQuery(query: string): string[] {
  const found: string[] = [];
  let line = '?';
  for (const [index, setting] of query.split('&').entries()) {
    const added = index === 0 ? setting : `&${setting}`;
    if (line.length + added.length > textLength) {
      found.push(line);
      line = '';
    }
    line += added;
  }
  return [...found, line];
}

/** Breaks a sentence into the lines of an item of a list. */
function wrapped(text: string): string[] {
  const found: string[] = [];
  let line = '-';
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > textLength) {
      found.push(line);
      line = ' ';
    }
    line += ` ${word}`;
  }
  return [...found, line];
}
