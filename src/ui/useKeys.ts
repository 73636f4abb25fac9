import { useWindowEvent } from '@mantine/hooks';
import { usePlaygroundStore } from './usePlayground';

/** Selectors of elements in which a key already means something: typing, choosing, pressing a button. */
const takesKeys =
  'input:not([type="range"]), textarea, select, [contenteditable="true"], [role="dialog"]';
const takesSpace = `${takesKeys}, button, summary, a[href]`;
const takesArrows = `${takesKeys}, input[type="range"], [role="radio"], [role="slider"]`;

interface KeyContext {
  openHelp(): void;
  /** A dialog is open, and keeps the keys to itself. */
  isModal: boolean;
}

/** Space trains or pauses, → makes one step, R resets, ? opens the help. */
export function useKeys({ openHelp, isModal }: KeyContext): void {
  // Read when a key is pressed: the page is not drawn again for it.
  const { getState } = usePlaygroundStore();
  useWindowEvent('keydown', (event) => {
    if (isModal || event.ctrlKey || event.metaKey || event.altKey) return;
    const { phase, train, pause, advance, reset } = getState();
    const actions: Record<string, { unless: string; act(): void }> = {
      ' ': { unless: takesSpace, act: () => void (phase === 'training' ? pause() : train()) },
      ArrowRight: { unless: takesArrows, act: () => void advance(1) },
      r: { unless: takesKeys, act: () => void reset() },
      R: { unless: takesKeys, act: () => void reset() },
      '?': { unless: takesKeys, act: openHelp },
    };
    const action = actions[event.key];
    const target = event.target instanceof Element ? event.target : null;
    if (action === undefined || target?.closest(action.unless)) return;
    event.preventDefault();
    action.act();
  });
}
