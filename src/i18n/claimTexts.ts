/** The words of a claim. Figures and arms have the names that the claim in `claims/catalogue` gives them. */
export interface ClaimTexts {
  claim: string;
  experiment: string;
  /** How the deciding figures make the verdict. */
  rule: string;
  /** What is true about it, in at most 50 words. */
  truth: string;
  literature: string;
  /** Those that decide and those that are told beside. */
  figures: Record<string, string>;
  /** The arms that the small figure shows. */
  arms: Record<string, string>;
}
