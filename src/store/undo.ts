import { changesBetween, differLive, type Lab, variantCount } from '../spec/lab';
import type { ParameterName } from '../spec/parameters';
import { changedNames, isLive } from '../spec/spec';
import { isBuilt, type Phase, type VariantView } from './run/run';

/** Changes that can be undone at the most. */
const longestPast = 100;
/** Changes of the same parameters within this many milliseconds, a dragged slider's, are undone as one. */
const oneGesture = 1_000;

export interface UndoState {
  /** The labs before each change of settings, the latest last. */
  past: Lab[];
  /** The labs that were undone, the next to come back last. */
  future: Lab[];
  /** The parameters whose change has sent a run back to step 0; null where none has since it last trained. */
  restartedBy: ParameterName[] | null;
}

export interface UndoActions {
  /** Takes the last change of settings back; does nothing where there is none. */
  undo(): Promise<void>;
  /** Makes the last change that was undone again; does nothing where there is none. */
  redo(): Promise<void>;
}

interface Context extends UndoState {
  lab: Lab;
  phase: Phase;
  variants: VariantView[];
}

/** The history of changes needs these of the store. */
interface UndoOptions {
  get(): Context;
  set(change: Partial<UndoState>): void;
  subscribe(listener: (state: Context, former: Context) => void): void;
  now(): number;
  /** Shows a lab by what acts on the running networks. */
  changeSettings(lab: Lab): Promise<void>;
  /** Shows a lab at step 0. */
  rebuild(lab: Lab): Promise<void>;
}

/** Remembers every lab that the page had, whoever has changed it. */
export function undoSlice(options: UndoOptions): UndoState & UndoActions {
  const { get, set, subscribe, now } = options;
  let lastGesture = { names: '', time: -Infinity };

  subscribe((state, former) => {
    if (state.lab !== former.lab) set({ ...remembered(state, former), ...restart(state, former) });
    else if (state.phase === 'training' && state.restartedBy !== null) set({ restartedBy: null });
  });

  function remembered({ lab, past, future }: Context, former: Context): Partial<UndoState> {
    if (lab === past.at(-1)) {
      lastGesture = { names: '', time: -Infinity };
      return { past: past.slice(0, -1), future: [...future, former.lab] };
    }
    const isRedone = lab === future.at(-1);
    const gesture = { names: gestureOf(former.lab, lab), time: now() };
    const isSame =
      gesture.names !== '' &&
      gesture.names === lastGesture.names &&
      gesture.time - lastGesture.time < oneGesture;
    lastGesture = isRedone ? { names: '', time: -Infinity } : gesture;
    if (isRedone) return { past: [...past, former.lab], future: future.slice(0, -1) };
    return { past: isSame ? past : [...past, former.lab].slice(-longestPast), future: [] };
  }

  async function show(lab: Lab | undefined): Promise<void> {
    if (lab === undefined) return;
    const acts = isBuilt(get().phase) && differLive(get().lab, lab);
    await (acts ? options.changeSettings(lab) : options.rebuild(lab));
  }

  return {
    past: [],
    future: [],
    restartedBy: null,
    undo: () => show(get().past.at(-1)),
    redo: () => show(get().future.at(-1)),
  };
}

/** Names what a change changes, variant by variant; "" where a variant comes or goes. */
function gestureOf(before: Lab, after: Lab): string {
  if (variantCount(before) !== variantCount(after)) return '';
  return changesBetween(before, after)
    .map((changes) => changedNames(changes).join(' '))
    .join('; ');
}

function restart({ lab, variants }: Context, former: Context): Partial<UndoState> {
  const hasBegun = variants.some(({ history }) => history.latest.step > 0);
  if (!hasBegun) return {};
  if (variantCount(former.lab) !== variantCount(lab)) return { restartedBy: [] };
  const changes = changesBetween(former.lab, lab);
  if (changes.every(isLive)) return {};
  return { restartedBy: [...new Set(changes.flatMap(changedNames))] };
}
