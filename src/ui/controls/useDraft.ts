import { type ChangeEvent, type KeyboardEvent, useState } from 'react';

export interface DraftOptions<T> {
  value: T;
  /** The text of the value, where that is not the value itself. */
  shown?: string;
  /** Returns the value of a text; null where it is none. */
  parse(text: string): T | null;
  set(value: T): void;
  /** Returns the next value up (1) or down (−1), for the arrow keys. */
  next?(value: T, direction: 1 | -1): T;
}

/** A text that is being typed over a value; it is void once that value is another one. */
interface Draft<T> {
  text: string;
  over: T;
  isRefused: boolean;
}

const directions: Record<string, 1 | -1> = { ArrowUp: 1, ArrowDown: -1 };

/**
 * Holds a text that is being typed: it counts when Enter is pressed or the field is left, and Escape
 * drops it. A text that is no value is refused then, and stays to be mended. Returns the properties of the
 * input element.
 */
export function useDraft<T extends string | number>(options: DraftOptions<T>) {
  const { value, shown, parse, set, next } = options;
  const [draft, setDraft] = useState<Draft<T> | null>(null);
  const typed = draft !== null && draft.over === value ? draft : null;
  const text = typed?.text ?? shown ?? String(value);
  const parsed = typed === null ? value : parse(text);
  const commit = (): void => {
    if (typed === null) return;
    if (parsed !== null) set(parsed);
    setDraft(parsed === null ? { ...typed, isRefused: true } : null);
  };
  return {
    isInvalid: parsed === null,
    /** It has been refused as it is: the time to say what is taken. */
    isRefused: typed?.isRefused ?? false,
    input: {
      value: text,
      autoComplete: 'off',
      'data-draft': typed !== null,
      onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) =>
        setDraft({ text: currentTarget.value, over: value, isRefused: false }),
      onBlur: commit,
      onKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(null);
        if (next === undefined || !(event.key in directions)) return;
        event.preventDefault();
        setDraft(null);
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
