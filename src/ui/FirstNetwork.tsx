import { type ReactNode, Suspense } from 'react';
import { usePlayground } from './usePlayground';

interface Props {
  className?: string;
  children: ReactNode;
}

/**
 * Shows figures once they are loaded and the first network stands, all at once: nothing moves that was seen. Where
 * no network can be built, the figures say so themselves.
 */
export function FirstNetwork({ className, children }: Props) {
  const isAwaited = usePlayground(
    ({ variants, phase }) => variants.length === 0 && phase === 'building',
  );
  return (
    <div className={className} aria-busy={isAwaited || undefined}>
      {!isAwaited && <Suspense fallback={null}>{children}</Suspense>}
    </div>
  );
}
