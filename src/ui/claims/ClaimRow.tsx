import { Button, Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { claims } from '../../claims/catalogue/claims';
import type { Decision } from '../../claims/claim';
import type { Outcome } from '../../claims/verdict';
import { formatCount, formatNumber } from '../../i18n/number';
import type { ClaimName } from '../../spec/claimNames';
import { variantNames } from '../../spec/lab';
import { namesOf } from '../../spec/table';
import { cancelClaims, guessClaim, runClaims } from '../../store/jobs/claimQueue';
import {
  useActions,
  useClaimsTexts,
  usePlayground,
  usePlaygroundStore,
  useTexts,
} from '../usePlayground';
import { ClaimDetails } from './ClaimDetails';
import { ClaimPicture } from './ClaimPicture';
import { middleOf, restOf, secondsOf, timeText, useOutcomes } from './claimReading';
import classes from './claims.module.css';

/** A claim: its sentence, the guess, its measurement and what came of it. Its details open beneath. */
export function ClaimRow({ name, place }: { name: ClaimName; place: number }) {
  const { page: texts, claims: words } = useClaimsTexts();
  const isOpen = usePlayground(({ page }) => page.claim === name);
  const guess = usePlayground(({ guesses }) => guesses[name]);
  const outcome = useOutcomes()[name];
  const { showClaim } = useActions();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const { claim, literature } = words[name];
  // A verdict that is known before the guess would spoil it.
  const shown = guess === undefined ? undefined : outcome;
  return (
    <li ref={row} className={classes.claim} data-claim={name}>
      <div className={classes.row}>
        <span className={classes.place}>{place}</span>
        <div className={classes.sentence}>
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => showClaim(isOpen ? 'all' : name)}
          >
            {claim}
          </button>
          <p className={classes.muted} data-literature>
            {texts.literature(literature)}
          </p>
        </div>
        <Guess name={name} isKnown={shown !== undefined} />
        <div className={classes.measured}>
          {shown === undefined ? (
            <Measuring name={name} isMeasured={outcome !== undefined} />
          ) : (
            <ClaimPicture name={name} size="small" />
          )}
        </div>
        <VerdictCell name={name} outcome={shown} isMeasured={outcome !== undefined} />
        <OpenButton name={name} isShown={shown !== undefined} />
      </div>
      {isOpen && <ClaimDetails name={name} outcome={shown} />}
    </li>
  );
}

/** The guess; it can be changed until the verdict is seen. */
function Guess({ name, isKnown }: { name: ClaimName; isKnown: boolean }) {
  const { page: texts, claims: words } = useClaimsTexts();
  const guess = usePlayground(({ guesses }) => guesses[name]);
  /** Hands are counted by letters. */
  const isPresented = usePlayground(({ page }) => page.present === '1');
  const store = usePlaygroundStore();
  return (
    <fieldset
      className={classes.guess}
      aria-label={texts.guess(words[name].claim)}
      style={isPresented ? { flexDirection: 'column' } : undefined}
      disabled={isKnown}
    >
      {namesOf(texts.decisions).map((decision: Decision, answer) => (
        <button
          key={decision}
          type="button"
          aria-pressed={guess === decision}
          onClick={() => guessClaim(store, name, decision)}
        >
          {isPresented && `${variantNames[answer]}\u00a0`}
          {texts.decisions[decision]}
        </button>
      ))}
    </fieldset>
  );
}

/** Runs the claim, or tells how far it is. */
function Measuring({ name, isMeasured }: { name: ClaimName; isMeasured: boolean }) {
  const { page: texts, claims: words } = useClaimsTexts();
  const guess = usePlayground(({ guesses }) => guesses[name]);
  const measured = usePlayground((state) => state.measuredClaims);
  const waiting = usePlayground(({ waitingClaims }) => waitingClaims.indexOf(name));
  const store = usePlaygroundStore();
  const { showClaim } = useActions();
  if (isMeasured) return null;
  if (waiting === 0) return <AtWork />;
  if (waiting > 0) return <span className={classes.muted}>{texts.waiting}</span>;
  return (
    <Button
      size="xs"
      disabled={guess === undefined}
      aria-label={texts.runName(words[name].claim)}
      onClick={() => {
        showClaim(name);
        void runClaims(store, [name]);
      }}
    >
      {texts.run(timeText(secondsOf([name], measured), texts))}
    </Button>
  );
}

function AtWork() {
  const { page: texts } = useClaimsTexts();
  const { charts } = useTexts();
  const job = usePlayground(({ jobs }) => jobs.claim);
  const store = usePlaygroundStore();
  if (job === null) return null;
  const { share, finding } = job;
  const seconds = restOf(job);
  const done = texts.done(formatCount(finding?.done ?? 0), formatCount(finding?.total ?? 0));
  return (
    <div className={classes.atWork}>
      <Progress value={100 * share} aria-label={texts.progress} transitionDuration={0} />
      <span className={classes.muted}>
        {seconds === null ? done : charts.list([done, texts.left(timeText(seconds, texts))])}
      </span>
      <Button size="compact-xs" className={classes.cancel} onClick={() => void cancelClaims(store)}>
        {texts.cancel}
      </Button>
    </div>
  );
}

interface VerdictProps {
  name: ClaimName;
  /** What is shown; left out before a guess and a measurement. */
  outcome: Outcome | undefined;
  isMeasured: boolean;
}

/** The verdict with the first of the numbers that decided it, or what is to be done for it. */
function VerdictCell({ name, outcome, isMeasured }: VerdictProps) {
  const { page: texts, claims: words } = useClaimsTexts();
  const guess = usePlayground(({ guesses }) => guesses[name]);
  const isWaiting = usePlayground(({ waitingClaims }) => waitingClaims.includes(name));
  const failure = useFailure(name);
  if (outcome === undefined) {
    const toDo = guess === undefined && !isWaiting ? texts.guessFirst : '';
    return <p className={classes.muted}>{failure ?? (isMeasured ? texts.guessToSee : toDo)}</p>;
  }
  const { verdict, figures } = outcome;
  const [first] = figures;
  const said: Record<string, string> = words[name].figures;
  return (
    <div role="status">
      <p className={classes.verdict} data-verdict={verdict}>
        {texts.verdicts[verdict]}
      </p>
      <p className={classes.muted}>
        {guess !== undefined &&
          (guess === verdict ? texts.guessedRight : texts.guessedWrong(texts.decisions[guess]))}
      </p>
      <p className={classes.muted}>
        {texts.armValue(said[first.name], formatNumber(middleOf(first.values)))}
      </p>
    </div>
  );
}

/** Why the last measurement of this claim did not come to its end; null where it did, or is none. */
function useFailure(name: ClaimName): string | null {
  const { page: texts } = useClaimsTexts();
  const ending = usePlayground(({ jobs }) =>
    jobs.claim?.task.claim === name ? jobs.claim.ending : null,
  );
  switch (ending?.kind) {
    case 'failed':
      return texts.failed(ending.message);
    case 'interrupted':
      return texts.interrupted;
    case 'cancelled':
      return texts.cancelled;
    default:
      return null;
  }
}

/** Opens the comparison as a live run, in the place of what the page shows. */
function OpenButton({ name, isShown }: { name: ClaimName; isShown: boolean }) {
  const { page: texts, claims: words } = useClaimsTexts();
  const { openExperiment } = useActions();
  return (
    <Button
      size="xs"
      className={classes.open}
      disabled={!isShown}
      aria-label={texts.openName(words[name].claim)}
      onClick={() => void openExperiment(claims[name].open)}
    >
      {texts.open}
    </Button>
  );
}
