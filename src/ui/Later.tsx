import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';

/** Returns a component that is loaded when it is first drawn. */
export function loadedLater<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  return lazy(async () => ({ default: await load() }));
}

/** Draws a dialog that is loaded later from the first time that it is opened: closed, it gives back the focus. */
export function Later({ opened, children }: { opened: boolean; children: ReactNode }) {
  const [isWanted, setIsWanted] = useState(opened);
  if (opened && !isWanted) setIsWanted(true);
  return isWanted && <Suspense fallback={null}>{children}</Suspense>;
}
