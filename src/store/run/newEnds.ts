import { changesBetween, differLive, type Lab } from '../../spec/lab';
import type { Phase, VariantView } from './run';

/** The run's end was moved from one step to another; 0 is no end. */
export interface NewEnd {
  from: number;
  to: number;
  /** The last step that was known of then, and the learning rate of each variant at it. */
  step: number;
  rates: number[];
  /** Something else has changed the rates since; null while nothing has. */
  lastStep: number | null;
}

export interface NewEndsState {
  /** When the run, and with it the way of its schedules, was given another end, since it was built. */
  newEnds: NewEnd[];
}

interface Context extends NewEndsState {
  lab: Lab;
  phase: Phase;
  variants: VariantView[];
}

export function newEndsSlice(
  set: (change: NewEndsState) => void,
  subscribe: (listener: (state: Context, former: Context) => void) => void,
): NewEndsState {
  subscribe(({ lab, phase, variants, newEnds }, former) => {
    if (phase === 'building') {
      if (newEnds.length > 0) set({ newEnds: [] });
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
    const closed = newEnds.map((end) => ({ ...end, lastStep: end.lastStep ?? step }));
    // Before its first step a run has nothing that leaps.
    const isNew = from !== to && step > 0;
    const rates = latest.map(({ learningRate }) => learningRate);
    set({ newEnds: isNew ? [...closed, { from, to, step, rates, lastStep: null }] : closed });
  });
  return { newEnds: [] };
}
