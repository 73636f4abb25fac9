import { Button } from '@mantine/core';
import { useState } from 'react';
import { claimsOfSubject } from '../../claims/catalogue/claims';
import { formatCount } from '../../i18n/number';
import { type ClaimSubject, claimNames } from '../../spec/claimNames';
import { cancelClaims, runClaims } from '../../store/jobs/claimQueue';
import { Dialog } from '../dialogs/Dialog';
import { useActions, useClaimsTexts, usePlayground, usePlaygroundStore } from '../usePlayground';
import { ClaimHands } from './ClaimHands';
import { ClaimRow } from './ClaimRow';
import { isRightGuess, secondsLeft, secondsOf, timeText, useOutcomes } from './claimReading';
import classes from './claims.module.css';

/** The page Claims, over the whole page: what is said of deep networks, to guess and to measure. */
export function ClaimsDialog() {
  const { page: texts } = useClaimsTexts();
  const open = usePlayground(({ page }) => page.claim);
  const { showClaim } = useActions();
  const [subject, setSubject] = useState<ClaimSubject | null>(null);
  // One that a link opens is listed whatever is chosen.
  const chosen = claimsOfSubject.find((one) => one.subject === subject)?.names ?? claimNames;
  const listed = claimNames.filter((name) => chosen.includes(name) || name === open);
  const isPresented = usePlayground(({ page }) => page.present === '1');
  const alone = isPresented ? listed.find((name) => name === open) : undefined;
  return (
    <Dialog
      title={texts.title}
      className={classes.body}
      opened={open !== ''}
      close={() => showClaim('')}
    >
      {alone === undefined ? (
        <Choice subject={subject} choose={setSubject} />
      ) : (
        <ClaimHands key={alone} name={alone} />
      )}
      <ol className={classes.list}>
        {(alone === undefined ? listed : [alone]).map((name) => (
          <ClaimRow key={name} name={name} place={claimNames.indexOf(name) + 1} />
        ))}
      </ol>
    </Dialog>
  );
}

interface ChoiceProps {
  /** Null for all of them. */
  subject: ClaimSubject | null;
  choose(subject: ClaimSubject | null): void;
}

/** Says what the page is and how far one is with it, and offers the subjects of claims. */
function Choice({ subject, choose }: ChoiceProps) {
  const { page: texts } = useClaimsTexts();
  return (
    <>
      <div className={classes.head}>
        <p className={classes.intro}>{texts.intro}</p>
        <AllClaims />
      </div>
      <fieldset className={classes.subjects} aria-label={texts.subjects}>
        {[null, ...claimsOfSubject.map((one) => one.subject)].map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === subject}
            onClick={() => choose(one)}
          >
            {one === null ? texts.all(formatCount(claimNames.length)) : texts.subjectNames[one]}
          </button>
        ))}
      </fieldset>
    </>
  );
}

/** Tells how many are measured and guessed, and measures those that are not. */
function AllClaims() {
  const { page: texts } = useClaimsTexts();
  const outcomes = useOutcomes();
  const guesses = usePlayground((state) => state.guesses);
  const measured = usePlayground((state) => state.measuredClaims);
  const waiting = usePlayground((state) => state.waitingClaims);
  const store = usePlaygroundStore();
  const missing = claimNames.filter((name) => measured[name] === undefined);
  const right = claimNames.filter((name) => isRightGuess(outcomes[name], guesses[name]));
  const isAtWork = waiting.length > 0;
  const job = usePlayground(({ jobs }) => jobs.claim);
  const time = timeText(
    isAtWork ? secondsLeft(waiting, measured, job) : secondsOf(missing, measured),
    texts,
  );
  const label = missing.length < claimNames.length ? texts.runRest : texts.runAll;
  return (
    <div className={classes.all}>
      <p role="status">
        {texts.score(
          formatCount(claimNames.length - missing.length),
          formatCount(claimNames.length),
          formatCount(right.length),
        )}
      </p>
      {isAtWork && <p className={classes.muted}>{texts.allLeft(time)}</p>}
      {isAtWork && <Button onClick={() => void cancelClaims(store)}>{texts.cancel}</Button>}
      {!isAtWork && missing.length > 0 && (
        <Button variant="filled" onClick={() => void runClaims(store, missing)}>
          {label(time)}
        </Button>
      )}
    </div>
  );
}
