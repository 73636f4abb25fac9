import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { shallow } from 'zustand/shallow';
import { usePlaygroundStore } from '../usePlayground';
import { createDrawQueue } from './drawQueue';
import type { PageState } from './runTypes';
import type { View } from './view';

/**
 * When to look again after a change: calls `update` once, later, which tells
 * whether anything is new. Returns how to call it off.
 */
type Schedule = (update: () => boolean) => () => void;

const queue = createDrawQueue({
  inFrame: (callback) => requestAnimationFrame(callback),
  inTask: (callback) => setTimeout(callback),
});

const inTurn: Schedule = (update) => {
  queue.add(update);
  return () => queue.remove(update);
};

/** Milliseconds between two versions of a text that nobody reads at the speed of training. */
const slowInterval = 1_000;

const slowly: Schedule = (update) => {
  const timer = setTimeout(update, slowInterval);
  return () => clearTimeout(timer);
};

/** Milliseconds between two versions of numbers that are read while they change. */
const readingInterval = 250;

const unhurried: Schedule = (update) => {
  const timer = setTimeout(update, readingInterval);
  return () => clearTimeout(timer);
};

/**
 * A part of the state for a chart, which takes its turn with the others to be drawn. One that is not seen is
 * not drawn; it is when it comes into view.
 */
export function useDrawn<T>(select: (state: PageState) => T, view: View = alwaysSeen): T {
  return useLater(select, inTurn, view);
}

const alwaysSeen: View = {
  ref: () => undefined,
  isSeen: () => true,
  onSeen: () => () => undefined,
};

/** A part of the state that follows it once a second. */
export function useSlowly<T>(select: (state: PageState) => T): T {
  return useLater(select, slowly);
}

/** A part of the state that follows it four times a second. */
export function useUnhurried<T>(select: (state: PageState) => T): T {
  return useLater(select, unhurried);
}

/** `select` is to be the same function from one drawing to the next. */
function useLater<T>(
  select: (state: PageState) => T,
  schedule: Schedule,
  view: View = alwaysSeen,
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
      cancel ??= schedule(update);
    };
    later();
    const unsubscribe = playground.subscribe((state, former) => {
      // Whether a chart is there at all depends on the run.
      if (view.isSeen() || !isSameRun(state, former)) later();
    });
    const unsubscribeView = view.onSeen(update);
    return () => {
      unsubscribe();
      unsubscribeView();
      cancel?.();
    };
  }, [playground, select, schedule, view]);
  return value;
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
