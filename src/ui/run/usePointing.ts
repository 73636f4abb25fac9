import { clamp } from '@mantine/hooks';
import type { MouseEvent, PointerEvent } from 'react';
import { useActions } from '../usePlayground';

/** A place in a plot: 0 to 1 from its left and from its top. */
interface PlotPlace {
  x: number;
  y: number;
}

/** Handlers for a plot that lets a mouse or a finger point at a step, in every chart. */
export function usePointing(stepAt: (place: PlotPlace) => number) {
  const { pointAt } = useActions();
  const point = (event: PointerEvent<HTMLElement>): void => pointAt(stepAt(shareAt(event)));
  const leave = (): void => pointAt(null);
  const handlers = { onPointerDown: point, onPointerMove: point, onPointerLeave: leave };
  return { ...handlers, onPointerCancel: leave };
}

/** Returns where in the element an event is. */
export function shareAt({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): PlotPlace {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: clamp((clientX - left) / width, 0, 1), y: clamp((clientY - top) / height, 0, 1) };
}
