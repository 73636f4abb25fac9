import { useSyncExternalStore } from 'react';

/** Kinds of file that a figure is saved as. */
export type PictureFormat = 'svg' | 'png';

/** A figure of the page that can be saved as a picture. */
export interface OfferedFigure {
  title: string;
  /** Returns false while it is not seen: in a part of a phone's page that another one covers. */
  isShown(): boolean;
  save(format: PictureFormat): void;
}

/** In the order in which they came to the page. */
let figures: readonly OfferedFigure[] = [];
const listeners = new Set<() => void>();

function setFigures(next: readonly OfferedFigure[]): void {
  figures = next;
  for (const listener of listeners) listener();
}

/** Offers a figure in the Export menu, too, until what is returned is called. */
export function offerFigure(figure: OfferedFigure): () => void {
  setFigures([...figures, figure]);
  return () => setFigures(figures.filter((other) => other !== figure));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Returns the figures that are offered: they may come after the menu has been opened. */
export function useOfferedFigures(): readonly OfferedFigure[] {
  return useSyncExternalStore(subscribe, () => figures);
}
