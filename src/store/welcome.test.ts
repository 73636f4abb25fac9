import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { persistWelcome, type WelcomeActions, type WelcomeState, welcomeSlice } from './welcome';

function pageWith(kept: Map<string, string>) {
  const page = createStore<WelcomeState & WelcomeActions>((set) => welcomeSlice(set));
  persistWelcome(page, () => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
  }));
  return page;
}

test('the welcome is shown until it is closed, and on no later visit', () => {
  const kept = new Map<string, string>();
  expect(pageWith(kept).getState().welcome).toBe('shown');
  pageWith(kept).getState().closeWelcome();
  expect(pageWith(kept).getState().welcome).toBe('closed');
});

test('an unknown text in the storage shows it', () => {
  expect(pageWith(new Map([['welcome', '{']])).getState().welcome).toBe('shown');
});
