/** Tells whether an element is seen. */
export interface Visibility {
  /** Takes the element that is to be seen; without one all counts as seen. */
  ref(element: Element | null): void;
  isSeen(): boolean;
  /** @param listener is called when it comes into view */
  onSeen(listener: () => void): () => void;
}

/** Tells at once and then with every change whether an element is seen; returns how to call it off. */
type Observe = (element: Element, tell: (isSeen: boolean) => void) => () => void;

export function createVisibility(observe: Observe): Visibility {
  const listeners = new Set<() => void>();
  let seen = true;
  let stop: (() => void) | null = null;
  function tell(isSeen: boolean): void {
    const comes = isSeen && !seen;
    seen = isSeen;
    if (comes) for (const listener of [...listeners]) listener();
  }
  return {
    ref(element) {
      stop?.();
      stop = element && observe(element, tell);
      if (element === null) tell(true);
    },
    isSeen: () => seen,
    onSeen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** All is seen of a page that is printed. */
export const observeInPage: Observe = (element, tell) => {
  const observer = new IntersectionObserver((entries) =>
    tell(entries[entries.length - 1].isIntersecting),
  );
  const show = (): void => tell(true);
  const look = (): void => {
    // It tells anew of what it begins to observe.
    observer.unobserve(element);
    observer.observe(element);
  };
  observer.observe(element);
  window.addEventListener('beforeprint', show);
  window.addEventListener('afterprint', look);
  return () => {
    observer.disconnect();
    window.removeEventListener('beforeprint', show);
    window.removeEventListener('afterprint', look);
  };
};
