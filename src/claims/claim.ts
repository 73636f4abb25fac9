import type { LineName, Measured, Reading, Trial } from './trial';

/** A verdict: experiments say this of a claim. */
export type Decision = 'true' | 'halfTrue' | 'false';

/** A claim as data: what is measured, which numbers decide, and how. Its words are those of `i18n/en/claims`. */
export interface Claim {
  /** The things that are compared. */
  arms: Record<string, Trial>;
  /** The numbers that decide, each with its border. */
  figures: Record<string, DecidingFigure>;
  /** Numbers that are told beside, and decide nothing. */
  told?: Record<string, Read<string>>;
  /** The rule: what the claim is where these figures hold, and the others do not. */
  decide(holds: Record<string, boolean>): Decision;
  picture: Picture;
  /** The query of the link that lets the comparison be seen. */
  open: string;
}

/** Reads one number of an arm, of the seed that is asked for. */
export type At<Arm extends string> = (arm: Arm, reading: Reading) => number;
export type Read<Arm extends string> = (at: At<Arm>) => number;

/** A figure holds where it is beyond its border. */
export type DecidingFigure<Arm extends string = string> = { read: Read<Arm> } & Border;
export type Border = { above: number } | { below: number };

/** The small figure: curves of some arms, a number of each of them, or some of the claim's figures. */
export type Picture<Arm extends string = string> =
  | { kind: 'lines'; line: LineName; arms: readonly Arm[] }
  | { kind: 'numbers'; reading: Reading; arms: readonly Arm[] }
  | { kind: 'figures'; figures: readonly string[] };

/** The figures that each arm has measured, seed by seed. */
export type Measurements<Arm extends string = string> = Record<Arm, readonly Measured[]>;

/** Describes a claim; the names of its arms and figures are checked. */
export function claim<Arm extends string, Name extends string>(description: {
  arms: Record<Arm, Trial>;
  figures: Record<Name, DecidingFigure<NoInfer<Arm>>>;
  told?: Record<string, Read<NoInfer<Arm>>>;
  decide(holds: Record<NoInfer<Name>, boolean>): Decision;
  picture: Picture<NoInfer<Arm>>;
  open: string;
}): Claim {
  // Whoever reads a claim takes the names of its own tables.
  return description as unknown as Claim;
}
