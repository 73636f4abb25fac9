/** Lists what pandas, R, Excel and SQL write for a value that is not there, in any case. */
const always = new Set([
  ...['', '?', 'na', 'n/a', '#n/a', '#n/a n/a', '#na', '<na>', 'nan', '-nan', 'null', '(null)'],
  ...['\\n', '1.#ind', '-1.#ind', '1.#qnan', '-1.#qnan', '#null!', '#div/0!', '#value!', '#ref!'],
  ...['#name?', '#num!', 'nil', 'nat', '<null>', 'n.a.', '#error!'],
]);

/** Lists what people write where a number is missing; among texts it may be a value of its own. */
const amongNumbers = new Set([
  ...['-', '--', '---', '.', '..', '...', '…', '*', '_', '/', 'none', 'missing', 'unknown'],
  ...['undefined', 'not available', 'not applicable', 'not known', 'no data', 'nodata', 'empty'],
  ...['blank', 'n.d.', 'nd', 'n/d', 'n.k.', 'n.v.', 'unk', 'miss', 'void', 'tbd', 'k.a.', 'k. a.'],
  ...['not recorded', 'not measured', '未知', '无', '缺失', '不详'],
  ...['keine angabe', 'unbekannt', 'fehlt', 'inconnu', 'manquant', 'desconocido', 's/d'],
]);

const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;

/** True for a cell without a value, in a column of texts too: nothing, `?`, `NA`, `NaN`, `null`. */
export function isMissingText(cell: string): boolean {
  return cell.length <= 16 && always.has(cell.toLowerCase());
}

/** True for a text that stands for a missing number: the same, and `-`, `.`, `None`, `unknown`. */
export function isMissingNumber(cell: string): boolean {
  if (cell.length > 16) return false;
  const text = cell.toLowerCase().replace(dashes, '-');
  return always.has(text) || amongNumbers.has(text);
}
