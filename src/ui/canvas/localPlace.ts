import type { MouseEvent } from 'react';

/**
 * Returns where an element is pointed at, in its own CSS pixels from its upper left corner. A page that is presented
 * is drawn larger, and the pointer's place is one of the window.
 */
export function localPlace({ currentTarget, clientX, clientY }: MouseEvent<Element>): {
  x: number;
  y: number;
} {
  const { left, top, width } = currentTarget.getBoundingClientRect();
  const scale = currentTarget instanceof HTMLElement ? currentTarget.offsetWidth / width : 1;
  return { x: (clientX - left) * scale, y: (clientY - top) * scale };
}
