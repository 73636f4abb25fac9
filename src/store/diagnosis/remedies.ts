import type { Finding } from '../../diagnosis/diagnose';
import { changeAlone } from '../../spec/change';
import { addVariant, isShared, type Lab, variantCount, variantNames } from '../../spec/lab';
import { changedNames } from '../../spec/spec';
import type { Phase } from '../run/run';

export type Remedy = Finding['remedies'][number];

export interface RemedyState {
  /** The last remedy, and the lab before and after it; null where none has been applied. */
  applied: {
    variant: number;
    remedy: Remedy;
    before: Lab;
    after: Lab;
    /** The slot in which the former run stays as a ghost; null where it stays in none for this remedy. */
    ghost: number | null;
  } | null;
}

export interface RemedyActions {
  /**
   * Changes what the remedy names, of that variant alone, and starts again; goes on training if it did. The
   * former run stays as a pin of that name, where a slot is left.
   */
  applyRemedy(variant: number, remedy: Remedy, ghostName: string): Promise<void>;
  /** Takes the last remedy back, and its ghost with it. */
  undoRemedy(): Promise<void>;
  /** Takes the last remedy back, and makes it in a further variant. */
  remedyAsVariant(): Promise<void>;
}

export const noRemedy: RemedyState = { applied: null };

interface RemedyContext extends RemedyState {
  lab: Lab;
  phase: Phase;
}

interface Context extends RemedyContext {
  /** Keeps a variant's run as a ghost. Returns its slot if it was free. */
  keepFormer(variant: number, name: string): number | null;
  unpin(slot: number): void;
  selectVariant(variant: number): void;
}

export function remedyActions(
  set: (change: RemedyState) => void,
  get: () => Context,
  run: { rebuild(lab: Lab): Promise<void>; train(): Promise<void> },
): RemedyActions {
  /** All start again at step 0: a remedy that came late could not be compared with what was before. */
  async function restart(lab: Lab): Promise<void> {
    const wasTraining = get().phase === 'training';
    await run.rebuild(lab);
    if (wasTraining && get().lab === lab) await run.train();
  }

  /** Returns the last remedy, which is the last no more, without its ghost. */
  function takeBack(): RemedyState['applied'] {
    const { applied, unpin } = get();
    if (applied !== null && applied.ghost !== null) unpin(applied.ghost);
    set(noRemedy);
    return applied;
  }

  return {
    async applyRemedy(variant, remedy, ghostName) {
      const before = get().lab;
      const ghost = get().keepFormer(variant, ghostName);
      const after = changeAlone(before, variant, remedy.changes);
      set({ applied: { variant, remedy, before, after, ghost } });
      await restart(after);
    },
    async undoRemedy() {
      const applied = takeBack();
      if (applied !== null) await restart(applied.before);
    },
    async remedyAsVariant() {
      const applied = takeBack();
      if (applied === null) return;
      const { before, variant, remedy } = applied;
      const added = variantCount(before);
      const restarted = restart(changeAlone(addVariant(before, variant), added, remedy.changes));
      get().selectVariant(added);
      await restarted;
    },
  };
}

/** Returns the remedy that can be undone: the last one, while nothing else has been changed since. */
export function undoable({ applied, lab }: RemedyContext): RemedyState['applied'] {
  return applied !== null && applied.after === lab ? applied : null;
}

/** Returns true if a variant is left for the remedy, and it changes nothing that all variants share. */
export function fitsVariant({ before, remedy }: NonNullable<RemedyState['applied']>): boolean {
  const isOwn = changedNames(remedy.changes).every((name) => !isShared(name));
  return isOwn && variantCount(before) < variantNames.length;
}
