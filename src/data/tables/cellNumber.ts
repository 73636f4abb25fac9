import { readDecimal } from '../../spec/numberList';
import { plainNumber } from '../../spec/typedNumber';

/** The mark before the decimals of a number, and the one between its thousands, if any. */
export interface Spelling {
  decimal: DecimalMark;
  thousands: DecimalMark | null;
}

export type DecimalMark = '.' | ',';

/** All that a column may be written in; blanks and apostrophes between thousands have one meaning alone. */
export const spellings: readonly Spelling[] = [
  { decimal: '.', thousands: null },
  { decimal: ',', thousands: null },
  { decimal: '.', thousands: ',' },
  { decimal: ',', thousands: '.' },
];

/** A number as it stands in a cell: its digits with their marks, and what stands beside them. */
export interface WrittenNumber {
  /** Digits with marks, as `-1.076` or `1e-7`; `inf` and `-inf`. */
  digits: string;
  /** A currency sign before the number or a unit behind it; empty where there is none. */
  unit: string;
}

const bare = /^[+-]?[\d.,]*\d[\d.,]*(e[+-]?\d+)?$/i;
const infinite = /^([+-]?)(inf(inity)?|∞)$/i;
const currency = String.raw`\p{Sc}|USD|EUR|GBP|CHF|JPY|CNY|Rs\.?|R\$|US\$|Fr\.?`;
const withUnit = new RegExp(
  String.raw`^([+-]?)\s*(${currency})?\s*([+-]?)([\d.,]*\d[\d.,]*(?:e[+-]?\d+)?)\s*([^\d\s.,+\-/:*()][^\s,;]{0,11}(?: [^\d\s]{1,8})?)?$`,
  'iu',
);

/** An apostrophe before a number keeps Excel from changing it. */
const asTyped = /^'(?=[\d+-])/;
const ofFortran = /d([+-]\d{1,3})$/i;
/** SAP writes a minus behind a number. */
const minusBehind = /^(\d[\d.,]*)-$/;

/** Letters of a number and its unit. */
const longest = 64;

/** Takes a cell apart; null where it is no number. Signs and powers of ten become those of a program. */
export function writtenNumber(cell: string): WrittenNumber | null {
  if (cell.length > longest) return null;
  if (bare.test(cell)) return { digits: cell, unit: '' };
  if (/^[+-]?0x/i.test(cell)) return null;
  const inner = /^\((.*\d.*)\)$/.exec(cell);
  const text = plainNumber(inner === null ? cell : `-${inner[1]}`)
    .replace(/\s/g, ' ')
    .replace(asTyped, '')
    .replace(ofFortran, 'e$1')
    .replace(minusBehind, '-$1');
  const endless = infinite.exec(text);
  if (endless !== null) return { digits: endless[1] === '-' ? '-inf' : 'inf', unit: '' };
  const parts = withUnit.exec(text);
  if (parts === null) return null;
  const [, sign, before = '', innerSign, digits, behind = ''] = parts;
  if ((sign !== '' && innerSign !== '') || (before !== '' && behind !== '')) return null;
  return { digits: sign + innerSign + digits, unit: before + behind };
}

const grouped: Record<DecimalMark, RegExp> = {
  ',': /^[+-]?[1-9]\d{0,2}(,\d{2,3})*,\d{3}(\.\d*)?$/,
  '.': /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/,
};

/** Returns the number that digits mean in a spelling, an infinite one too; null where they cannot be it. */
export function numberIn(digits: string, { decimal, thousands }: Spelling): number | null {
  if (digits.endsWith('inf')) return digits === 'inf' ? Infinity : -Infinity;
  let text = digits;
  if (thousands !== null && text.includes(thousands)) {
    if (!grouped[thousands].test(text)) return null;
    text = text.replaceAll(thousands, '');
  }
  if (decimal === ',') {
    if (text.includes('.')) return null;
    text = text.replace(',', '.');
  }
  return readDecimal(text);
}

/** Bits of all spellings that digits can be read in, in the order of their table. */
export function spellingsOf(digits: string): number {
  if (!digits.includes(',') && !digits.includes('.')) return 0b1111;
  return spellings.reduce(
    (bits, spelling, index) => (numberIn(digits, spelling) === null ? bits : bits | (1 << index)),
    0,
  );
}
