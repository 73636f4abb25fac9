import { type ReactNode, Suspense, useDeferredValue } from 'react';
import { usePlayground } from './usePlayground';

/** Styles of what stands beneath look for it. */
const waiting = <span data-waiting />;

interface Props {
  className?: string;
  children: ReactNode;
}

/**
 * Shows figures once they are loaded and the first network stands, all at once: nothing moves that was seen. Where
 * no network can be built, the figures say so themselves.
 */
export function FirstNetwork({ className, children }: Props) {
  const hasNone = usePlayground(
    ({ variants, phase }) => variants.length === 0 && phase === 'building',
  );
  // Figures are drawn for the first time in slices, and not in one piece with what the first network changes.
  const isAwaited = useDeferredValue(hasNone);
  return (
    <div className={className} aria-busy={isAwaited || undefined}>
      {isAwaited ? waiting : <Suspense fallback={waiting}>{children}</Suspense>}
    </div>
  );
}
