import { changeExperiment } from '../spec/change';
import { addVariant, changesBetween, changeVariant, type Lab } from '../spec/lab';
import { defaultPage, type PageSettings } from '../spec/link/page';
import { namesIn } from '../spec/link/parts';
import { type Link, parseQuery } from '../spec/link/query';
import { openingPreset, type PresetName } from '../spec/presets/presets';
import { changedNames, isLive, type Spec } from '../spec/spec';

export interface ExperimentActions {
  /** Changes a variant: acts on the running network where it can, else rebuilds it at step 0. */
  change(changes: Partial<Spec>, variant?: number): Promise<void>;
  openPreset(name: PresetName): Promise<void>;
  /** Opens another experiment, by its query, in the place of the present one, and trains it. */
  openExperiment(query: string): Promise<void>;
  addVariant(): Promise<void>;
  newSeed(): Promise<void>;
}

interface Context {
  lab: Lab;
  page: PageSettings;
  activeVariant: number;
}

interface ExperimentOptions {
  get(): Context & { train(): Promise<void> };
  set(change: Pick<Context, 'activeVariant'>): void;
  /** Shows another lab, at step 0 or by `show`, unless the page has fixed what it would change. */
  tryLab(lab: Lab, show?: (lab: Lab) => Promise<void>): Promise<void>;
  /** Shows a lab by what acts on the running networks. */
  changeSettings(lab: Lab): Promise<void>;
  startLink(link: Link): Promise<void>;
}

/** Another experiment brings these anew. */
const ownPage = { run: '0', map: '', claim: '', lesson: '', pace: defaultPage.pace } as const;

/** Returns the actions that change the experiment, or open another one. */
export function experimentSlice(options: ExperimentOptions): ExperimentActions {
  const { get, set, tryLab, changeSettings, startLink } = options;

  /** Returns a link to another experiment: how the page looks, and what a link has prepared of it, stays. */
  const linkTo = (query: string): Link => ({
    ...parseQuery(query),
    page: { ...get().page, ...ownPage },
  });

  return {
    async change(changes, variant = get().activeVariant) {
      const lab = changeExperiment(get().lab, variant, changes);
      const made = changesBetween(get().lab, lab);
      if (made.every((difference) => changedNames(difference).length === 0)) return;
      await tryLab(lab, made.every(isLive) ? changeSettings : undefined);
    },
    async openPreset(name) {
      const link = linkTo(name === openingPreset ? '' : `preset=${name}`);
      // Those of a demo are the page's own.
      const isOwn = namesIn(link.page.demo).includes(name);
      await (isOwn ? startLink(link) : tryLab(link.lab, () => startLink(link)));
    },
    async openExperiment(query) {
      const link = linkTo(query);
      await tryLab(link.lab, () => startLink(link));
      if (get().lab === link.lab) await get().train();
    },
    async addVariant() {
      const lab = addVariant(get().lab, get().activeVariant);
      const building = tryLab(lab);
      if (get().lab === lab) set({ activeVariant: lab.differences.length });
      await building;
    },
    async newSeed() {
      const seed = crypto.getRandomValues(new Uint16Array(1))[0];
      await tryLab(changeVariant(get().lab, 0, { seed }));
    },
  };
}
