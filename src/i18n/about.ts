/** What an (i) says of a parameter: two plain sentences, its formula, or one for each of its values, and details. */
export interface About {
  sentences: readonly [string, string];
  formula: string | Readonly<Record<string, string>>;
  /** Exceptions and measured figures, for those who open "Details". */
  details: string;
}
