import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { variantNames } from '../../spec/lab';
import { isDialogOpen } from '../takenKeys';
import { usePlayground } from '../usePlayground';

/**
 * Counts the hands of a class, at a projector: a letter counts one for its answer, with Shift it takes one back. What
 * was counted stays when the question is closed; one that is asked again begins at zero.
 *
 * @param isOpen while hands are counted
 * @param place where the question stands: while a dialog is open, the page counts none
 * @returns the hands for each answer, in their order; null where nothing is counted
 */
export function useHands(
  answerCount: number,
  isOpen: boolean,
  place: 'page' | 'dialog' = 'page',
): readonly number[] | null {
  const isPresented = usePlayground(({ page }) => page.present === '1');
  const [raised, setRaised] = useState<Readonly<Record<number, number>>>({});
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (wasOpen !== isOpen) {
    setWasOpen(isOpen);
    if (isOpen) setRaised({});
  }
  useWindowEvent(
    'keydown',
    (event) => {
      if (!isPresented || !isOpen || event.ctrlKey || event.metaKey || event.altKey) return;
      if (place === 'page' && isDialogOpen()) return;
      const letters: readonly string[] = variantNames.slice(0, answerCount);
      const answer = letters.indexOf(event.key.toUpperCase());
      if (answer < 0) return;
      const change = event.shiftKey ? -1 : 1;
      setRaised((former) => ({
        ...former,
        [answer]: Math.max(0, (former[answer] ?? 0) + change),
      }));
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  if (!isPresented || answerCount === 0) return null;
  return Array.from({ length: answerCount }, (_, answer) => raised[answer] ?? 0);
}

/** Returns the place of the answer with most hands, the first of them in a tie; null where there is no hand. */
export function majorityOf(hands: readonly number[] | null): number | null {
  const most = Math.max(0, ...(hands ?? []));
  return hands === null || most === 0 ? null : hands.indexOf(most);
}
