import { pageChoices } from '../../spec/link/page';
import type { Playground } from '../../store/playground';

/** Messages from and to the page around the frame have this type; `docs/EMBED.md` describes them. */
const messageType = 'gradient-playground';

/**
 * Connects a page in a frame with the page around it: tells it the height that it needs, and takes its theme.
 * Resolves as soon as the frame is seen: until then nothing is built or trained.
 */
export function connectToHost(playground: Playground): Promise<void> {
  followTheme(playground);
  tellHeight();
  return seen(document.documentElement);
}

function followTheme({ getState }: Playground): void {
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || typeof data !== 'object' || data === null) return;
    if (!('type' in data) || data.type !== messageType || !('theme' in data)) return;
    const theme = pageChoices.theme.find((known) => known === data.theme);
    if (theme !== undefined) getState().setTheme(theme);
  });
}

/** Tells the height, in CSS pixels, at which nothing scrolls in the frame; again whenever it is another one. */
function tellHeight(): void {
  const page = document.querySelector('[data-part]');
  if (page === null) throw new Error('the page does not stand yet');
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // Whoever has the page in a frame may know how high it is.
    window.parent.postMessage({ type: messageType, height }, '*');
  }).observe(page);
}

function seen(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}
