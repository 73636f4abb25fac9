import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Playground } from '../store/playground';
import type { PlaygroundActions, PlaygroundState } from '../store/playgroundState';

export const PlaygroundContext = createContext<Playground | null>(null);

/** A part of the page's state; the component is drawn again when that part is another one. */
export function usePlayground<T>(select: (state: PlaygroundState & PlaygroundActions) => T): T {
  const playground = useContext(PlaygroundContext);
  if (playground === null) throw new Error('usePlayground needs a PlaygroundContext around it');
  return useStore(playground, select);
}
