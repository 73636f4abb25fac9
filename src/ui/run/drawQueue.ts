/** A drawing that waits for its turn; false where there was nothing new to draw. */
export type Draw = () => boolean;

interface DrawQueue {
  /** Queues a drawing; what is already queued keeps its place. */
  add(draw: Draw): void;
  remove(draw: Draw): void;
}

/** When a callback is called: with the next animation frame, or as the next task. */
interface DrawTimes {
  inFrame(callback: () => void): void;
  inTask(callback: () => void): void;
}

/**
 * Draws in the order of coming, each at most once in an animation frame and each in a task of its own:
 * all charts change with every frame of a run, and drawn at once they would keep the page from hearing
 * a person for too long.
 */
export function createDrawQueue({ inFrame, inTask }: DrawTimes): DrawQueue {
  const waiting = new Set<Draw>();
  /** The drawings of this animation frame that are still to be done. */
  const due = new Set<Draw>();
  let isRunning = false;
  function start(): void {
    if (isRunning || waiting.size === 0) return;
    isRunning = true;
    inFrame(() => {
      for (const draw of waiting) due.add(draw);
      waiting.clear();
      next();
    });
  }
  function next(): void {
    for (const draw of due) {
      due.delete(draw);
      if (draw()) break;
    }
    if (due.size > 0) {
      inTask(next);
    } else {
      isRunning = false;
      start();
    }
  }
  return {
    add(draw) {
      waiting.add(draw);
      start();
    },
    remove(draw) {
      waiting.delete(draw);
      due.delete(draw);
    },
  };
}
