/** Why a parameter of a link, or its value, cannot be used. */
export type IgnoredReason =
  | { reason: 'unknown' }
  | { reason: 'repeated' }
  | { reason: 'shared' }
  | { reason: 'version' }
  | { reason: 'notANumber' }
  | { reason: 'notAMap' }
  /** Neither a named pace nor steps a second within these bounds. */
  | { reason: 'notAPace'; choices: readonly string[]; minimum: number; maximum: number }
  | { reason: 'notAChoice'; choices: readonly string[] }
  | { reason: 'outOfRange'; minimum: number; maximum: number; integer: boolean }
  /** Each number of a list has these bounds. */
  | { reason: 'notAList'; minimum: number; maximum: number; integer: boolean; longest: number };

/** A parameter of the link that was left out, and why. The page goes on with its default. */
export type Ignored = { name: string; value: string } & IgnoredReason;
