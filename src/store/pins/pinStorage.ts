import { get, set } from 'idb-keyval';
import type { StoreApi } from 'zustand/vanilla';
import type { Pin, PinsState } from './pins';
import { withPins } from './pins';
import { checkedPins } from './pinText';

/** Where pins are kept; either promise is rejected where the browser keeps nothing, or has no room. */
export interface PinStore {
  load(): Promise<unknown>;
  save(pins: Pin[]): Promise<void>;
}

/** Tells the page's other tabs that what is kept has changed, and hears it of them. */
export interface OtherTabs {
  tell(): void;
  listen(onChange: () => void): void;
}

/**
 * Makes pins outlive the tab: takes over those that the browser has kept, and keeps every change. All tabs show the
 * same ones. Where the browser keeps nothing, `arePinsKept` says so.
 */
export async function keepPins(
  {
    getState,
    setState,
    subscribe,
  }: Pick<StoreApi<PinsState>, 'getState' | 'setState' | 'subscribe'>,
  store: PinStore = indexedStore,
  tabs: OtherTabs = otherTabs(),
): Promise<void> {
  /** As they are kept: another tab's are not written again. */
  let kept: Pin[] = [];

  async function keep(pins: Pin[]): Promise<void> {
    kept = pins;
    try {
      await store.save(pins);
      setState({ arePinsKept: true });
      tabs.tell();
    } catch {
      setState({ arePinsKept: false });
    }
  }

  async function load(): Promise<Pin[] | null> {
    try {
      return checkedPins(await store.load());
    } catch {
      setState({ arePinsKept: false });
      return null;
    }
  }

  const first = await load();
  if (first !== null) {
    const { pins } = getState();
    kept = first;
    // A run may have been kept while these were looked for.
    const all = pins.length === 0 ? first : withPins(first, pins).pins;
    setState({ pins: all });
    if (pins.length > 0) await keep(all);
  }
  subscribe(({ pins }, former) => {
    if (pins !== former.pins && pins !== kept) void keep(pins);
  });
  tabs.listen(async () => {
    const others = await load();
    if (others === null) return;
    kept = others;
    setState({ pins: others });
  });
}

const key = 'pins';
const indexedStore: PinStore = { load: () => get(key), save: (pins) => set(key, pins) };

function otherTabs(): OtherTabs {
  const channel = new BroadcastChannel('gradient-playground-pins');
  return {
    tell: () => channel.postMessage(null),
    listen(onChange) {
      channel.onmessage = onChange;
    },
  };
}
