import { type ChangeEvent, type KeyboardEvent, useState } from 'react';

export interface DraftOptions<T> {
  value: T;
  /** Returns the value of a text; null where it is none. */
  parse(text: string): T | null;
  set(value: T): void;
  /** Returns the next value up (1) or down (−1), for the arrow keys. */
  next?(value: T, direction: 1 | -1): T;
}

const directions: Record<string, 1 | -1> = { ArrowUp: 1, ArrowDown: -1 };

/**
 * Holds a text that is being typed: it counts when Enter is pressed or the field is left, and Escape
 * drops it. Returns the properties of the input element.
 */
export function useDraft<T extends string | number>(options: DraftOptions<T>) {
  const { value, parse, set, next } = options;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(value);
  const parsed = parse(text);
  const commit = (): void => {
    if (typed === null) return;
    if (parsed !== null) set(parsed);
    setTyped(null);
  };
  return {
    isInvalid: parsed === null,
    input: {
      value: text,
      autoComplete: 'off',
      onChange: (event: ChangeEvent<HTMLInputElement>) => setTyped(event.currentTarget.value),
      onBlur: commit,
      onKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(null);
        if (next === undefined || !(event.key in directions)) return;
        event.preventDefault();
        setTyped(null);
        set(next(parsed ?? value, directions[event.key]));
      },
    },
  };
}

/** Reads a number with a decimal point or comma; null for any other text and for one out of bounds. */
export function readNumber(
  text: string,
  { minimum, maximum, integer }: { minimum: number; maximum: number; integer: boolean },
): number | null {
  const number = Number(text.trim() === '' ? Number.NaN : text.replace(',', '.'));
  const isInBounds = number >= minimum && number <= maximum;
  return isInBounds && (!integer || Number.isInteger(number)) ? number : null;
}
