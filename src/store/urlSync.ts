import { isLessonStep } from '../spec/lessonNames';
import { formatQuery, parseQuery } from '../spec/link/query';
import type { Playground } from './playground';
import type { PlaygroundState } from './playgroundState';

/** Changes within this many milliseconds, a dragged slider's, are one entry of the history. */
const oneGesture = 1_000;

/** The parts of `window` that the link lives in. */
export interface AddressBar {
  location: { search: string; pathname: string; hash: string };
  history: {
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
  addEventListener(type: 'popstate', listener: () => void): void;
}

/** Writes every change of the lab into the address bar; Back and Forward bring it back. */
export function syncUrl(playground: Playground, bar: AddressBar, now: () => number): void {
  let lastChange = -Infinity;
  let written = formatQuery(playground.getState().lab, playground.getState().page);
  playground.subscribe((state, former) => {
    if (state.lab === former.lab && state.page === former.page) return;
    const query = writtenQuery(state);
    if (query === written) return;
    written = query;
    const url = `${bar.location.pathname}${query === '' ? '' : `?${query}`}${bar.location.hash}`;
    const isSameStep = state.page.lesson === former.page.lesson;
    const isSameGesture = isSameStep && now() - lastChange < oneGesture;
    lastChange = now();
    // In a frame, Back is of the page around it.
    if (isSameGesture || state.page.embed === '1') bar.history.replaceState(null, '', url);
    else bar.history.pushState(null, '', url);
  });
  bar.addEventListener('popstate', () => {
    const link = parseQuery(bar.location.search);
    written = formatQuery(link.lab, link.page);
    lastChange = -Infinity;
    void playground.getState().openLink(link);
  });
}

/** The name of a lesson's step says what experiment it opens with. */
function writtenQuery({ lab, page, lessonLab }: PlaygroundState): string {
  const isOfStep = isLessonStep(page.lesson) && lab === lessonLab;
  return formatQuery(isOfStep ? parseQuery('').lab : lab, page);
}
