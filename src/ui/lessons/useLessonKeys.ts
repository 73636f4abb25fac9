import { useWindowEvent } from '@mantine/hooks';
import { isDialogOpen } from '../takenKeys';
import { usePlayground } from '../usePlayground';

/** Elements in which a key already means something. */
const takesKeys =
  'input:not([type="range"]), textarea, select, [contenteditable="true"], [role="dialog"]';
const takesEnter = `${takesKeys}, input, button, summary, a[href]`;

interface Keys {
  back(): void;
  next(): void;
  /** What Enter does. */
  goOn(): void;
  /** What Page Down does, which a remote control has, at a projector. */
  pageDown(): void;
  /** Chooses the answer at a place, from 0; false if there is none, and the digit is the page's. */
  answer(place: number): boolean;
}

/** Enter goes on, ‹ and › step back and forth, digits answer, a remote control walks: before the page takes a key for itself. */
export function useLessonKeys({ back, next, goOn, pageDown, answer }: Keys): void {
  const isPresented = usePlayground(({ page }) => page.present === '1');
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(takesKeys) || isDialogOpen()) return;
      const actions: Record<string, () => boolean> = {
        Enter: () => !target?.closest(takesEnter) && done(goOn),
        ...(isPresented ? { PageUp: () => done(back), PageDown: () => done(pageDown) } : {}),
        '<': () => done(back),
        '‹': () => done(back),
        '>': () => done(next),
        '›': () => done(next),
      };
      const isTaken =
        actions[event.key]?.() ?? (/^[1-9]$/.test(event.key) && answer(Number(event.key) - 1));
      if (!isTaken) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

function done(act: () => void): true {
  act();
  return true;
}
