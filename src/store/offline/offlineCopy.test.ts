import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Notice } from '../run/notices';
import { keepOffline, takeNewVersion } from './offlineCopy';

class FakeWorker extends EventTarget {
  state = 'installing';
  postMessage = vi.fn();
}

const address = 'https://example.org/playground/?depth=3';
const lock = (name: string) => ({ name: `open ${name}`, mode: 'shared' });
const ofThisTab = lock('https://example.org/playground/');

/** A browser with a service worker, or before the first one; `held` are the locks of the open tabs. */
function stubBrowser(
  controller: FakeWorker | null,
  waiting: FakeWorker | null = null,
  held = [ofThisTab],
) {
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
  vi.stubGlobal('navigator', { serviceWorker, locks: { query: async () => ({ held }) } });
  vi.stubGlobal('window', { location: { reload, href: address } });
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

  test('is told once it is kept', async () => {
    const { registration } = stubBrowser(new FakeWorker());
    const { setState, kinds } = fakeStore();
    await keepOffline({ setState });
    expect(kinds()).toEqual([]);
    install(registration);
    expect(kinds()).toEqual(['newVersion']);
  });

  test('is told at the first visit too, once that is served by its copy', async () => {
    const { registration, serviceWorker } = stubBrowser(null);
    const { setState, kinds } = fakeStore();
    await keepOffline({ setState });
    install(registration);
    serviceWorker.controller = new FakeWorker();
    install(registration);
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
    expect(await takeNewVersion()).toBe(true);
    expect(waiting.postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' });
    expect(reload).not.toHaveBeenCalled();
    serviceWorker.dispatchEvent(new Event('controllerchange'));
    expect(reload).toHaveBeenCalledOnce();
  });

  test('is not taken from under another tab', async () => {
    const waiting = new FakeWorker();
    const { reload } = stubBrowser(new FakeWorker(), waiting, [ofThisTab, ofThisTab]);
    expect(await takeNewVersion()).toBe(false);
    expect(waiting.postMessage).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
  });

  test('is taken while other pages of the origin are open', async () => {
    const waiting = new FakeWorker();
    stubBrowser(new FakeWorker(), waiting, [ofThisTab, lock('https://example.org/other/')]);
    expect(await takeNewVersion()).toBe(true);
    expect(waiting.postMessage).toHaveBeenCalledOnce();
  });
});
