import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { defaultPage } from '../spec/link/page';
import { parseQuery } from '../spec/link/query';
import type { Playground } from './playground';
import type { PlaygroundActions, PlaygroundState } from './playgroundState';
import { type AddressBar, syncUrl } from './urlSync';

/** A browser's address bar with its history, as far as links go. */
class FakeBar implements AddressBar {
  entries = ['/sub/'];
  position = 0;
  location = { search: '', pathname: '/sub/', hash: '' };
  private listener = (): void => undefined;

  history = {
    pushState: (_data: unknown, _unused: string, url: string) => {
      this.entries = [...this.entries.slice(0, this.position + 1), url];
      this.position++;
    },
    replaceState: (_data: unknown, _unused: string, url: string) => {
      this.entries[this.position] = url;
    },
  };

  addEventListener(_type: 'popstate', listener: () => void): void {
    this.listener = listener;
  }

  back(): void {
    this.position--;
    this.location.search = this.entries[this.position].split('?')[1] ?? '';
    this.listener();
  }
}

type State = PlaygroundState & PlaygroundActions;

let bar: FakeBar;
let time: number;
let playground: Playground;
const openLink = vi.fn();

function setDepth(depth: number): void {
  playground.setState(({ lab }) => ({ lab: { ...lab, base: { ...lab.base, depth } } }));
}

beforeEach(() => {
  bar = new FakeBar();
  time = 0;
  openLink.mockReset();
  const { lab } = parseQuery('v=1');
  playground = createStore<State>(() => ({ lab, page: defaultPage, openLink }) as unknown as State);
  syncUrl(playground, bar, () => time);
});

describe('a change', () => {
  test('is written into the address bar, on the page’s own path', () => {
    time = 5_000;
    setDepth(30);
    expect(bar.entries).toEqual(['/sub/', '/sub/?depth=30']);
  });

  test('soon after another one takes its place: a dragged slider is one entry', () => {
    for (const depth of [11, 12, 13, 14]) {
      time += 50;
      setDepth(depth);
    }
    expect(bar.entries).toEqual(['/sub/', '/sub/?depth=14']);
    time += 5_000;
    setDepth(20);
    expect(bar.entries).toEqual(['/sub/', '/sub/?depth=14', '/sub/?depth=20']);
  });

  test('of the pace is written, as one of the lab is', () => {
    playground.setState({ page: { ...defaultPage, pace: 5 } });
    expect(bar.entries).toEqual(['/sub/', '/sub/?v=1&pace=5']);
  });

  test('of something that is not in the link writes nothing', () => {
    playground.setState({ activeVariant: 1 });
    expect(bar.entries).toEqual(['/sub/']);
  });
});

test('Back opens the link before, and writes nothing itself', () => {
  setDepth(30);
  time = 5_000;
  setDepth(40);
  bar.back();
  expect(openLink).toHaveBeenCalledTimes(1);
  expect(openLink.mock.calls[0][0].lab.base.depth).toBe(30);
  playground.setState({ lab: openLink.mock.calls[0][0].lab });
  expect(bar.entries).toEqual(['/sub/', '/sub/?depth=30', '/sub/?depth=40']);
});
