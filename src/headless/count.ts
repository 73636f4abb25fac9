import { readDecimal } from '../spec/decimalNumber';
import { complain } from './complaint';

/** The whole number that an option gives, at least `minimum`; null where it is left out. */
export function readCount(name: string, text: string | undefined, minimum: number): number | null {
  if (text === undefined) return null;
  const value = readDecimal(text);
  if (value === null || !Number.isSafeInteger(value) || value < minimum) {
    return complain(`--${name} ${text}: it is not a whole number from ${minimum} on`);
  }
  return value;
}
