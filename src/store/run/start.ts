import { type Lab, variantSpecs } from '../../spec/lab';
import type { StartSpread } from '../../worker/answers/variantStart';
import type { LabClient } from '../../worker/client';

/** Networks of so many seeds are looked at before any training. */
const startSeeds = 20;

export type { StartSpread };

export interface StartState {
  /** True if the depth view shows many networks before any training. */
  isStartShown: boolean;
  /** The signals of each variant over seeds; null before the first are there. */
  startSpreads: StartSpread[] | null;
}

export interface StartActions {
  /** Shows or hides the networks; while they are shown, every new lab is measured at once. */
  showStart(isShown: boolean): void;
}

type StartContext = StartState & { lab: Lab };

export function startSlice(
  client: Pick<LabClient, 'stepZero'>,
  set: (change: Partial<StartState>) => void,
  subscribe: (listener: (state: StartContext, former: StartContext) => void) => void,
): StartState & StartActions {
  async function measure(lab: Lab): Promise<void> {
    // Where the worker dies meanwhile, the restart tells so.
    const spreads = await client.stepZero.measure(variantSpecs(lab), startSeeds).catch(() => null);
    if (spreads !== null) set({ startSpreads: spreads });
  }

  // Of a change the question comes first, then the build: it is answered while the page still draws.
  subscribe(({ lab, isStartShown }, former) => {
    const isNew = lab !== former.lab || !former.isStartShown;
    if (isStartShown && isNew) void measure(lab);
  });

  return {
    isStartShown: false,
    startSpreads: null,
    showStart: (isStartShown) => set({ isStartShown }),
  };
}
