/** A run that makes steps in a thread of its own. */
interface Stepping {
  advance(count: number): Promise<void>;
}

/**
 * Makes `count` steps of each of `runs`, at most `slots` of them computing at a time. With more runs than
 * slots the steps are cut into as many pieces as there are slots, and the run that is furthest behind
 * goes next: no slot stands idle before the last piece.
 */
export async function advanceTogether(
  runs: readonly Stepping[],
  count: number,
  slots: number,
): Promise<void> {
  const piece = runs.length <= slots ? count : Math.ceil(count / slots);
  const waiting = runs.map((run) => ({ run, left: count }));

  async function workOff(): Promise<void> {
    for (;;) {
      const next = takeFurthestBehind(waiting);
      if (next === undefined) return;
      const steps = Math.min(piece, next.left);
      await next.run.advance(steps);
      next.left -= steps;
      if (next.left > 0) waiting.push(next);
    }
  }

  await Promise.all(Array.from({ length: Math.min(slots, runs.length) }, workOff));
}

function takeFurthestBehind<T extends { left: number }>(waiting: T[]): T | undefined {
  if (waiting.length === 0) return undefined;
  const most = Math.max(...waiting.map(({ left }) => left));
  const [next] = waiting.splice(
    waiting.findIndex(({ left }) => left === most),
    1,
  );
  return next;
}
