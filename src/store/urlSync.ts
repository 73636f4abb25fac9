import { formatQuery, parseQuery } from '../spec/link/query';
import type { Playground } from './playground';

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
  playground.subscribe(({ lab, page }, former) => {
    if (lab === former.lab && page === former.page) return;
    const query = formatQuery(lab, page);
    if (query === written) return;
    written = query;
    const url = `${bar.location.pathname}${query === '' ? '' : `?${query}`}${bar.location.hash}`;
    const isSameGesture = now() - lastChange < oneGesture;
    lastChange = now();
    if (isSameGesture) bar.history.replaceState(null, '', url);
    else bar.history.pushState(null, '', url);
  });
  bar.addEventListener('popstate', () => {
    const link = parseQuery(bar.location.search);
    written = formatQuery(link.lab, link.page);
    lastChange = -Infinity;
    void playground.getState().openLink(link);
  });
}
