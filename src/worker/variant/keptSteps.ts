/** The parameters after one step, and the statistics that batch normalization has followed. */
export interface KeptStep {
  step: number;
  /** One array a slot, block by block. */
  blocks: Float32Array[][];
}

/**
 * What is kept of a run to return to, spread evenly over it: of each `stride` steps the first that was
 * looked at, step 0 before all.
 */
export interface KeptSteps {
  /** Most steps that are kept. */
  limit: number;
  stride: number;
  steps: readonly KeptStep[];
}

/** Of one run. */
export const mostKeptSteps = 64;
/** That all variants together may take. */
export const mostKeptBytes = 64e6;
const bytesOfNumber = 4;

/** @param numbers parameters and statistics of the network */
export function noKeptSteps(numbers: number, variantCount: number): KeptSteps {
  const bytes = mostKeptBytes / variantCount;
  const room = Math.floor(bytes / Math.max(1, numbers * bytesOfNumber));
  return { limit: Math.min(mostKeptSteps, room), stride: 1, steps: [] };
}

/** Whether a step belongs to those that are kept. */
export function isToKeep({ limit, stride, steps }: KeptSteps, step: number): boolean {
  if (limit === 0) return false;
  const last = steps.at(-1);
  return last === undefined || slotOf(step, stride) > slotOf(last.step, stride);
}

/** With one step more. Where there are too many, every second goes and the stride doubles. */
export function withKept(kept: KeptSteps, added: KeptStep): KeptSteps {
  let { stride } = kept;
  let steps = [...kept.steps, added];
  while (steps.length > kept.limit) {
    stride *= 2;
    steps = firstOfSlots(steps, stride);
  }
  return { ...kept, stride, steps };
}

/** The last one at or before a step; null where nothing is kept so early. */
export function keptBefore({ steps }: KeptSteps, step: number): KeptStep | null {
  return steps.findLast((kept) => kept.step <= step) ?? null;
}

/** For a run that goes on from `step`: what came later is made anew. */
export function keptUntil(kept: KeptSteps, step: number): KeptSteps {
  return { ...kept, steps: kept.steps.filter((one) => one.step <= step) };
}

function firstOfSlots(steps: readonly KeptStep[], stride: number): KeptStep[] {
  return steps.filter(
    ({ step }, index) =>
      index === 0 || slotOf(step, stride) > slotOf(steps[index - 1].step, stride),
  );
}

function slotOf(step: number, stride: number): number {
  return Math.floor(step / stride);
}
