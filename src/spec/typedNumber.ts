import { readDecimal } from './numberList';

export interface NumberBounds {
  minimum: number;
  maximum: number;
  integer: boolean;
}

/** A number as a person has typed it, or why it is none. */
export type TypedNumber =
  | { value: number }
  | { reason: 'notANumber' | 'outOfBounds' }
  /** `5,000` is five or five thousand, and both are within the bounds. */
  | { reason: 'ambiguous'; readings: [number, number] };

/** Blanks and apostrophes between digits, as people set off thousands: also no-break, narrow and thin blanks. */
const groupMarks = /(?<=\d)[\s'’](?=\d{3}(?!\d))/gu;
const minusSigns = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;
const powerOfTen = /\s*[×x*·]\s*10\s*\^?\s*([⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹+-]*[⁰¹²³⁴⁵⁶⁷⁸⁹\d]+)\s*$/u;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Reads a number as people write it: `5,000`, `12 500`, `0,01`, `1e-3`, `3.2 × 10⁻⁷`. A comma or a point before
 * exactly three digits may mean thousands; where both readings are within the bounds, neither is taken.
 */
export function readTyped(text: string, bounds: NumberBounds): TypedNumber {
  const readings = readingsOf(plainNumber(text), bounds.integer);
  if (readings.length === 0) return { reason: 'notANumber' };
  const [first, second] = readings.filter((value) => isWithin(value, bounds));
  if (first === undefined) return { reason: 'outOfBounds' };
  return second === undefined
    ? { value: first }
    : { reason: 'ambiguous', readings: [first, second] };
}

function isWithin(value: number, { minimum, maximum, integer }: NumberBounds): boolean {
  return value >= minimum && value <= maximum && (!integer || Number.isInteger(value));
}

/** Digits and signs of full width, as Chinese keyboards type them, and Arabic ones. */
const otherDigits = /[\uFF01-\uFF5E\u0660-\u066C\u06F0-\u06F9]/g;

function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  if (code === 0x66b) return '.';
  return code === 0x66a ? '%' : code === 0x66c ? ',' : String(code & 0xf);
}

/** Returns the text with the signs of a program, `-3.2e-7`, and without blanks or apostrophes between thousands. */
export function plainNumber(text: string): string {
  return text
    .trim()
    .replace(minusSigns, '-')
    .replace(otherDigits, plainCharacter)
    .replace(powerOfTen, (_, exponent: string) => `e${digitsOf(exponent)}`)
    .replace(groupMarks, '');
}

function digitsOf(exponent: string): string {
  return Array.from(exponent, (sign) => {
    const digit = superscripts.indexOf(sign);
    if (digit >= 0) return String(digit);
    return sign === '⁻' ? '-' : sign === '⁺' ? '+' : sign;
  }).join('');
}

/** Whole groups of three digits, by the mark between them; the other mark is the decimal one. */
const thousands = {
  ',': /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/,
  '.': /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/,
};

/** Returns the numbers that a text may mean: at most two, and none where it is no number. */
function readingsOf(text: string, isInteger: boolean): number[] {
  const mark = (['.', ','] as const).find((one) => thousands[one].test(text));
  const grouped = mark && Number(text.replaceAll(mark, '').replace(',', '.'));
  const decimal = readDecimal(text.replace(',', '.'));
  if (grouped === undefined) return decimal === null ? [] : [decimal];
  if (decimal === null) return [grouped];
  // This page writes a decimal point, and a whole number needs no decimal comma.
  const isPoint = mark === '.';
  if (isPoint === isInteger) return [decimal, grouped];
  return [isInteger ? grouped : decimal];
}
