import type { VariantName } from '../../spec/lab';
import type { LessonName } from '../../spec/lessonNames';
import type { Spec } from '../../spec/spec';
import type { Answer } from '../stepProgress';

/** What a person does in a step that asks for something to be done. */
export interface Attempt {
  changes: readonly (readonly [variant: VariantName, changes: Partial<Spec>])[];
  steps: number;
}

export interface StepWalk {
  /** The answer that is measured, with every seed. */
  right?: Answer;
  pass?: Attempt;
  /** What does not pass, and what is said of it. */
  fail?: Attempt & { check: string };
}

/** How each lesson is walked, by the names of the steps that ask for something. */
export const walks: Record<LessonName, Record<string, StepWalk>> = {
  vanishing: {
    learn: { right: 'onlyB' },
    double: { right: 'millionth' },
    rescue: {
      pass: {
        changes: [['B', { activation: 'relu', init: 'heNormal', lr: 0.1 }]],
        steps: 300,
      },
      fail: { changes: [['B', { depth: 2 }]], steps: 20, check: 'shallower' },
    },
    naive: { right: 'stuck' },
  },
};
