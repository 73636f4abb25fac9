import type { LabRun } from '../lab/labRunInterface';

/** Questions about a run that take time of it: of each kind the newest alone is answered. */
export interface Questions {
  /** Null where there is no run, or where another run or a newer question of the kind has come meanwhile. */
  ask<T>(kind: QuestionKind, answer: (lab: LabRun) => Promise<T>): Promise<T | null>;
}

type QuestionKind = 'visit' | 'inspect';

export interface QuestionTimes {
  /** Milliseconds. */
  now(): number;
  turn(milliseconds: number): Promise<void>;
  /** What is built; null while nothing is. */
  lab(): LabRun | null;
  isTraining(): boolean;
  /** Carries out what no step may go on with at the same time. */
  between<T>(work: () => Promise<T>): Promise<T>;
}

/** So many milliseconds of training follow each millisecond of an answer. */
const trainingPerAnswer = 9;
/** Milliseconds after which a question that waits looks again: the training may have ended. */
const longestRest = 40;

export function createQuestions(times: QuestionTimes): Questions {
  const { now, turn, lab, isTraining, between } = times;
  const newest = new Map<QuestionKind, number>();
  let freeAt = 0;
  return {
    async ask(kind, answer) {
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
        const answered = await answer(asked);
        const end = now();
        freeAt = end + trainingPerAnswer * (end - begun);
        return answered;
      });
    },
  };
}
