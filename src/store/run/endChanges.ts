import { changesBetween, differLive, type Lab } from '../../spec/lab';
import type { Phase, VariantView } from './run';

/** The run's end was moved from one step to another; 0 is no end. */
export interface EndChange {
  from: number;
  to: number;
  /** The last step that was known of then, and the learning rate of each variant at it. */
  step: number;
  rates: number[];
  /** Something else has changed the rates since; null while nothing has. */
  lastStep: number | null;
}

export interface EndChangesState {
  /** The changes of the run's end, and with it of its schedules, since it was built. */
  endChanges: EndChange[];
}

interface Context extends EndChangesState {
  lab: Lab;
  phase: Phase;
  variants: VariantView[];
}

export function endChangesSlice(
  set: (change: EndChangesState) => void,
  subscribe: (listener: (state: Context, former: Context) => void) => void,
): EndChangesState {
  subscribe(({ lab, phase, variants, endChanges }, former) => {
    if (phase === 'building') {
      if (endChanges.length > 0) set({ endChanges: [] });
      return;
    }
    // What is not live is built anew next, and has had no other end.
    if (lab === former.lab || !differLive(former.lab, lab)) return;
    const changes = changesBetween(former.lab, lab);
    const latest = variants.map(({ history }) => history.latest);
    const step = Math.max(0, ...latest.map((record) => record.step));
    const isOther = changes.some(
      ({ lr, schedule, warmup }) => (lr ?? schedule ?? warmup) !== undefined,
    );
    const [from, to] = [former.lab.base.steps, lab.base.steps];
    if (from === to && !isOther) return;
    const closed = endChanges.map((end) => ({ ...end, lastStep: end.lastStep ?? step }));
    // Before its first step a run has nothing that leaps.
    const isNew = from !== to && step > 0;
    const rates = latest.map(({ learningRate }) => learningRate);
    set({ endChanges: isNew ? [...closed, { from, to, step, rates, lastStep: null }] : closed });
  });
  return { endChanges: [] };
}
