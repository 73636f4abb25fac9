import type { StoreApi } from 'zustand/vanilla';
import { type OpenStorage, persist } from './browserStorage';

/** The lines for whoever comes for the first time: once closed, this browser never shows them again. */
export interface WelcomeState {
  welcome: 'shown' | 'closed';
}

export interface WelcomeActions {
  closeWelcome(): void;
}

export function welcomeSlice(set: (state: WelcomeState) => void): WelcomeState & WelcomeActions {
  return { welcome: 'shown', closeWelcome: () => set({ welcome: 'closed' }) };
}

/** Remembers on the next visit that the welcome was closed. */
export function persistWelcome(
  playground: Pick<StoreApi<WelcomeState>, 'setState' | 'subscribe'>,
  open: OpenStorage,
): void {
  const parse = (text: string | null) => (text === 'closed' ? text : null);
  persist(playground, 'welcome', { parse, format: String }, open);
}
