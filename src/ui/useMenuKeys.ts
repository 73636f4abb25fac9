import { useWindowEvent } from '@mantine/hooks';

/** Where a key leads to among so many choices, of which one has the focus. */
const targets: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** In a menu, which is a list of buttons beneath another one, arrow keys go from one choice to the next. */
export function useMenuKeys(): void {
  useWindowEvent('keydown', (event) => {
    const { target, key } = event;
    const menu =
      target instanceof HTMLButtonElement
        ? target.closest('[role="dialog"]:not([aria-modal="true"])')
        : null;
    if (menu === null || !(key in targets)) return;
    const choices = [...menu.querySelectorAll('button')];
    event.preventDefault();
    choices[targets[key](choices.indexOf(target as HTMLButtonElement), choices.length)].focus();
  });
}
