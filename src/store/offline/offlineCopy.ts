import type { Playground } from '../playground';

/** The service worker keeps the whole page; it is written by the build. */
const address = './serviceWorker.js';

/**
 * Keeps the page for visits without a network, and tells of a new version once it is kept beside the old one. The
 * old one goes on until somebody takes the new one, or closes the page.
 */
export async function keepOffline({ setState }: Pick<Playground, 'setState'>): Promise<void> {
  const { serviceWorker } = navigator;
  const wasKept = serviceWorker.controller !== null;
  const announce = (): void =>
    setState(({ notices }) => ({
      notices: [...notices.filter(({ kind }) => kind !== 'newVersion'), { kind: 'newVersion' }],
    }));
  const registration = await serviceWorker.register(address);
  if (registration.waiting !== null) announce();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && wasKept) announce();
    });
  });
  // It was taken in another tab, whose page is the new one.
  if (wasKept) serviceWorker.addEventListener('controllerchange', announce);
}

/** Loads the page again in its new version. */
export async function takeNewVersion(): Promise<void> {
  const { serviceWorker } = navigator;
  const waiting = (await serviceWorker.getRegistration())?.waiting ?? null;
  const reload = (): void => window.location.reload();
  if (waiting === null) return reload();
  serviceWorker.addEventListener('controllerchange', reload);
  waiting.postMessage({ type: 'SKIP_WAITING' });
}
