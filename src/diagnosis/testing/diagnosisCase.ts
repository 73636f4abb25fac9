import type { FindingId } from '../diagnose';

export interface CaseTable {
  name: string;
  text: string;
  target: string;
}

/** An experiment and what must be said of it, whatever the seed. */
export interface DiagnosisCase {
  /** The query of a link; its seed is set by the test. */
  query: string;
  /** The table that was opened, for a link with data=csv. */
  table?: CaseTable;
  /** Step → the findings of which one must be the most important one then, over all seeds. */
  expected: Record<number, readonly FindingId[]>;
  /** Findings that no step may have, neither first nor beside others. */
  never: readonly FindingId[];
  seeds?: readonly number[];
}

export const moons = 'standardize=inputs&';
export const vanishing = ['vanishingSlope', 'vanishingLevel'] as const;
export const small = [...vanishing, 'plateau'] as const;
export const ready = ['ready'] as const;
export const healthy = ['healthy'] as const;
