import { allParts, type MeasuredPart } from '../../engine/measure/networkMeter';
import type { LabFrame, LabRun } from '../lab/labRun';

/** A frame, and how many steps a second have been made since the last one. */
export interface ScheduledFrame extends LabFrame {
  stepsPerSecond: number;
  /** True where no step follows: what is seen is where the lab stands. */
  isStanding: boolean;
}

/** Steps since the last frame with which a run goes faster than an eye follows its layers. */
const manySteps = 500;

/**
 * Makes frames while a lab trains: as often as the page can draw, and not so often that training waits.
 *
 * @param now milliseconds
 * @param isMoving tells whether steps are being made
 * @param isCurrent tells whether it is the lab that is shown
 * @param tell is given each frame, and says whether it is to be drawn
 */
export function createFrameScheduler(
  now: () => number,
  isMoving: () => boolean,
  isCurrent: (lab: LabRun) => boolean,
  tell: (lab: LabRun, frame: ScheduledFrame) => boolean,
) {
  let isShown = true;
  let underWay: Promise<void> | null = null;
  let last = { time: -Infinity, cost: 0 };
  /** True where the last frame was of where the lab stands. */
  let wasStanding = true;
  /** The moment and the steps that speed is counted from. */
  let from = { time: 0, steps: 0 };

  async function make(lab: LabRun): Promise<void> {
    const start = now();
    // Where training is what counts, statistics of layers are left to the steps of the record.
    const isFast = isMoving() && lab.unseenSteps > manySteps;
    const parts: readonly MeasuredPart[] = isFast ? ['probes'] : allParts;
    const frame = await lab.frame(parts);
    const seconds = (now() - from.time) / 1_000;
    const isStanding = parts === allParts && !isMoving() && frame.steps === lab.steps;
    const stepsPerSecond = (frame.steps - from.steps) / seconds;
    if (!tell(lab, { ...frame, stepsPerSecond, isStanding })) return;
    wasStanding = isStanding;
    isShown = false;
    last = { time: now(), cost: now() - start };
    from = { time: last.time, steps: frame.steps };
  }

  /** Begins a frame, and lets the training go on. */
  function begin(lab: LabRun): void {
    underWay ??= make(lab).finally(() => {
      underWay = null;
    });
  }

  return {
    isDue({ unseenSteps }: LabRun): boolean {
      if (!isShown || underWay !== null || unseenSteps === 0) return false;
      return now() - last.time >= framePause(last.cost);
    },
    begin,
    /** Makes a frame of what has not been seen yet, once the one that is under way has ended. */
    async last(lab: LabRun): Promise<void> {
      await underWay;
      // A build may have made it void meanwhile.
      if (isCurrent(lab) && (lab.unseenSteps > 0 || !wasStanding)) begin(lab);
      await underWay;
    },
    /** Resolves when no frame is under way. */
    async ended(): Promise<void> {
      // After one frame another may begin: of where a run stands.
      while (underWay !== null) await underWay;
    },
    /** The page has drawn the last frame. */
    shown(): void {
      isShown = true;
    },
    /** Nothing new is to be sent before the page has drawn this. */
    sent(): void {
      isShown = false;
    },
    /** Speed is counted from here. */
    restart(steps: number): void {
      from = { time: now(), steps };
    },
  };
}

/** Milliseconds: eight frames a second are as many as an eye follows in a chart, and each is drawn. */
const leastPause = 120;
/** With it charts still move four times a second. */
const easyPause = 250;
const pausesPerFrame = { easily: 16, atLeast: 6 };

/**
 * Returns the milliseconds of training between two frames. Frames take a seventeenth of the time where
 * charts still move well, and never more than a seventh, however long one takes.
 *
 * @param cost milliseconds that the last frame took
 */
export function framePause(cost: number): number {
  const easy = Math.min(pausesPerFrame.easily * cost, easyPause);
  return Math.max(leastPause, easy, pausesPerFrame.atLeast * cost);
}
