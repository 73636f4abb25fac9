/** What an (i) says of a parameter: two sentences, and its formula, or one for each of its values. */
export interface About {
  sentences: readonly [string, string];
  formula: string | Readonly<Record<string, string>>;
}
