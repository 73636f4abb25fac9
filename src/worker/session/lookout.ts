import { allParts, type MeasuredPart } from '../../engine/measure/networkMeter';
import type { LabRun, Look } from '../lab/labRunInterface';
import { lookPause } from './lookPause';

/** What was seen, and how many steps a second have been made since the last look. */
export type Sight = Look & {
  stepsPerSecond: number;
  /** Whether no step follows: what was seen is where the lab stands. */
  isStanding: boolean;
};

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

/** Steps since the last look with which a run goes faster than an eye follows its layers. */
const manySteps = 500;

/**
 * @param now milliseconds
 * @param isMoving whether steps are being made
 * @param isCurrent whether it is the lab that is shown
 * @param tell is told of each look, and says whether it is to be drawn
 */
export function createLookout(
  now: () => number,
  isMoving: () => boolean,
  isCurrent: (lab: LabRun) => boolean,
  tell: (lab: LabRun, sight: Sight) => boolean,
): Lookout {
  let isShown = true;
  let looking: Promise<void> | null = null;
  let last = { time: -Infinity, cost: 0 };
  /** Whether the last look was at where the lab stands. */
  let wasStanding = true;
  /** Where speed is counted from. */
  let from = { time: 0, steps: 0 };

  async function look(lab: LabRun): Promise<void> {
    const start = now();
    // Where training is what counts, statistics of layers are left to the steps of the record.
    const isFast = isMoving() && lab.unseenSteps > manySteps;
    const parts: readonly MeasuredPart[] = isFast ? ['watched'] : allParts;
    const seen = await lab.look(parts);
    const seconds = (now() - from.time) / 1_000;
    const isStanding = parts === allParts && !isMoving() && seen.steps === lab.steps;
    const stepsPerSecond = (seen.steps - from.steps) / seconds;
    if (!tell(lab, { ...seen, stepsPerSecond, isStanding })) return;
    wasStanding = isStanding;
    isShown = false;
    last = { time: now(), cost: now() - start };
    from = { time: last.time, steps: seen.steps };
  }

  function lookAside(lab: LabRun): void {
    looking ??= look(lab).finally(() => {
      looking = null;
    });
  }

  return {
    isDue({ unseenSteps }) {
      if (!isShown || looking !== null || unseenSteps === 0) return false;
      return now() - last.time >= lookPause(last.cost);
    },
    lookAside,
    async lookLast(lab) {
      await looking;
      // A build may have made it void meanwhile.
      if (isCurrent(lab) && (lab.unseenSteps > 0 || !wasStanding)) lookAside(lab);
      await looking;
    },
    async ended() {
      // After one look another may begin: where a run stands.
      while (looking !== null) await looking;
    },
    shown() {
      isShown = true;
    },
    sent() {
      isShown = false;
    },
    restart(steps) {
      from = { time: now(), steps };
    },
  };
}
