import { expect, test, vi } from 'vitest';
import { forgetFault, loadAhead, loadedOnce, NotLoaded } from './loadedOnce';

/** Fails as often as it is told, then gives a text. */
function failing(times: number) {
  return vi.fn(async () => {
    if (fetch.mock.calls.length <= times) throw new TypeError('no network');
    return 'text';
  });
}
let fetch = failing(0);

const faultOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (fault) => fault,
  );

test('what is there is fetched once, and says so as the promises of React do', async () => {
  fetch = failing(0);
  const once = loadedOnce(fetch);
  expect(await once.load()).toBe('text');
  expect(once.load()).toMatchObject({ status: 'fulfilled', value: 'text' });
  expect(once.isLoaded).toBe(true);
  expect(fetch).toHaveBeenCalledOnce();
});

test('what failed is fetched again when that is forgotten, and not before', async () => {
  fetch = failing(1);
  const once = loadedOnce(fetch);
  const fault = await faultOf(once.load());
  expect(fault).toBeInstanceOf(NotLoaded);
  expect(fault).toHaveProperty('message', 'no network');
  expect(await faultOf(once.load())).toBe(fault);
  expect(fetch).toHaveBeenCalledOnce();
  forgetFault(fault);
  const again = once.load();
  // A fault of before does not undo what is under way.
  forgetFault(fault);
  expect(once.load()).toBe(again);
  expect(await again).toBe('text');
});

test('what is made of something that failed has that fetched again too', async () => {
  fetch = failing(1);
  const part = loadedOnce(fetch);
  const whole = loadedOnce(async () => `whole ${await part.load()}`);
  forgetFault(await faultOf(whole.load()));
  expect(await whole.load()).toBe('whole text');
});

test('what nothing waits to draw is fetched again the next time', async () => {
  fetch = failing(1);
  const once = loadedOnce(fetch);
  expect(await faultOf(loadAhead(once))).toBeInstanceOf(NotLoaded);
  expect(await loadAhead(once)).toBe('text');
});
