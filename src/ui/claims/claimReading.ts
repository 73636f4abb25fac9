import { useMemo } from 'react';
import { claims } from '../../claims/catalogue/claims';
import type { Decision } from '../../claims/claim';
import { costOf } from '../../claims/cost';
import { type Figure, type Outcome, outcomeOf } from '../../claims/verdict';
import type { ClaimsTexts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { type ClaimName, claimNames } from '../../spec/claimNames';
import { type PageState, usePlayground } from '../usePlayground';

type Texts = ClaimsTexts['page'];

/** What the claims that were measured have come to. */
export function useOutcomes(): Partial<Record<ClaimName, Outcome>> {
  const measured = usePlayground((state) => state.measuredClaims);
  return useMemo(
    () =>
      Object.fromEntries(
        claimNames.flatMap((name) => {
          const found = measured[name];
          return found === undefined ? [] : [[name, outcomeOf(claims[name], found.measurements)]];
        }),
      ),
    [measured],
  );
}

export function isRightGuess(outcome: Outcome | undefined, guess: Decision | undefined): boolean {
  return outcome !== undefined && outcome.verdict === guess;
}

/** Before anything has been measured here, two processors that do little else are assumed. */
const usualShare = 0.6;

type Taken = Partial<Record<ClaimName, { seconds: number }>>;

/** Estimates the seconds that claims take, by what those have taken, or seem to take, that are known. */
export function secondsOf(names: readonly ClaimName[], measured: Taken): number {
  const known = claimNames.filter((name) => measured[name] !== undefined);
  const cost = (of: readonly ClaimName[]): number =>
    of.reduce((sum, name) => sum + costOf(claims[name]), 0);
  const taken = known.reduce((sum, name) => sum + (measured[name]?.seconds ?? 0), 0);
  return cost(names) * (known.length === 0 ? usualShare : taken / cost(known));
}

/** How far a claim is, and when it began and was last heard of, in milliseconds. */
type AtWork = Pick<NonNullable<PageState['jobs']['claim']>, 'share' | 'began' | 'heard'>;

/** Returns the seconds that the rest of a claim takes, if it goes on as it did; null before it has begun to. */
export function restOf({ share, began, heard }: AtWork): number | null {
  return share > 0 ? ((heard - began) * (1 - share)) / share / 1_000 : null;
}

/** Estimates the seconds until all that wait are measured: the first is at work, and says how fast this computer is. */
export function secondsLeft(
  waiting: readonly ClaimName[],
  measured: Taken,
  job: AtWork | null,
): number {
  const [first, ...others] = waiting;
  const rest = job && restOf(job);
  if (job === null || rest === null) return secondsOf(waiting, measured);
  const whole = { seconds: rest + (job.heard - job.began) / 1_000 };
  return rest + secondsOf(others, { ...measured, [first]: whole });
}

/** Writes a time in seconds or, from some hundred on, in minutes. */
export function timeText(seconds: number, texts: Texts): string {
  if (seconds < 100) return texts.seconds(formatCount(Math.max(1, Math.round(seconds))));
  return texts.minutes(formatCount(Math.round(seconds / 60)));
}

/** Returns the value in the middle; what is not there comes last. */
export function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => orderOf(a) - orderOf(b));
  return sorted[Math.floor(sorted.length / 2)];
}

export function spreadText({ values }: Figure, texts: Texts): string {
  const sorted = values.toSorted((a, b) => orderOf(a) - orderOf(b));
  return texts.spread(formatNumber(sorted[0]), formatNumber(sorted[sorted.length - 1]));
}

export function borderText({ border }: Figure, texts: Texts): string {
  if (border === null) return '';
  return 'above' in border
    ? texts.above(formatNumber(border.above))
    : texts.below(formatNumber(border.below));
}

export function heldText({ border, holds }: Figure, texts: Texts): string {
  if (border === null) return '';
  if (holds === null) return texts.held.some;
  return holds ? texts.held.all : texts.held.none;
}

function orderOf(value: number): number {
  return Number.isNaN(value) ? Infinity : value;
}
