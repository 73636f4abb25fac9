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
  exploding: {
    train: { right: 'breaks' },
    factor: { right: 1.9 },
    clip: { right: 'falls' },
    tame: {
      pass: { changes: [['A', { lr: 0.001 }]], steps: 300 },
      fail: { changes: [['A', { gain: 1 }]], steps: 5, check: 'weights' },
    },
  },
  weights: {
    nothing: { right: 'stands' },
    equal: { right: 'oneUnit' },
    three: { right: 'bAndC' },
    survives: { right: 0.04 },
    fit: {
      pass: { changes: [['A', { gain: 1.4 }]], steps: 0 },
      fail: { changes: [['A', { gain: 2 }]], steps: 0, check: 'large' },
    },
  },
  activations: {
    line: { right: 'line' },
    curves: { right: 'onlyA' },
    ends: { right: 'a' },
    dead: { right: 'onlyB' },
    sigmoid: {
      pass: { changes: [['A', { optimizer: 'adam', lr: 0.01 }]], steps: 400 },
      fail: { changes: [['A', { activation: 'relu' }]], steps: 5, check: 'other' },
    },
  },
  scales: {
    race: { right: 'hundreds' },
    deep: {
      pass: { changes: [['A', { standardize: 'inputs' }]], steps: 200 },
      fail: { changes: [['A', { lr: 0.001 }]], steps: 200, check: 'slow' },
    },
    adam: { right: 'onlyB' },
    targets: { right: 'breaks' },
  },
  rates: {
    three: { right: 'b' },
    find: {
      pass: { changes: [['A', { lr: 0.3 }]], steps: 100 },
      fail: { changes: [['A', { lr: 0.01 }]], steps: 160, check: 'late' },
    },
    schedule: { right: 'falling' },
    adam: { right: 'onlyB' },
    warmup: {
      pass: { changes: [['A', { warmup: 200 }]], steps: 300 },
      fail: { changes: [], steps: 20, check: 'broken' },
    },
  },
  overfitting: {
    heart: { right: 'rises' },
    dropout: { right: 'validation' },
    penalty: { right: 'b' },
    stop: {
      pass: { changes: [['A', { patience: 50 }]], steps: 800 },
      fail: { changes: [], steps: 510, check: 'late' },
    },
    more: { right: 'together' },
  },
  normalization: {
    small: { right: 'onlyB' },
    large: { right: 'onlyB' },
    deep: { right: 'explodes' },
    way: {
      pass: { changes: [['A', { residual: 'plain' }]], steps: 100 },
      fail: { changes: [['A', { norm: 'none' }]], steps: 5, check: 'without' },
    },
  },
  residual: {
    deeper: { right: 'shallow' },
    add: { right: 'breaks' },
    hundred: {
      pass: { changes: [['A', { residual: 'scaled' }]], steps: 100 },
      fail: { changes: [['A', { residual: 'plain' }]], steps: 5, check: 'broken' },
    },
  },
  augmentation: {
    which: { right: 'b' },
    mixup: { right: 'higher' },
    reach: {
      pass: { changes: [['A', { augment: 'shift' }]], steps: 300 },
      fail: { changes: [], steps: 300, check: 'short' },
    },
  },
  attention: {
    alone: { right: 0.55 },
    mean: { right: 'all' },
    attend: {
      pass: { changes: [['A', { mixing: 'attention' }]], steps: 200 },
      fail: { changes: [['A', { mixing: 'average' }]], steps: 5, check: 'average' },
    },
  },
  patients: {
    first: {
      right: 'vanishing',
      pass: { changes: [['A', { activation: 'relu', init: 'heNormal', lr: 0.1 }]], steps: 300 },
      fail: { changes: [], steps: 400, check: 'ill' },
    },
    second: {
      right: 'rateLow',
      pass: { changes: [['A', { lr: 0.2 }]], steps: 200 },
      fail: { changes: [], steps: 400, check: 'ill' },
    },
    third: {
      right: 'scales',
      pass: { changes: [['A', { standardize: 'inputs' }]], steps: 300 },
      fail: { changes: [], steps: 20, check: 'broken' },
    },
    fourth: {
      right: 'symmetry',
      pass: { changes: [['A', { init: 'glorotNormal' }]], steps: 300 },
      fail: { changes: [], steps: 400, check: 'ill' },
    },
    fifth: {
      right: 'dropout',
      pass: { changes: [['A', { dropout: 0 }]], steps: 300 },
      fail: { changes: [], steps: 400, check: 'ill' },
    },
    sixth: {
      right: 'exploding',
      pass: { changes: [['A', { gain: 1 }]], steps: 300 },
      fail: { changes: [], steps: 20, check: 'broken' },
    },
  },
};
