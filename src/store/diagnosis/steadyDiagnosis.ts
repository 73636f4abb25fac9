import type { Finding } from '../../diagnosis/diagnose';

/** The findings that the page says of a variant, and the one to be said once it has held for some frames. */
export interface SteadyDiagnosis {
  findings: Finding[];
  coming: { id: Finding['id']; frames: number } | null;
}

/** Frames in a row that a finding must be the most important one before it is said. */
const framesToHold = 3;

/**
 * Returns what to say after another frame. Numbers follow at once; another finding takes the first place when it
 * has held, or at once where nothing trains.
 */
export function steadied(
  former: SteadyDiagnosis | undefined,
  seen: Finding[],
  isAtOnce: boolean,
): SteadyDiagnosis {
  const settled = { findings: seen, coming: null };
  if (former === undefined || isAtOnce) return settled;
  const [said] = former.findings;
  const [first] = seen;
  if (first.id === said.id) return settled;
  const frames = former.coming?.id === first.id ? former.coming.frames + 1 : 1;
  if (frames >= framesToHold) return settled;
  const updated = seen.find(({ id }) => id === said.id) ?? said;
  const others = former.findings.slice(1);
  return { findings: [updated, ...others], coming: { id: first.id, frames } };
}
