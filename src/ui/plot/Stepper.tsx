import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  /** The place of what is shown among `count`, from 0. */
  index: number;
  count: number;
  go(index: number): void;
  /** The names of the buttons. */
  texts: { previous: string; next: string };
  size: number | 'xs';
  /** Goes on from the last to the first. */
  isRing?: boolean;
  /** Stands between the buttons. */
  children: ReactNode;
}

const arrows = { previous: '‹', next: '›' };

/** Goes to the previous or the next of many. */
export function Stepper({ index, count, go, texts, size, isRing = false, children }: Props) {
  const button = (side: 'previous' | 'next', to: number) => (
    <ActionIcon
      size={size}
      aria-label={texts[side]}
      disabled={!isRing && (to < 0 || to === count)}
      onClick={() => go((to + count) % count)}
    >
      {arrows[side]}
    </ActionIcon>
  );
  return (
    <>
      {button('previous', index - 1)}
      {children}
      {button('next', index + 1)}
    </>
  );
}
