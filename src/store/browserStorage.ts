import type { StoreApi } from 'zustand/vanilla';

export type OpenStorage = () => Pick<Storage, 'getItem' | 'setItem'>;

/** Reads and writes a part of the state as text; `parse` returns null where `format` has not written the text. */
export interface StoredForm<T> {
  parse(text: string | null): T | null;
  format(value: T): string;
}

/**
 * Restores a part of the state from the browser's storage, and stores it there whenever it changes. A
 * browser that refuses, or has no room, forgets it with the page.
 *
 * @param open throws where the browser forbids its storage
 */
export function persist<K extends string, T>(
  { setState, subscribe }: Pick<StoreApi<Record<K, T>>, 'setState' | 'subscribe'>,
  key: K,
  { parse, format }: StoredForm<T>,
  open: OpenStorage,
): void {
  const stored = parse(attempt(() => open().getItem(key)));
  if (stored !== null) setState({ [key]: stored } as Record<K, T>);
  subscribe((state, former) => {
    if (state[key] !== former[key]) attempt(() => open().setItem(key, format(state[key])));
  });
}

/** Returns the value of a JSON text; null where there is no text or it is no JSON. */
export function parseJson(text: string | null): unknown {
  return text === null ? null : attempt((): unknown => JSON.parse(text));
}

function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
