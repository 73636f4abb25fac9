import { useWindowEvent } from '@mantine/hooks';
import type { Decision } from '../../claims/claim';
import type { ClaimName } from '../../spec/claimNames';
import { namesOf } from '../../spec/table';
import { guessClaim, runClaims } from '../../store/jobs/claimQueue';
import { Hands } from '../present/Hands';
import { majorityOf, useHands } from '../present/useHands';
import { useClaimsTexts, usePlayground, usePlaygroundStore } from '../usePlayground';

/** Counts, at a projector, what a class holds of a claim: Page Down makes it the guess, and then measures. */
export function ClaimHands({ name }: { name: ClaimName }) {
  const { page: texts } = useClaimsTexts();
  const store = usePlaygroundStore();
  const isAsked = usePlayground(({ guesses }) => guesses[name] === undefined);
  const isMeasured = usePlayground(
    ({ measuredClaims, waitingClaims }) =>
      measuredClaims[name] !== undefined || waitingClaims.includes(name),
  );
  const decisions: readonly Decision[] = namesOf(texts.decisions);
  const hands = useHands(decisions.length, isAsked, 'dialog');
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'PageDown') return;
    event.preventDefault();
    const most = majorityOf(hands);
    if (!isAsked && !isMeasured) void runClaims(store, [name]);
    else if (isAsked && most !== null) guessClaim(store, name, decisions[most]);
  });
  return <Hands hands={hands} isOpen={isAsked} isWarned={false} />;
}
