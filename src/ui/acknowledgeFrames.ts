import type { Playground } from '../store/playground';

/** A hidden page draws nothing and gets no animation frames: it takes two looks a second. */
const hiddenInterval = 500;

/** Tells the worker when a frame has been drawn: it sends the next one then and not before. */
export function acknowledgeFrames(playground: Playground): void {
  playground.subscribe(({ variants, shown }, former) => {
    if (variants === former.variants) return;
    if (document.hidden) setTimeout(shown, hiddenInterval);
    // The first callback comes before the frame is painted, the second one after it.
    else requestAnimationFrame(() => requestAnimationFrame(shown));
  });
}
