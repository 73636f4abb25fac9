import { createStore, type StoreApi } from 'zustand/vanilla';
import { changeExperiment } from '../spec/change';
import { areEqual, differLive, type Lab, variantSpecs } from '../spec/lab';
import { isLessonStep } from '../spec/lessonNames';
import { type Link, parseQuery } from '../spec/link/query';
import { parameters } from '../spec/parameters';
import { presetLengthOf } from '../spec/presets/presetLengths';
import { type ClientEvent, createLabClient } from '../worker/client';
import { chartSettingsSlice } from './chartSettings';
import { dataSlice } from './data/dataSlice';
import { createUserData } from './data/userData';
import type { withDiagnoses } from './diagnosis/diagnoses';
import { noRemedy, remedyActions } from './diagnosis/remedies';
import { experimentSlice } from './experiment';
import { emptyClaimRuns } from './jobs/claimRuns';
import { emptyJobs, interruptJobs, jobActions, reduceJobs } from './jobs/jobs';
import { emptyMap, mapActions } from './jobs/phaseMap';
import { languageSlice } from './language';
import { noLesson } from './lessons/lessonSlice';
import { climbSlice } from './pins/climb';
import { pinSlice } from './pins/pins';
import type { PlaygroundActions, PlaygroundState } from './playgroundState';
import { isTrainingLocked, preparedSlice } from './prepared/prepared';
import { endChangesSlice } from './run/endChanges';
import { missingData, type Notice, withoutNotices } from './run/notices';
import { emptyRun, isBuilt, reduceRun } from './run/run';
import { startSlice } from './run/start';
import { emptyTimeTravel, timeTravel } from './run/timeTravel';
import { savedRunSlice } from './savedRun/savedRunSlice';
import { undoSlice } from './undo';
import { welcomeSlice } from './welcome';

export type Playground = StoreApi<PlaygroundState & PlaygroundActions>;

