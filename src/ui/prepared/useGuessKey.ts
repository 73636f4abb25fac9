import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import type { TrainGuess } from '../../store/prepared/prepared';
import { majorityOf } from '../present/useHands';
import { latestStep } from '../run/shownRecords';
import { isDialogOpen } from '../takenKeys';
import { useActions, usePlayground } from '../usePlayground';

/**
 * Lets Page Down, a key of a remote control, make the guess of the class, and then train; without a hand it trains when it
 * is pressed once more. Once that has paused, the key is the demo's.
 *
 * @param hands of the class; null where nobody counts them
 * @returns true once it was pressed without a hand
 */
export function useGuessKey(
  answers: readonly TrainGuess[],
  hands: readonly number[] | null,
): boolean {
  const [isWarned, setIsWarned] = useState(false);
  const isAsked = usePlayground(({ trainGuess }) => trainGuess === null);
  const isTraining = usePlayground(({ phase }) => phase === 'training');
  const isTried = usePlayground(({ variants }) => latestStep(variants) > 0);
  const { guessTraining, train } = useActions();
  useWindowEvent(
    'keydown',
    (event) => {
      if (hands === null || event.key !== 'PageDown') return;
      if (isTried && !isAsked && !isTraining) return;
      if (isDialogOpen()) return;
      event.preventDefault();
      event.stopPropagation();
      // Whoever is impatient skips nothing.
      if (isTraining) return;
      const most = isAsked ? majorityOf(hands) : null;
      setIsWarned(isAsked && most === null && !isWarned);
      if (most !== null) guessTraining(answers[most]);
      else if (!isAsked) void train();
      else if (isWarned) {
        guessTraining('none');
        void train();
      }
    },
    { capture: true },
  );
  return isWarned;
}
