/** Recorded steps that Page Up and Page Down go at once. */
const page = 10;

/**
 * Returns the step to point at after a key: a recorded one, or null for the live view. `undefined` where the
 * key means nothing here. `steps` ascend; without a pointed step the keys start from the newest.
 */
export function stepAfterKey(
  key: string,
  steps: readonly number[],
  pointed: number | null,
): number | null | undefined {
  if (key === 'Escape') return pointed === null ? undefined : null;
  const last = steps.length - 1;
  const present = pointed === null ? last : steps.findLastIndex((step) => step <= pointed);
  const targets: Record<string, number> = {
    ArrowLeft: present - 1,
    ArrowDown: present - 1,
    ArrowRight: present + 1,
    ArrowUp: present + 1,
    PageDown: present - page,
    PageUp: present + page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? undefined : steps[Math.min(last, Math.max(0, target))];
}

/** Returns the recorded step nearest to a place on the axis. */
export function nearestStep(steps: readonly number[], place: number): number {
  return steps.reduce((best, step) =>
    Math.abs(step - place) < Math.abs(best - place) ? step : best,
  );
}
