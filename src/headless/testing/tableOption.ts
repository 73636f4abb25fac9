import { readTableOption, type TableOption } from '../tableOption';

/** A file as `--csv FILE --target COLUMN` names it, with other options where a test has them. */
export function tableOption(
  file: string,
  target: string,
  others: Partial<Parameters<typeof readTableOption>[0]> = {},
): TableOption {
  const option = readTableOption({ csv: [file], target, ...others });
  if (option === null) throw new Error('a table is named');
  return option;
}
