import { useWindowEvent } from '@mantine/hooks';

/** Where a key leads to among so many choices, of which one has the focus. */
const targets: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * In a menu, which is a list of buttons beneath another one, arrow keys go from one choice to the next. ArrowDown
 * opens it from that other one, and it begins at its first choice.
 */
export function useMenuKeys(): void {
  useWindowEvent('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLButtonElement) || !(key in targets)) return;
    if (key === 'ArrowDown' && target.matches('[aria-haspopup="dialog"][aria-expanded="false"]')) {
      event.preventDefault();
      target.click();
      return;
    }
    const menu = target.closest('[role="dialog"]:not([aria-modal="true"])');
    if (menu === null) return;
    const choices = [...menu.querySelectorAll('button')];
    event.preventDefault();
    choices[targets[key](choices.indexOf(target), choices.length)].focus();
  });
}
