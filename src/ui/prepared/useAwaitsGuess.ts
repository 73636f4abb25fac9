import { namesIn } from '../../spec/link/parts';
import { usePlayground } from '../usePlayground';

/** Returns true while the page asks for a guess: what promises or explains the answer waits, too. */
export function useAwaitsGuess(): boolean {
  return usePlayground(
    ({ page, trainGuess }) =>
      trainGuess === null && page.lesson === '' && namesIn(page.lock).includes('train'),
  );
}
