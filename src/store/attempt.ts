/** Returns what comes of it; null where the browser refuses, as it may its stores. */
export function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
