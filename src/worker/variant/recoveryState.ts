import type { Trainer } from '../../engine/training/trainer';
import type { TrainerState } from '../../engine/training/trainerState';
import type { EngineName } from '../../spec/spec';

/** Milliseconds between two states that are kept. */
const interval = 700;

/**
 * Keeps a state of the last second for the case that the device fails, where it can.
 *
 * @param now milliseconds
 */
export function createRecoveryState(
  trainer: Trainer,
  engine: EngineName,
  start: TrainerState | null,
  now: () => number,
) {
  let saved = start;
  let lastSave = now();

  async function save(): Promise<void> {
    const state = await trainer.state();
    const isNewer = saved === null || state.step > saved.step;
    // From a state that is not finite the first step that was not could not be found again.
    if (isNewer && hasFiniteParameters(state)) saved = state;
  }

  return {
    /** Null where none is needed. */
    get state(): TrainerState | null {
      return saved;
    },
    /** Resolves when the present state is kept, where one is needed. */
    async save(): Promise<void> {
      if (engine === 'webgl' && trainer.step !== (saved?.step ?? 0)) await save();
    },
    /** Begins to save where the last time was long ago. */
    saveIfDue(): void {
      if (engine !== 'webgl' || now() - lastSave < interval) return;
      lastSave = now();
      // A reading that fails here fails in the next step too, and is told there.
      save().catch(() => undefined);
    },
  };
}

/** An optimizer's sums of squares may overflow without harm: they do not count. */
function hasFiniteParameters({ blocks: [parameters] }: TrainerState): boolean {
  return parameters.every((values) => values.every(Number.isFinite));
}
