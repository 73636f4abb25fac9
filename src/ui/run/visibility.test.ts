import { expect, test } from 'vitest';
import { createVisibility } from './useThrottled';

/** Elements that the test shows and hides. */
function fakePage() {
  const told = new Map<Element, (isSeen: boolean) => void>();
  const view = createVisibility((element, tell) => {
    told.set(element, tell);
    return () => void told.delete(element);
  });
  return { view, told, element: {} as Element };
}

test('counts as seen until it is told otherwise, and tells when that changes', () => {
  const { view, told, element } = fakePage();
  const heard: boolean[] = [];
  const stop = view.onChange((isSeen) => heard.push(isSeen));
  view.ref(element);
  expect(view.isSeen()).toBe(true);
  told.get(element)?.(false);
  expect(view.isSeen()).toBe(false);
  told.get(element)?.(true);
  told.get(element)?.(true);
  expect([view.isSeen(), heard]).toEqual([true, [false, true]]);
  stop();
  told.get(element)?.(false);
  told.get(element)?.(true);
  expect(heard).toHaveLength(2);
});

test('what is gone is observed no more, and what is not there yet may come', () => {
  const { view, told, element } = fakePage();
  view.ref(element);
  told.get(element)?.(false);
  view.ref(null);
  expect(told.size).toBe(0);
  expect(view.isSeen()).toBe(true);
});
