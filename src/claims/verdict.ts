import { namesOf } from '../spec/table';
import type { At, Border, Claim, Decision, Measurements, Read } from './claim';

/** The seeds that a claim is measured with: fewer say too little of the spread. */
export const claimSeeds: readonly number[] = [1, 2, 3, 4, 5];

/** What the measurements say; `notDecided` with too few seeds, or where a spread crosses the rule. */
export type Verdict = Decision | 'notDecided';

/** A number over all seeds; a figure that decides holds with every seed, with none (false), or with some (null). */
export interface Figure {
  name: string;
  values: number[];
  border: Border | null;
  holds: boolean | null;
}

export interface Outcome {
  verdict: Verdict;
  /** Those that decide, then those that are told beside. */
  figures: Figure[];
}

/** Returns the numbers that decide a claim and what they make of it. */
export function outcomeOf(claim: Claim, measurements: Measurements): Outcome {
  const deciding = namesOf(claim.figures).map((name): Figure => {
    const { read, ...border } = claim.figures[name];
    const values = valuesOf(read, measurements);
    return { name, values, border, holds: heldBy(values, border) };
  });
  const told = Object.entries(claim.told ?? {}).map(
    ([name, read]): Figure => ({
      name,
      values: valuesOf(read, measurements),
      border: null,
      holds: null,
    }),
  );
  return { verdict: verdictOf(claim, deciding), figures: [...deciding, ...told] };
}

/**
 * Returns what a claim is by its rule. Figures that hold with some seeds only may be either: where the rule says the
 * same whatever they are, it is decided all the same.
 *
 * @param figures those that decide
 */
export function verdictOf({ decide }: Pick<Claim, 'decide'>, figures: readonly Figure[]): Verdict {
  if (figures.some(({ values }) => values.length < claimSeeds.length)) return 'notDecided';
  const cases = figures.reduce<Record<string, boolean>[]>(
    (before, { name, holds }) =>
      (holds === null ? [true, false] : [holds]).flatMap((held) =>
        before.map((one) => ({ ...one, [name]: held })),
      ),
    [{}],
  );
  const decisions = new Set(cases.map(decide));
  const [first] = decisions;
  return decisions.size === 1 ? first : 'notDecided';
}

function valuesOf(read: Read<string>, measurements: Measurements): number[] {
  const seeds = Math.min(...Object.values(measurements).map(({ length }) => length));
  return Array.from({ length: seeds }, (_, seed) => {
    const at: At<string> = (arm, reading) => {
      const value = measurements[arm][seed].numbers[reading];
      if (value === undefined) throw new Error(`${arm} has not measured ${reading}.`);
      return value;
    };
    return read(at);
  });
}

function heldBy(values: readonly number[], border: Border): boolean | null {
  const isBeyond = (value: number): boolean =>
    'above' in border ? value > border.above : value < border.below;
  if (values.every(isBeyond)) return true;
  return values.some(isBeyond) ? null : false;
}
