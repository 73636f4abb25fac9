/** A drawing that waits for its turn; false where there was nothing new to draw. */
export type Draw = () => boolean;

export interface DrawQueue {
  /** Queues a drawing; what is already queued keeps its place. */
  add(draw: Draw): void;
  remove(draw: Draw): void;
}

/**
 * One drawing per animation frame, in the order in which they came: all charts change with every
 * frame of a run, and drawn at once they would block the page for longer than a person's hand takes.
 */
export function createDrawQueue(requestFrame: (callback: () => void) => unknown): DrawQueue {
  const waiting = new Set<Draw>();
  let isRequested = false;
  function request(): void {
    if (isRequested || waiting.size === 0) return;
    isRequested = true;
    requestFrame(() => {
      isRequested = false;
      for (const draw of waiting) {
        waiting.delete(draw);
        if (draw()) break;
      }
      request();
    });
  }
  return {
    add(draw) {
      waiting.add(draw);
      request();
    },
    remove: (draw) => void waiting.delete(draw),
  };
}
