import type { LabRun } from '../lab/labRun';

interface Dependencies {
  /** Milliseconds. */
  now(): number;
  turn(milliseconds: number): Promise<void>;
  /** The lab that is built; null while none is. */
  lab(): LabRun | null;
  isTraining(): boolean;
  /** Carries out what no step may go on with at the same time. */
  between<T>(work: () => Promise<T>): Promise<T>;
}

/** So many milliseconds of training follow each millisecond of an answer. */
const trainingPerAnswer = 9;
/** Milliseconds after which a query that waits tries again: the training may have ended. */
const longestRest = 40;

/**
 * Returns what carries out a query that takes time of the training: of each kind the newest alone. It gives
 * null where there is no run, or where another run or a newer query of the kind has come meanwhile.
 */
export function createLatestQuery({ now, turn, lab, isTraining, between }: Dependencies) {
  const newest = new Map<string, number>();
  let freeAt = 0;
  return async <T>(kind: string, query: (asked: LabRun) => Promise<T>): Promise<T | null> => {
    const number = (newest.get(kind) ?? 0) + 1;
    newest.set(kind, number);
    const asked = lab();
    const isVoid = (): boolean => newest.get(kind) !== number || asked !== lab();
    // Commands that wait get in first: while a slider is dragged they come one upon another.
    await turn(0);
    while (!isVoid() && isTraining() && now() < freeAt) {
      await turn(Math.min(longestRest, freeAt - now()));
    }
    return between(async () => {
      if (asked === null || isVoid()) return null;
      const begun = now();
      const answered = await query(asked);
      const end = now();
      freeAt = end + trainingPerAnswer * (end - begun);
      return answered;
    });
  };
}
