import type { LabRun, Look } from './labRun';

/** What was seen, and how many steps a second have been made since the last look. */
export type Sight = Look & { stepsPerSecond: number };

/** Looks at a lab while it trains: as often as the page can draw, and not so often that training waits. */
export interface Lookout {
  isDue(lab: LabRun): boolean;
  /** Begins a look, and lets the training go on. */
  lookAside(lab: LabRun): void;
  /** Looks at what has not been seen yet, once the look that is under way has ended. */
  lookLast(lab: LabRun): Promise<void>;
  /** Resolves when no look is under way. */
  ended(): Promise<void>;
  /** The page has drawn what was seen. */
  shown(): void;
  /** Nothing new is to be sent before the page has drawn this. */
  sent(): void;
  /** Speed is counted from here. */
  restart(steps: number): void;
}

/** Milliseconds between two frames: a chart shows no more of them, and a person waits for no fewer. */
const frameInterval = { least: 60, most: 400 };
/** Looks may take this share of the time at the most. */
const lookShare = 0.5;

/**
 * @param now milliseconds
 * @param tell is told of each look, and says whether it is to be drawn
 */
export function createLookout(
  now: () => number,
  tell: (lab: LabRun, sight: Sight) => boolean,
): Lookout {
  let isShown = true;
  let looking: Promise<void> | null = null;
  let last = { time: 0, steps: 0, cost: 0 };

  async function look(lab: LabRun): Promise<void> {
    const start = now();
    const seen = await lab.look();
    const seconds = (now() - last.time) / 1_000;
    if (!tell(lab, { ...seen, stepsPerSecond: (seen.steps - last.steps) / seconds })) return;
    isShown = false;
    last = { time: now(), steps: seen.steps, cost: now() - start };
  }

  function lookAside(lab: LabRun): void {
    looking ??= look(lab).finally(() => {
      looking = null;
    });
  }

  return {
    isDue({ unseenSteps }) {
      if (!isShown || looking !== null || unseenSteps === 0) return false;
      const { least, most } = frameInterval;
      const interval = Math.min(most, Math.max(least, last.cost / lookShare));
      return now() - last.time >= interval;
    },
    lookAside,
    async lookLast(lab) {
      await looking;
      if (lab.unseenSteps > 0) lookAside(lab);
      await looking;
    },
    async ended() {
      await looking;
    },
    shown() {
      isShown = true;
    },
    sent() {
      isShown = false;
    },
    restart(steps) {
      last = { ...last, time: now(), steps };
    },
  };
}
