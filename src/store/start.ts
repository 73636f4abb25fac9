import { type Lab, variantSpecs } from '../spec/lab';
import type { LabClient } from '../worker/client';
import type { StartSpread } from '../worker/protocol';

/** Networks of so many seeds are looked at before any training. */
export const startSeeds = 20;

export type { StartSpread };

export interface StartState {
  /** Whether the depth view shows many networks before any training. */
  isStartShown: boolean;
  /** The signals of each variant over seeds; null before the first are there. */
  startSpreads: StartSpread[] | null;
}

export interface StartActions {
  showStart(isShown: boolean): void;
  /** Measures them for the lab as it is; a newer call makes this one void. */
  measureStart(): Promise<void>;
}

export const emptyStart: StartState = { isStartShown: false, startSpreads: null };

export function startActions(
  client: LabClient,
  set: (change: Partial<StartState>) => void,
  get: () => { lab: Lab },
): StartActions {
  return {
    showStart: (isStartShown) => set({ isStartShown }),
    async measureStart() {
      // Where the worker dies meanwhile, the restart tells so.
      const spreads = await client.stepZero(variantSpecs(get().lab), startSeeds).catch(() => null);
      if (spreads !== null) set({ startSpreads: spreads });
    },
  };
}