/** The whole state of the page; it knows no React. */
export function createPlayground(link: Link, spawn: () => Worker): Playground {
  return createStore<PlaygroundState & PlaygroundActions>((set, get, store) => {
    const client = createLabClient({ spawn, onEvent, now: () => performance.now() });

    // The rules come with the figures: what is happening is said as soon as both are there.
    let diagnosed: typeof withDiagnoses = (_, change) => change;
    import('./diagnosis/diagnoses')
      .then((rules) => {
        diagnosed = rules.withDiagnoses;
        set((state) => diagnosed(state, { phase: state.phase }));
      })
      .catch(() => undefined);

    const userData = createUserData(client, set);

    function onEvent(event: ClientEvent): void {
      if (event.type === 'jobProgress' || event.type === 'jobEnded') {
        set((state) => reduceJobs(state, event, performance.now()));
        return;
      }
      set((state) => diagnosed(state, reduceRun(state, event)));
      if (event.type === 'restarted' || event.type === 'dead') set(interruptJobs);
      if (event.type === 'restarted') settle(rebuildAll());
    }

    /** Tells a new worker all that the old one knew. */
    async function rebuildAll(): Promise<void> {
      await client.session.setPace(get().page.pace);
      await client.session.setProbe(get().probe);
      await userData.tellAll();
      await build();
    }

    function build(isSaved = false): Promise<void> {
      set({ phase: 'building', pointedStep: null, heldStep: null });
      const { lab } = get();
      return client.build(variantSpecs(lab), { isSaved, start: lab.start ?? null });
    }

    /** Trains; a lab that still is a preset pauses where the preset ends. */
    function train(): Promise<void> {
      return client.run.train(presetLengthOf(get().lab));
    }

    async function setLab(lab: Lab, isSaved = false): Promise<void> {
      // Another data set, or a run of a file, takes the place of what stood for missing data.
      const isOther = isSaved || lab.base.data !== get().lab.base.data;
      const notices = withoutNotices(get().notices, isOther ? missingData : []);
      set({ lab, notices, activeVariant: Math.min(get().activeVariant, lab.differences.length) });
      await build(isSaved);
    }

    /** Shows another lab, at step 0 or by `show`, unless the page has fixed what it would change. */
    async function tryLab(lab: Lab, show: (lab: Lab) => Promise<void> = setLab): Promise<void> {
      if (get().permits('experiment', lab)) await show(lab);
    }

    /** Lets the running networks of all variants know what may have changed for them. */
    async function changeSettings(lab: Lab): Promise<void> {
      set(({ notices }) => ({ lab, notices: withoutNotices(notices, ['refused']) }));
      await Promise.all(
        variantSpecs(lab).map((spec, variant) => client.run.changeSettings(variant, spec)),
      );
      // A preset that has been changed in training pauses nowhere.
      if (get().phase === 'training') await train();
    }

    /** Data that are in no link stand where the worker finds them, or others take their place. */
    async function restoreUserData(): Promise<void> {
      const { data } = get().lab.base;
      if (data !== 'csv' && data !== 'idx') return;
      if (await userData.restore(data)) return;
      const kind = data === 'csv' ? 'tableMissing' : 'imagesMissing';
      const { past, restartedBy } = get();
      set((state) => ({
        lab: changeExperiment(state.lab, 0, { data: parameters.data.default }),
        notices: [...state.notices, { kind }],
      }));
      // Nobody has made this change, and what was before it cannot be shown.
      set({ past, restartedBy });
    }

    /** Returns what a link shows; one that names a step of a lesson shows the step. */
    async function openedBy(link: Link): Promise<{ lab: Lab } & Partial<PlaygroundState>> {
      if (!isLessonStep(link.page.lesson)) return { lab: link.lab, lessonView: null };
      const { openedStep, followLessons } = await import('./lessons/lessonRun');
      followLessons(store);
      // Nobody has changed what a lesson changes.
      return { ...openedStep(link, get()), restartedBy: null };
    }

    /** Shows what a link says; the networks are still those from before. */
    async function takeLink({ page, ignored }: Link, opened: Partial<PlaygroundState>) {
      const others = withoutNotices(get().notices, ['ignored', 'fixed', ...missingData]);
      const notices: Notice[] =
        ignored.length > 0 ? [...others, { kind: 'ignored', ignored }] : others;
      set({ ...opened, page, notices, activeVariant: 0, trainGuess: null });
      settle(client.session.setPace(page.pace));
      await restoreUserData();
    }

    async function startLink(link: Link): Promise<void> {
      // What is shown until it is built says nothing of it.
      await takeLink(link, { ...(await openedBy(link)), phase: 'building' });
      await build();
      if (link.page.run === '1' && !isTrainingLocked(get())) await train();
    }

    /** Back and Forward over a change that acted on the running networks act on them again. */
    async function openLink(written: Link): Promise<void> {
      // The weights that it begins from are in no link.
      const link = { ...written, lab: { ...get().lab, ...written.lab } };
      const opened = await openedBy(link);
      const { lab, phase } = get();
      // A step goes on with the run of the one before, unless it asks for a guess of what the run would tell.
      const isStep = opened.lessonView != null;
      const isAsked = isStep && opened.lessonView?.locks !== 'none';
      const goesOn = (isStep ? areEqual : differLive)(lab, opened.lab);
      if (!isBuilt(phase) || isAsked || !goesOn) return startLink(link);
      await takeLink(link, opened);
      await changeSettings(get().lab);
    }

    return {
      ...emptyRun,
      ...emptyJobs,
      ...emptyTimeTravel,
      ...timeTravel(client, store),
      ...dataSlice({ client, userData, get, set, subscribe: store.subscribe, setLab: tryLab }),
      ...pinSlice(set, get, (link) => tryLab(link.lab, () => startLink(link))),
      ...savedRunSlice({
        client,
        userData,
        get,
        set,
        pause: () => client.run.pause(),
        train,
        async show(lab, isSaved) {
          await setLab(lab, isSaved);
          // Another run has come, and no change has sent this one back.
          set({ restartedBy: null });
        },
        beginAnew: (lab) => setLab(lab),
      }),
      ...climbSlice(set, get, store.subscribe, tryLab),
      ...experimentSlice({ get, set, tryLab, changeSettings, startLink }),
      ...jobActions(client, set, get, () => performance.now()),
      ...emptyMap,
      ...mapActions(set, get, tryLab, async (lab) => {
        await tryLab(lab);
        if (get().lab === lab) await get().train();
      }),
      ...emptyClaimRuns,
      ...noLesson,
      ...preparedSlice(set, get),
      ...startSlice(client, set, store.subscribe),
      ...endChangesSlice(set, store.subscribe),
      ...chartSettingsSlice(set, get),
      ...welcomeSlice(set),
      diagnoses: [],
      ...noRemedy,
      ...remedyActions(set, get, { rebuild: tryLab, train }),
      ...undoSlice({
        get,
        set,
        subscribe: store.subscribe,
        now: () => performance.now(),
        changeSettings: (lab) => tryLab(lab, changeSettings),
        rebuild: tryLab,
      }),
      lab: link.lab,
      page: link.page,
      activeVariant: 0,

      begin: () => settle(startLink(link)),
      openLink,
      async train() {
        if (isTrainingLocked(get())) return;
        // Whoever trains wants to see it, and not the earlier step that was shown.
        set({ heldStep: null, pointedStep: null });
        await train();
      },
      pause: () => client.run.pause(),
      async advance(count) {
        if (isTrainingLocked(get())) return;
        await client.run.advance(count);
      },
      restoreBest: (variant) => client.run.restoreBest(variant),
      undoIntervention: (variant) => client.run.undoIntervention(variant),
      intervene: (variant, intervention) => client.run.intervene(variant, intervention),
      // The gradient of a run that is void by now is of no use.
      verify: async (variant) => (await client.run.verify(variant)) ?? { kind: 'cancelled' },
      cancelVerification: () => client.run.cancelVerification(),
      digests: async () => (await client.run.askAll('digest')) ?? [],
      reset: () => build(),
      async setPace(pace) {
        set({ page: { ...get().page, pace } });
        await client.session.setPace(pace);
      },
      async showLesson(lesson) {
        if (lesson !== '' && !get().permits('lesson')) return;
        const page = { ...get().page, lesson };
        if (!isLessonStep(lesson)) {
          set({ page, lessonView: null, lit: null });
          if (lesson === 'all') await client.run.pause();
          return;
        }
        const link = { ...parseQuery(''), page };
        // Asked for again, a step begins again.
        await (lesson === get().page.lesson ? startLink : openLink)(link);
      },
      changeLab: (lab) => setLab(lab),
      trainTo: (step) => client.run.train(step),
      showClaim: (claim) => set({ page: { ...get().page, claim } }),
      ...languageSlice(set, get),
      setTheme: (theme) => set({ page: { ...get().page, theme } }),
      selectVariant: (activeVariant) => set({ activeVariant }),
      dismiss: (notice) =>
        set((state) => ({ notices: state.notices.filter((other) => other !== notice) })),
      shown: () => settle(client.session.shown()),
    };
  });
}

/** Ignores the failure of a promise that nobody waits for: if the worker dies meanwhile, the restart tells so. */
function settle(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}
