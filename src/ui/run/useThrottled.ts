import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { shallow } from 'zustand/shallow';
import { type PageState, usePlaygroundStore } from '../usePlayground';

/** The rate at which a component follows the state: charts in turn with each frame, then numbers, then texts. */
export type Rate = 'eachFrame' | 'fourPerSecond' | 'oncePerSecond';

/** Calls `update` once, later; it tells whether anything was new. Returns how to call it off. */
type Schedule = (update: Draw) => () => void;

const queue = createDrawQueue({
  inFrame: (callback) => requestAnimationFrame(callback),
  inTask: (callback) => setTimeout(callback),
});

const after =
  (milliseconds: number): Schedule =>
  (update) => {
    const timer = setTimeout(update, milliseconds);
    return () => clearTimeout(timer);
  };

const schedules: Record<Rate, Schedule> = {
  eachFrame(update) {
    queue.add(update);
    return () => queue.remove(update);
  },
  fourPerSecond: after(250),
  oncePerSecond: after(1_000),
};

/**
 * Returns a part of the state that follows it at a rate. A figure that is not seen is not drawn; it is
 * when it comes into view.
 *
 * @param select is to be the same function from one drawing to the next
 */
export function useThrottled<T>(
  select: (state: PageState) => T,
  rate: Rate,
  visibility?: Visibility,
): T {
  const playground = usePlaygroundStore();
  const [value, setValue] = useState(() => select(playground.getState()));
  const latest = useRef(value);
  useEffect(() => {
    let cancel: (() => void) | null = null;
    const update = (): boolean => {
      cancel = null;
      const next = select(playground.getState());
      const isNew = !shallow(latest.current, next);
      latest.current = next;
      // At once: React would join what it may put off to the next chart's turn.
      if (isNew) flushSync(() => setValue(() => next));
      return isNew;
    };
    const later = (): void => {
      cancel ??= schedules[rate](update);
    };
    later();
    const unsubscribe = playground.subscribe((state, former) => {
      // Whether a chart is there at all depends on the run.
      if (visibility?.isSeen() !== false || !isSameRun(state, former)) later();
    });
    const unsubscribeVisibility = visibility?.onChange((isSeen) => {
      if (isSeen) update();
    });
    return () => {
      unsubscribe();
      unsubscribeVisibility?.();
      cancel?.();
    };
  }, [playground, select, rate, visibility]);
  return value;
}

/** Returns a part of the state for a figure, and where the figure tells whether it is seen. */
export function useFigureState<T>(select: (state: PageState) => T): [T, Visibility] {
  const [visibility] = useState(() => createVisibility(observeInPage));
  return [useThrottled(select, 'eachFrame', visibility), visibility];
}

function isSameRun(state: PageState, former: PageState): boolean {
  const { lab, data, variants } = state;
  return (
    lab === former.lab &&
    data === former.data &&
    variants.length === former.variants.length &&
    variants.every(({ initial }, index) => initial === former.variants[index].initial)
  );
}

/** A drawing that waits for its turn; false where there was nothing new to draw. */
export type Draw = () => boolean;

/** When a callback is called: with the next animation frame, or as the next task. */
interface DrawTimes {
  inFrame(callback: () => void): void;
  inTask(callback: () => void): void;
}

/**
 * Draws in the order of coming, each at most once in an animation frame and each in a task of its own:
 * all charts change with every frame of a run, and drawn at once they would keep the page from hearing
 * a person for too long.
 */
export function createDrawQueue({ inFrame, inTask }: DrawTimes) {
  const waiting = new Set<Draw>();
  /** The drawings of this animation frame that are still to be done. */
  const due = new Set<Draw>();
  let isRunning = false;
  function start(): void {
    if (isRunning || waiting.size === 0) return;
    isRunning = true;
    inFrame(() => {
      for (const draw of waiting) due.add(draw);
      waiting.clear();
      next();
    });
  }
  function next(): void {
    for (const draw of due) {
      due.delete(draw);
      if (draw()) break;
    }
    if (due.size > 0) {
      inTask(next);
    } else {
      isRunning = false;
      start();
    }
  }
  return {
    /** Queues a drawing; what is already queued keeps its place. */
    add(draw: Draw): void {
      waiting.add(draw);
      start();
    },
    remove(draw: Draw): void {
      waiting.delete(draw);
      due.delete(draw);
    },
  };
}

/** Tells whether an element is seen. */
export interface Visibility {
  /** Takes the element that is to be seen; without one all counts as seen. */
  ref(element: Element | null): void;
  isSeen(): boolean;
  /** @param listener is called when it comes into view or goes out of it */
  onChange(listener: (isSeen: boolean) => void): () => void;
}

/** Tells at once and then with every change whether an element is seen; returns how to call it off. */
type Observe = (element: Element, tell: (isSeen: boolean) => void) => () => void;

export function createVisibility(observe: Observe): Visibility {
  const listeners = new Set<(isSeen: boolean) => void>();
  let seen = true;
  let stop: (() => void) | null = null;
  function tell(isSeen: boolean): void {
    if (isSeen === seen) return;
    seen = isSeen;
    for (const listener of [...listeners]) listener(isSeen);
  }
  return {
    ref(element) {
      stop?.();
      stop = element && observe(element, tell);
      if (element === null) tell(true);
    },
    isSeen: () => seen,
    onChange(listener) {
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
