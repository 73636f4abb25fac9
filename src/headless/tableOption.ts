import type { Task } from '../data/dataset';
import type { Validation } from '../data/tables/choice';
import type { Reading } from '../data/tables/reading';
import { complain } from './messages';

/** A table as a command names it: where null, the table's own suggestion holds. */
export interface TableOption {
  /** One file, or the rows to train and those to validate. */
  files: string[];
  target: string;
  features: string[] | null;
  without: string[];
  task: Task | null;
  validation: Validation | null;
  reading: Reading;
}

interface Options {
  csv?: string[];
  target?: string;
  features?: string;
  without?: string;
  task?: string;
  encoding?: string;
  header?: string;
  missing?: string[];
  decimal?: string;
  numbers?: string;
  validation?: string;
}

/** As the parser of the command line has them. */
export const tableOptions = {
  csv: { type: 'string', multiple: true },
  target: { type: 'string' },
  features: { type: 'string' },
  without: { type: 'string' },
  task: { type: 'string' },
  encoding: { type: 'string' },
  header: { type: 'string' },
  missing: { type: 'string', multiple: true },
  decimal: { type: 'string' },
  numbers: { type: 'string' },
  validation: { type: 'string' },
} as const;

const details = [
  ...(['features', 'without', 'task', 'encoding', 'header', 'missing'] as const),
  ...(['decimal', 'numbers', 'validation'] as const),
];
const tasks = {
  classes: 'classification',
  classification: 'classification',
  regression: 'regression',
} as const;
const encodings = {
  auto: 'auto',
  'utf-8': 'utf-8',
  gb18030: 'gb18030',
  'windows-1252': 'windows-1252',
} as const;
const headers = { auto: 'auto', yes: 'yes', no: 'no' } as const;
const marks = { auto: 'auto', point: '.', comma: ',' } as const;

/** Reads the options about a table; null where there are none. Complains where one cannot be understood. */
export function readTableOption(options: Options): TableOption | null {
  const { csv, target, features, without, validation } = options;
  if (csv === undefined) {
    const stray = (['target', ...details] as const).find((name) => options[name] !== undefined);
    return stray === undefined ? null : complain(`--${stray} needs --csv FILE`);
  }
  if (target === undefined) return complain('--csv needs --target COLUMN');
  if (csv.length > 2) complain('--csv is given at most twice, to train and to validate');
  return {
    files: csv,
    target,
    features: features === undefined ? null : namesIn(features),
    without: namesIn(without ?? ''),
    task: oneOf('task', options.task, tasks) ?? null,
    validation: validation === undefined ? null : validationOf(validation, csv.length),
    reading: {
      encoding: oneOf('encoding', options.encoding, encodings) ?? 'auto',
      header: oneOf('header', options.header, headers) ?? 'auto',
      missing: options.missing ?? [],
      decimal: oneOf('decimal', options.decimal, marks) ?? 'auto',
      numbers: namesIn(options.numbers ?? ''),
    },
  };
}

function namesIn(list: string): string[] {
  return list.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
}

function oneOf<T>(name: string, text: string | undefined, table: Record<string, T>): T | undefined {
  if (text === undefined || Object.hasOwn(table, text)) return table[text ?? ''];
  return complain(`--${name} ${text}: it is none of ${Object.keys(table).join(', ')}`);
}

/** `none` and `drawn` are words; any other is a column's name. */
function validationOf(text: string, files: number): Validation {
  if (files > 1) return complain('--validation and a second --csv exclude each other');
  if (text === 'none' || text === 'drawn') return { kind: text };
  return { kind: 'column', column: text };
}
