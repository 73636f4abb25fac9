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

/** Estimates the seconds that claims take, by what those have taken that were measured. */
export function secondsOf(
  names: readonly ClaimName[],
  measured: PageState['measuredClaims'],
): number {
  const known = claimNames.filter((name) => measured[name] !== undefined);
  const cost = (of: readonly ClaimName[]): number =>
    of.reduce((sum, name) => sum + costOf(claims[name]), 0);
  const taken = known.reduce((sum, name) => sum + (measured[name]?.seconds ?? 0), 0);
  return cost(names) * (known.length === 0 ? usualShare : taken / cost(known));
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
