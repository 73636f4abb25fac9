import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import type { FirstTexts } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import { type NumberBounds, readTyped } from '../../spec/typedNumber';

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
    text,
    isInvalid: parsed === null,
    /** It has been refused as it is: the time to say what is taken. */
    isRefused: typed?.isRefused ?? false,
    input: {
      value: text,
      autoComplete: 'off',
      'data-draft': typed !== null,
      onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
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

/** Returns the number that a text is read as; null where it is none, is out of bounds, or may be two. */
export function readNumber(text: string, bounds: NumberBounds): number | null {
  const read = readTyped(text, bounds);
  return 'value' in read ? read.value : null;
}

/** Says what may be typed where a text is refused. */
export function numberProblem(
  text: string,
  bounds: NumberBounds,
  { invalid, invalidCount, ambiguous }: FirstTexts['controls'],
): string {
  const read = readTyped(text, bounds);
  if ('reason' in read && read.reason === 'ambiguous') {
    return ambiguous(...(read.readings.map(String) as [string, string]));
  }
  const [minimum, maximum] = [bounds.minimum, bounds.maximum].map((bound) => formatNumber(bound));
  return bounds.integer ? invalidCount(minimum, maximum) : invalid(minimum, maximum);
}

const mantissas = [1, 2, 5, 10];

/** Returns the next of …, 0.1, 0.2, 0.5, 1, 2, 5, … above or below a number; from 0 up to `smallest`. */
export function nextOnScale(value: number, direction: 1 | -1, smallest = 1e-4): number {
  if (value <= 0) return direction === 1 ? smallest : 0;
  if (direction === -1 && value <= smallest) return 0;
  const exponent = Math.floor(Math.log10(value));
  const candidates = [exponent - 1, exponent, exponent + 1].flatMap((power) =>
    mantissas.map((mantissa) => Number(`${mantissa}e${power}`)),
  );
  const tolerance = 1e-9;
  return direction === 1
    ? Math.min(...candidates.filter((candidate) => candidate > value * (1 + tolerance)))
    : Math.max(...candidates.filter((candidate) => candidate < value * (1 - tolerance)));
}
