import type { Playground } from '../playground';
import { hasOtherTabs } from './openTabs';

/** The service worker keeps the whole page; it is written by the build. */
const address = './serviceWorker.js';

/**
 * Keeps the page for visits without a network, and tells of a new version once it is kept beside the old one. The
 * old one goes on until somebody takes the new one, or closes the page.
 */
export async function keepOffline({ setState }: Pick<Playground, 'setState'>): Promise<void> {
  const { serviceWorker } = navigator;
  const announce = (): void =>
    setState(({ notices }) => ({
      notices: [...notices.filter(({ kind }) => kind !== 'newVersion'), { kind: 'newVersion' }],
    }));
  const registration = await serviceWorker.register(address);
  if (registration.waiting !== null) announce();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      // The first copy of all is no new version.
      if (installing.state === 'installed' && serviceWorker.controller !== null) announce();
    });
  });
}

/**
 * Loads the page again in its new version. Returns false, and takes nothing, where another tab has the page open: the
 * files of its version would go.
 */
export async function takeNewVersion(): Promise<boolean> {
  const { serviceWorker } = navigator;
  const waiting = (await serviceWorker.getRegistration())?.waiting ?? null;
  const reload = (): void => window.location.reload();
  if (waiting === null) reload();
  else if (await hasOtherTabs()) return false;
  else {
    serviceWorker.addEventListener('controllerchange', reload);
    waiting.postMessage({ type: 'SKIP_WAITING' });
  }
  return true;
}
