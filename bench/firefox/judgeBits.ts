import type { DeterminismCase } from '../../src/engine/testing/cases/determinismCases';
import type { Told } from './page';

/** What is to be printed, and whether every run ended in the bits that are known of it. */
export interface BitsVerdict {
  lines: string[];
  isSame: boolean;
}

export function judgeBits(cases: readonly DeterminismCase[], told: Told): BitsVerdict {
  if ('fault' in told) return { lines: [`The page failed: ${told.fault}`], isSame: false };
  const lines = cases.flatMap(({ changes, digest }, index) => {
    const found = told.digests[index];
    return found === digest ? [] : [`${JSON.stringify(changes)}: ${found}, not ${digest}`];
  });
  const isSame = lines.length === 0;
  const same = cases.length - lines.length;
  return {
    lines: [...lines, `${told.browser}: ${same} of ${cases.length} runs the same.`],
    isSame,
  };
}
