import type { Lab } from '../../spec/lab';
import { ladders, onRung, rungOf } from '../../spec/presets/ladders';
import type { Phase, VariantView } from '../run/run';
import { isFull, type Pin } from './pins';

export interface ClimbState {
  /** True while a ladder is being climbed: rungs are trained and pinned one after another. */
  isClimbing: boolean;
}

export interface ClimbActions {
  /**
   * Trains the present rung to its end, pins it and goes on to the next, `count` times at the most. Ends
   * where somebody pauses or changes the run, on the top rung, and where no pin is left.
   *
   * @param names of the pins, one a rung
   */
  climb(names: readonly string[], count: number): Promise<void>;
  /** Goes back to a rung, counted from 0, at step 0. */
  goToRung(rung: number): Promise<void>;
}

export interface ClimbContext extends ClimbState {
  lab: Lab;
  phase: Phase;
  variants: VariantView[];
  pins: Pin[];
  train(): Promise<void>;
  pin(variant: number, name: string): void;
}

export function climbSlice(
  set: (change: ClimbState) => void,
  get: () => ClimbContext,
  subscribe: (listener: () => void) => () => void,
  setLab: (lab: Lab) => Promise<void>,
): ClimbState & ClimbActions {
  /** Resolves to true once the run has come to its end; false where it stands still before that. */
  async function trainToEnd(): Promise<boolean> {
    if (!isAtEnd(get())) await get().train();
    return new Promise((resolve) => {
      const look = (): void => {
        const state = get();
        // The last record comes after the news that training has ended.
        if (state.phase === 'training' || (state.phase === 'ended' && !isAtEnd(state))) return;
        stop();
        resolve(isAtEnd(state));
      };
      const stop = subscribe(look);
      look();
    });
  }

  async function climbRungs(names: readonly string[], count: number): Promise<void> {
    for (let climbed = 0; climbed < count; climbed++) {
      const { lab, pins, variants } = get();
      const rung = rungOf(lab);
      if (rung === null || isFull(pins, lab.base, variants.at(0))) return;
      if (!(await trainToEnd()) || get().lab !== lab) return;
      get().pin(0, names[rung]);
      if (rung === topRung(lab)) return;
      await setLab(onRung(lab, rung + 1));
    }
  }

  return {
    isClimbing: false,
    async climb(names, count) {
      if (get().isClimbing) return;
      set({ isClimbing: true });
      // A worker that dies meanwhile says so itself.
      await climbRungs(names, count).catch(() => undefined);
      set({ isClimbing: false });
    },
    goToRung: (rung) => setLab(onRung(get().lab, rung)),
  };
}

/** Returns true if a run is at its end, which it is also where it is no longer finite. */
function isAtEnd({ lab, phase, variants }: ClimbContext): boolean {
  const view = variants.at(0);
  if (view === undefined || phase === 'building' || phase === 'training') return false;
  if (view.halt !== null || view.stop !== null) return true;
  return phase === 'ended' && view.history.latest.step >= lab.base.steps;
}

function topRung({ preset }: Lab): number {
  return ((preset && ladders[preset]) ?? []).length - 1;
}
