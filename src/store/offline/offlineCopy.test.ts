import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Notice } from '../run/notices';
import { keepOffline, takeNewVersion } from './offlineCopy';

class FakeWorker extends EventTarget {
  state = 'installing';
  postMessage = vi.fn();
}

/** A browser with a service worker, or before the first one. */
function stubBrowser(controller: FakeWorker | null, waiting: FakeWorker | null = null) {
  const registration = Object.assign(new EventTarget(), {
    waiting,
    installing: null as FakeWorker | null,
  });
  const serviceWorker = Object.assign(new EventTarget(), {
    controller,
    register: vi.fn(async () => registration),
    getRegistration: async () => registration,
  });
  const reload = vi.fn();
  vi.stubGlobal('navigator', { serviceWorker });
  vi.stubGlobal('window', { location: { reload } });
  return { registration, serviceWorker, reload };
}

function fakeStore() {
  let notices: Notice[] = [];
  const setState = (change: unknown) => {
    ({ notices } = (change as (state: { notices: Notice[] }) => { notices: Notice[] })({
      notices,
    }));
  };
  return { setState, kinds: () => notices.map(({ kind }) => kind) };
}

function install(registration: ReturnType<typeof stubBrowser>['registration']) {
  const installing = new FakeWorker();
  registration.installing = installing;
  registration.dispatchEvent(new Event('updatefound'));
  installing.state = 'installed';
  installing.dispatchEvent(new Event('statechange'));
}

afterEach(() => vi.unstubAllGlobals());

describe('a new version', () => {
  test('is none at the first visit', async () => {
    const { registration } = stubBrowser(null);
    const { setState, kinds } = fakeStore();
    await keepOffline({ setState });
    install(registration);
    expect(kinds()).toEqual([]);
  });

  test('is told once it is kept, and once alone', async () => {
    const { registration, serviceWorker } = stubBrowser(new FakeWorker());
    const { setState, kinds } = fakeStore();
    await keepOffline({ setState });
    expect(kinds()).toEqual([]);
    install(registration);
    serviceWorker.dispatchEvent(new Event('controllerchange'));
    expect(kinds()).toEqual(['newVersion']);
  });

  test('waits from an earlier visit', async () => {
    stubBrowser(new FakeWorker(), new FakeWorker());
    const { setState, kinds } = fakeStore();
    await keepOffline({ setState });
    expect(kinds()).toEqual(['newVersion']);
  });

  test('takes the place of the old one before the page is loaded again', async () => {
    const waiting = new FakeWorker();
    const { serviceWorker, reload } = stubBrowser(new FakeWorker(), waiting);
    await takeNewVersion();
    expect(waiting.postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' });
    expect(reload).not.toHaveBeenCalled();
    serviceWorker.dispatchEvent(new Event('controllerchange'));
    expect(reload).toHaveBeenCalledOnce();
  });
});
