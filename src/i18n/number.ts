import type { Language } from '../spec/link/page';

/** What languages write in different ways. */
interface Notation {
  notANumber: string;
  percent: string;
  /** What stands between thousands. */
  thousands: string;
  /** Short names of powers of ten, from the smallest. */
  units: readonly { from: number; sign: string }[];
}

const notations: Record<Language, Notation> = {
  en: {
    notANumber: 'not a number',
    percent: ' %',
    thousands: ' ',
    units: [
      { from: 1e3, sign: 'k' },
      { from: 1e6, sign: 'M' },
    ],
  },
  zh: {
    notANumber: '溢出',
    percent: '%',
    thousands: '',
    units: [{ from: 1e4, sign: '万' }],
  },
};

/** Numbers stand in most figures: each would have to be given its language, which is one for the whole page. */
let notation = notations.en;

/** From now on numbers are written as this language writes them; at first, and on the command line, as English does. */
export function writeNumbersIn(language: Language): void {
  notation = notations[language];
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 10 to an integer power as people write it: 10⁻⁷. */
export function powerOfTen(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]);
  return `10${exponent < 0 ? '⁻' : ''}${digits.join('')}`;
}

/** Writes a number as people do: 0.0531, 128, 3.2 × 10⁻⁷; "∞" or that it is not a number. */
export function formatNumber(value: number, significant = 3): string {
  if (Number.isNaN(value)) return notation.notANumber;
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  if (magnitude >= 1e-3 && magnitude < 1e5) {
    return trimZeros(value.toPrecision(significant)).replace('-', '−');
  }
  const [mantissa, exponent] = value.toExponential(significant - 2).split('e');
  return `${mantissa.replace('-', '−')} × ${powerOfTen(Number(exponent))}`;
}

/** Writes a setting as it was typed: 0.0005, not 5 × 10⁻⁴, down to a millionth. */
export function formatSetting(value: number): string {
  const rounded = Number(value.toPrecision(12));
  const isPlain = Math.abs(rounded) >= 1e-6 && Math.abs(rounded) < 1e9;
  return rounded === 0 || isPlain ? String(rounded).replace('-', '−') : formatNumber(rounded);
}

/** Writes a count, in English with ordinary spaces between thousands, which programs that read the page know: 12 500. */
export function formatCount(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, notation.thousands);
}

/** Writes a count as short as an axis needs it: 800, 2.5k, 20k, 1.5M. */
export function formatShortCount(value: number): string {
  const unit = notation.units.findLast(({ from }) => value >= from);
  if (unit === undefined) return String(value);
  return `${Number((value / unit.from).toPrecision(3))}${unit.sign}`;
}

/** Writes a share from 0 to 1 in percent: 96.5 %. */
export function formatPercent(share: number, digits = 1): string {
  return inPercent((100 * share).toFixed(digits));
}

/** Puts the sign of percent behind hundredths that are written already. */
export function inPercent(hundredths: string): string {
  return `${hundredths}${notation.percent}`;
}

function trimZeros(text: string): string {
  const plain = text.includes('e') ? String(Number(text)) : text;
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

/** Numbers from here on are read in groups of digits, and beyond there as powers of ten. */
const grouped = { from: 1e3, below: 1e8 };

/** Writes a quantity in the units of the data, to three digits: 1.25, 21 000, −15 100, 6.9 × 10⁹. */
export function formatUnits(value: number): string {
  const magnitude = Math.abs(value);
  if (!(magnitude >= grouped.from && magnitude < grouped.below)) return formatNumber(value);
  return `${value < 0 ? '−' : ''}${formatCount(Number(magnitude.toPrecision(3)))}`;
}
