import { useEffect, useState } from 'react';
import { shallow } from 'zustand/shallow';
import { type PageState, usePlaygroundStore } from '../usePlayground';

/** Asks the worker about a subject, again whenever the page shows something else of it. */
export interface Followed<S, A> {
  /** Returns what the answer depends on; null while nothing can be asked. */
  shownOf(state: PageState, subject: S): readonly unknown[] | null;
  /** Resolves with null where a newer question has come, or another run. */
  ask(state: PageState, subject: S): Promise<A | null>;
  /** Milliseconds between two looks: numbers that change faster are not read. */
  interval: number;
}

/**
 * Returns the newest answer, with the subject that it is of; null until there is one.
 *
 * @param subject the same object while it is the same subject; null asks nothing
 * @param followed the same object for the life of the component
 */
export function useFollowed<S, A>(
  subject: S | null,
  followed: Followed<S, A>,
): { subject: S; answer: A } | null {
  const { getState } = usePlaygroundStore();
  const [taken, setTaken] = useState<{ subject: S; answer: A } | null>(null);
  useEffect(() => {
    if (subject === null) return;
    const asked = subject;
    let [timer, isOver] = [0, false];
    let seen: readonly unknown[] | null = null;
    async function follow(): Promise<void> {
      const state = getState();
      const shown = followed.shownOf(state, asked);
      if (shown !== null && !shallow(seen, shown)) {
        seen = shown;
        // If the worker dies meanwhile, the restart tells so.
        const answer = await followed.ask(state, asked).catch(() => null);
        if (answer === null) seen = null;
        else if (!isOver) setTaken({ subject: asked, answer });
      }
      if (!isOver) timer = window.setTimeout(follow, followed.interval);
    }
    void follow();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [getState, subject, followed]);
  return taken;
}
