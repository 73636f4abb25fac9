import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Playground } from '../store/playground';
import type { PlaygroundActions, PlaygroundState } from '../store/playgroundState';

export const PlaygroundContext = createContext<Playground | null>(null);

/** A part of the page's state; the component is drawn again when that part is another one. */
export function usePlayground<T>(select: (state: PlaygroundState & PlaygroundActions) => T): T {
  return useStore(usePlaygroundStore(), select);
}

/** Returns the actions, which stay the same: nothing is drawn again for them. */
export function useActions(): PlaygroundActions {
  return usePlaygroundStore().getState();
}

/** The whole page's state, for what follows it in its own time. */
export function usePlaygroundStore(): Playground {
  const playground = useContext(PlaygroundContext);
  if (playground === null) throw new Error('the page needs a PlaygroundContext around it');
  return playground;
}
