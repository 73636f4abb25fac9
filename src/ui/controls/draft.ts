import { type KeyboardEvent, useState } from 'react';

/** A text that is being typed: it counts when Enter is pressed or the field is left. */
export interface Draft {
  text: string;
  isInvalid: boolean;
  edit(text: string): void;
  commit(): void;
  onKeyDown(event: KeyboardEvent): void;
}

export interface DraftOptions<T> {
  value: T;
  format(value: T): string;
  /** The value of a text; null where it is none. */
  parse(text: string): T | null;
  set(value: T): void;
  /** The next value up (1) or down (−1), for the arrow keys. */
  next(value: T, direction: 1 | -1): T;
}

export function useDraft<T>({ value, format, parse, set, next }: DraftOptions<T>): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? format(value);
  const parsed = parse(text);
  const commit = (): void => {
    if (typed === null) return;
    if (parsed !== null) set(parsed);
    setTyped(null);
  };
  return {
    text,
    isInvalid: parsed === null,
    edit: setTyped,
    commit,
    onKeyDown(event) {
      const directions: Record<string, 1 | -1> = { ArrowUp: 1, ArrowDown: -1 };
      if (event.key === 'Enter') commit();
      if (event.key === 'Escape') setTyped(null);
      if (!(event.key in directions)) return;
      event.preventDefault();
      setTyped(null);
      set(next(parsed ?? value, directions[event.key]));
    },
  };
}
