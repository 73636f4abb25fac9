import type { Finding } from '../../diagnosis/diagnose';
import { changeAlone } from '../../spec/change';
import type { Lab } from '../../spec/lab';
import type { Phase } from '../run/run';

export type Remedy = Finding['remedies'][number];

export interface RemedyState {
  /** The last remedy, and the lab before and after it; null where none has been applied. */
  applied: { variant: number; remedy: Remedy; before: Lab; after: Lab } | null;
}

export interface RemedyActions {
  /** Changes what the remedy names, of that variant alone, and starts again; goes on training if it did. */
  applyRemedy(variant: number, remedy: Remedy): Promise<void>;
  /** Takes the last remedy back. */
  undoRemedy(): Promise<void>;
}

export const noRemedy: RemedyState = { applied: null };

interface RemedyContext extends RemedyState {
  lab: Lab;
  phase: Phase;
}

export function remedyActions(
  set: (change: RemedyState) => void,
  get: () => RemedyContext,
  run: { rebuild(lab: Lab): Promise<void>; train(): Promise<void> },
): RemedyActions {
  /** All start again at step 0: a remedy that came late could not be compared with what was before. */
  async function restart(lab: Lab): Promise<void> {
    const wasTraining = get().phase === 'training';
    await run.rebuild(lab);
    if (wasTraining && get().lab === lab) await run.train();
  }

  return {
    async applyRemedy(variant, remedy) {
      const before = get().lab;
      const after = changeAlone(before, variant, remedy.changes);
      set({ applied: { variant, remedy, before, after } });
      await restart(after);
    },
    async undoRemedy() {
      const { applied } = get();
      if (applied === null) return;
      set(noRemedy);
      await restart(applied.before);
    },
  };
}

/** Returns the remedy that can be undone: the last one, while nothing else has been changed since. */
export function undoable({ applied, lab }: RemedyContext): RemedyState['applied'] {
  return applied !== null && applied.after === lab ? applied : null;
}
