import type { LayerValues } from '../../engine/measure/layerReader';
import type { Trainer, Tuning } from '../../engine/training/trainer';
import type { TrainerState } from '../../engine/training/trainerState';
import { initialTracker } from '../../engine/training/validationTracker';
import { inspectedInputs } from '../answers/inspectedInputs';
import { describeLayer, type LayerInspection } from '../answers/layerInspection';
import { describeOutput } from '../answers/modelOutput';
import type { Watched } from '../answers/watched';
import { watchedInputs } from '../answers/watchedInputs';
import type { PreparedVariant } from '../data/preparedVariant';
import type { Engine } from '../engines/engine';
import type { VisitedStep } from '../protocol';
import { isToKeep, type KeptStep, type KeptSteps, keptBefore, withKept } from './keptSteps';

/** What a variant answers of its present and earlier steps, without a change to its training. */
export interface Revisited {
  /** What it answered at the kept step nearest before `step`; null where that is the present one. */
  visit(step: number): Promise<VisitedStep | null>;
  /** One layer at the kept step nearest before `step`, against step 0; null means now. */
  inspect(layer: number, step: number | null): Promise<LayerInspection>;
  /** The steps that another run can go on with. */
  kept(): Promise<KeptSteps>;
}

/**
 * Earlier steps of a variant, to be seen again. They are seen on a network of its own, made when it is
 * first asked for: the one in training is only read. One question at a time.
 */
export interface Past {
  /** What is kept so far. */
  readonly kept: KeptSteps;
  /** Reads the present parameters, as they are at the call, where the present step is to be kept. */
  take(): Promise<KeptStep | null>;
  keep(taken: KeptStep | null): void;
  visit(step: number, watched: Watched, cells: number): Promise<VisitedStep | null>;
  inspect: Revisited['inspect'];
  tune(tuning: Tuning): void;
  dispose(): void;
}

/** A visitor makes no update: it needs no state of an optimizer. */
const updatesNothing = { optimizer: 'sgd', patience: 0 } as const;
/** Nor does it draw thousands of numbers to begin with, where those that the run began with are kept. */
const beginsEmpty = { ...updatesNothing, init: 'zeros', outInit: 'same', biasStd: 0 } as const;

/** @param kept of the run that this one goes on with */
export function createPast(
  trainer: Trainer,
  { plan, data, spec }: PreparedVariant,
  engine: Engine,
  kept: KeptSteps,
): Past {
  const inputs = inspectedInputs(data);
  let all = kept;
  let tuned = spec;
  let visitor: Trainer | null = null;
  let watching: { watched: Watched; cells: number } | null = null;
  /** Of the layer that was inspected last, at step 0. */
  let initial: { layer: number; numbers: LayerValues } | null = null;

  async function present(): Promise<KeptStep> {
    const { step } = trainer;
    const blocks = await trainer.modelState();
    return { step, blocks: blocks.map((block) => block.map((slot) => Float32Array.from(slot))) };
  }

  /** The visitor at a step; null is step 0 where that is not kept: a trainer starts there. */
  function arrive(at: KeptStep | null): Trainer {
    const beginning = keptBefore(all, 0) === null ? updatesNothing : beginsEmpty;
    visitor ??= engine.createTrainer(plan, data, { ...tuned, ...beginning });
    if (at === null) visitor.rewind();
    else visitor.restore(stateOf(at));
    return visitor;
  }

  return {
    get kept() {
      return all;
    },
    take: async () => (isToKeep(all, trainer.step) ? present() : null),
    keep(taken) {
      // Of two looks at one step the second has nothing to add.
      if (taken !== null && isToKeep(all, taken.step)) all = withKept(all, taken);
    },
    async visit(step, watched, cells) {
      if (step >= trainer.step) return null;
      const there = arrive(keptBefore(all, step));
      if (watching?.watched !== watched || watching.cells !== cells) {
        watching = { watched, cells };
        there.watch(watchedInputs(data, watched, cells));
      }
      const measurement = await there.measure();
      const { step: visited, validationAccuracy } = measurement.record;
      return {
        step: visited,
        validationAccuracy,
        output: describeOutput(data, measurement, watched),
      };
    },
    async inspect(layer, step) {
      const isNow = step === null || step >= trainer.step;
      const shown = isNow ? await present() : keptBefore(all, step);
      if (initial?.layer !== layer) {
        initial = { layer, numbers: await arrive(keptBefore(all, 0)).layer(layer, inputs.rows) };
      }
      const numbers = shown === null ? null : await arrive(shown).layer(layer, inputs.rows);
      return describeLayer({
        plan,
        data,
        layer,
        step: shown?.step ?? 0,
        sampleRows: inputs.sampleRows,
        planeCells: inputs.planeCells,
        initial: initial.numbers,
        present: numbers ?? initial.numbers,
      });
    },
    tune(tuning) {
      tuned = { ...tuned, ...tuning };
      visitor?.tune({ ...tuning, patience: 0 });
      // Another dropout rate changes the gradient of step 0 too.
      initial = null;
    },
    dispose: () => visitor?.dispose(),
  };
}

function stateOf({ step, blocks }: KeptStep): TrainerState {
  return {
    step,
    validationTracker: initialTracker,
    blocks: blocks.map((block) => block.map((slot) => Float64Array.from(slot))),
  };
}
