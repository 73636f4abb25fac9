import type { MouseEvent, PointerEvent } from 'react';
import { useActions } from '../usePlayground';

/** A place in a plot: 0 to 1 from its left and from its top. */
interface PlotPlace {
  x: number;
  y: number;
}

interface Pointing {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerLeave(): void;
  onPointerCancel(): void;
}

/** Handlers for a plot that lets a mouse or a finger point at a step, in every chart. */
export function usePointing(stepAt: (place: PlotPlace) => number): Pointing {
  const { pointAt } = useActions();
  const point = (event: PointerEvent<HTMLElement>): void => pointAt(stepAt(shareAt(event)));
  const leave = (): void => pointAt(null);
  return {
    onPointerDown: point,
    onPointerMove: point,
    onPointerLeave: leave,
    onPointerCancel: leave,
  };
}

/** Returns where in the element an event is. */
export function shareAt({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): PlotPlace {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: share(clientX - left, width), y: share(clientY - top, height) };
}

function share(offset: number, extent: number): number {
  return Math.min(1, Math.max(0, offset / extent));
}
