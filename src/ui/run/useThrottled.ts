import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { shallow } from 'zustand/shallow';
import { usePlaygroundStore } from '../usePlayground';
import { createDrawQueue } from './drawQueue';
import type { PageState } from './runTypes';
import { createVisibility, observeInPage, type Visibility } from './visibility';

/** The rate at which a component follows the state: charts in turn with each frame, then numbers, then texts. */
export type Rate = 'eachFrame' | 'fourPerSecond' | 'oncePerSecond';

/** Calls `update` once, later; it tells whether anything was new. Returns how to call it off. */
type Schedule = (update: () => boolean) => () => void;

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

const alwaysSeen: Visibility = {
  ref: () => undefined,
  isSeen: () => true,
  onSeen: () => () => undefined,
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
  visibility: Visibility = alwaysSeen,
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
      if (visibility.isSeen() || !isSameRun(state, former)) later();
    });
    const unsubscribeVisibility = visibility.onSeen(update);
    return () => {
      unsubscribe();
      unsubscribeVisibility();
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
