import { createStore, type StoreApi } from 'zustand/vanilla';
import { addVariant, changeVariant, type Lab, removeVariant, variantSpecs } from '../spec/lab';
import { defaultPage } from '../spec/page';
import { parameters } from '../spec/parameters';
import { openingPreset } from '../spec/presets';
import { type Link, parseQuery } from '../spec/query';
import { changedFrom, changedNames, isLive } from '../spec/spec';
import { type ClientEvent, createLabClient, type LabClient } from '../worker/client';
import type { ChoiceRefusal } from '../worker/protocol';
import { emptyJobs, interruptJobs, jobActions, reduceJobs } from './jobs';
import { type Notice, withoutNotices } from './notice';
import type { PlaygroundActions, PlaygroundState } from './playgroundState';
import { emptyRun, type Phase, reduceRun } from './run';
import { loadTable, storeTable, type UsedTable } from './table';

export type Playground = StoreApi<PlaygroundState & PlaygroundActions>;

/** The whole state of the page; it knows no React. */
export function createPlayground(link: Link, spawn: () => Worker): Playground {
  return createStore<PlaygroundState & PlaygroundActions>((set, get) => {
    const client: LabClient = createLabClient({ spawn, onEvent, now: () => performance.now() });

    /** The table that is the data of `data=csv`. */
    let used: UsedTable | null = null;

    function onEvent(event: ClientEvent): void {
      if (event.type === 'jobProgress' || event.type === 'jobEnded') {
        set((state) => reduceJobs(state, event));
        return;
      }
      set((state) => reduceRun(state, event));
      if (event.type === 'restarted' || event.type === 'dead') set(interruptJobs);
      if (event.type === 'restarted') settle(rebuildAll());
    }

    /** Tells a new worker all that the old one knew. */
    async function rebuildAll(): Promise<void> {
      await client.setPace(get().pace);
      if (used !== null) {
        await client.readTable(used.text, used.header);
        await client.chooseTable(used.choice);
      }
      await build();
    }

    function build(): Promise<void> {
      set({ phase: 'building', pointedStep: null });
      return client.build(variantSpecs(get().lab));
    }

    async function setLab(lab: Lab): Promise<void> {
      set({ lab, activeVariant: Math.min(get().activeVariant, lab.differences.length) });
      await build();
    }

    /** Lets the running networks of all variants know what may have changed for them. */
    async function tune(lab: Lab): Promise<void> {
      set({ lab });
      await Promise.all(variantSpecs(lab).map((spec, variant) => client.tune(variant, spec)));
    }

    /** Chooses from the table that was read last, and remembers what was chosen. */
    async function chooseTable(table: UsedTable): Promise<ChoiceRefusal | null> {
      const result = await client.chooseTable(table.choice);
      if ('reason' in result) return result;
      used = table;
      set({ table: { fileName: table.fileName, ...result } });
      return null;
    }

    /** Puts the table of an earlier visit where the worker finds it. */
    async function restoreTable(): Promise<void> {
      if (get().lab.base.data !== 'csv' || used !== null) return;
      const stored = await loadTable();
      if (stored !== undefined) {
        const read = await client.readTable(stored.text, stored.header);
        if (!('reason' in read) && (await chooseTable(stored)) === null) return;
      }
      set((state) => ({
        lab: changeVariant(state.lab, 0, { data: parameters.data.default }),
        notices: [...state.notices, { kind: 'tableMissing' }],
      }));
    }

    /** Shows what a link says; the networks are still those from before. */
    async function takeLink({ lab, page, ignored }: Link): Promise<void> {
      const others = withoutNotices(get().notices, ['ignored']);
      const notices: Notice[] =
        ignored.length > 0 ? [...others, { kind: 'ignored', ignored }] : others;
      set({ lab, page, notices, activeVariant: 0 });
      await restoreTable();
    }

    async function startLink(link: Link): Promise<void> {
      await takeLink(link);
      await build();
      if (link.page.run === '1') await client.train();
    }

    /** Back and Forward over a change that acted on the running networks act on them again. */
    async function openLink(link: Link): Promise<void> {
      const isRunning = isBuilt(get().phase) && differLive(get().lab, link.lab);
      if (!isRunning) return startLink(link);
      await takeLink(link);
      await tune(get().lab);
    }

    settle(Promise.resolve().then(() => startLink(link)));

    return {
      ...emptyRun,
      ...emptyJobs,
      ...jobActions(client, set, get),
      lab: link.lab,
      page: link.page,
      activeVariant: 0,
      series: 'gradientNorms',
      pointedStep: null,
      pace: 'easeIn',
      table: null,

      async change(changes, variant = get().activeVariant) {
        const present = variantSpecs(get().lab)[variant];
        if (changedNames(changes).every((name) => changes[name] === present[name])) return;
        const lab = changeVariant(get().lab, variant, changes);
        await (isLive(changes) ? tune(lab) : setLab(lab));
      },
      async openPreset(name) {
        const query = name === openingPreset ? '' : `preset=${name}`;
        await startLink({
          ...parseQuery(query),
          page: { ...defaultPage, theme: get().page.theme },
        });
      },
      openLink,
      async addVariant() {
        const lab = addVariant(get().lab, get().activeVariant);
        set({ lab, activeVariant: lab.differences.length });
        await build();
      },
      async removeVariant(variant) {
        await setLab(removeVariant(get().lab, variant));
      },
      train: () => client.train(),
      pause: () => client.pause(),
      advance: (count) => client.advance(count),
      digests: () => client.digests(),
      reset: build,
      async newSeed() {
        const seed = crypto.getRandomValues(new Uint16Array(1))[0];
        await setLab(changeVariant(get().lab, 0, { seed }));
      },
      async setPace(pace) {
        set({ pace });
        await client.setPace(pace);
      },
      readTable: (text, header) => client.readTable(text, header),
      async takeTable(table) {
        const refusal = await chooseTable(table);
        if (refusal !== null) return refusal;
        await storeTable(table);
        await setLab(changeVariant(get().lab, 0, { data: 'csv' }));
        return null;
      },
      setTheme: (theme) => set({ page: { ...get().page, theme } }),
      selectVariant: (activeVariant) => set({ activeVariant }),
      selectSeries: (series) => set({ series }),
      pointAt: (pointedStep) => set({ pointedStep }),
      dismiss: (notice) =>
        set((state) => ({ notices: state.notices.filter((other) => other !== notice) })),
      shown: () => client.shown(),
    };
  });
}

function isBuilt(phase: Phase): boolean {
  return phase === 'paused' || phase === 'training' || phase === 'ended';
}

/** True where one lab becomes the other by changes that need no rebuild. */
function differLive(present: Lab, next: Lab): boolean {
  const [before, after] = [variantSpecs(present), variantSpecs(next)];
  return (
    before.length === after.length &&
    after.every((spec, variant) => isLive(changedFrom(before[variant], spec)))
  );
}

/** Of what nobody waits for: if the worker dies meanwhile, the restart tells so. */
function settle(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}
