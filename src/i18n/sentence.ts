import { formatCount, formatNumber, formatPercent, inPercent } from './number';

/** What stands between a text and the next one: nothing after a Chinese mark, which has its room in itself. */
export const blankAfter = (text: string): '' | ' ' => (/[。！？；：]$/.test(text) ? '' : ' ');
/** Joins sentences as their language does. */
export const joined = (sentences: readonly string[]): string =>
  sentences.reduce((text, next) => text + blankAfter(text) + next);

/** Keeps a number from being torn apart at the end of a line. */
export const whole = (text: string): string => text.replaceAll(/\s/g, '\u00a0');
/** Writes a number for a sentence, where two digits are enough. */
export const said = (value: number): string => {
  const isPower = value !== 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e5);
  return whole(formatNumber(value, isPower ? 3 : 2));
};
/** Writes a number with more digits, to compare it with one that is nearly the same. */
export const exactly = (value: number): string => whole(formatNumber(value));
export const times = (ratio: number): string => `×\u00a0${said(ratio)}`;
export const counted = (count: number): string => whole(formatCount(count));
export const share = (value: number): string => whole(inPercent(said(100 * value)));
export const percent = (value: number): string => whole(formatPercent(value));
export const steps = (count: number): string =>
  count === 1 ? '1 step' : `${counted(count)} steps`;
