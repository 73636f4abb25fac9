import { createBatchLoader } from '../../data/batchLoader';
import type { WeightPlace } from '../../engine/experiments/weightTrace';
import type { StepReading } from '../../engine/measure/stepReader';
import { type AskedStep, hasAsked } from '../../engine/measure/weightReader';
import type { Trainer, TrainerSettings } from '../../engine/training/trainer';
import { intervenedPlan } from '../../network/interventions';
import { optimizers } from '../../spec/optimizers';
import { droppedUnits } from '../answers/droppedUnits';
import { type TracedWeight, tracedWeight } from '../answers/tracedWeight';
import type { PreparedVariant } from '../data/preparedVariant';
import type { Engine } from '../engines/engine';
import { type Snapshots, snapshotBefore, stateOf } from './snapshotHistory';

/** A step in its parts; `update` is null where the optimizer's numbers of an earlier step were not kept. */
export interface ExplainedStep extends Omit<StepReading, 'update'> {
  kind: 'explained';
  step: number;
  /** Features of the sample in the training split, in the data's own units; null for the whole batch. */
  features: Float64Array | null;
  /** True for each unit of each layer that dropout leaves out for the sample, at its first position; null as above. */
  dropped: boolean[][] | null;
  /** Whom the sample was mixed with, in the data's units; null without mixup, or for the whole batch. */
  mixed: MixedSample | null;
  update: StepReading['update'] | null;
}

/** A sample of a batch that mixup has made: weight · own + (1 − weight) · partner. */
export interface MixedSample {
  weight: number;
  own: Float64Array;
  partner: Float64Array;
}

/** What is asked for; or that the network has no such layer, unit or weight any more. */
export type Explanation = ExplainedStep | { kind: 'void' };

/**
 * Takes steps of a variant apart, the present one and those that are kept, on a network of its own: the one in training
 * is only read. One question at a time.
 *
 * @param snapshots gives the steps that are kept
 */
export function createStepExplainer(
  trainer: Trainer,
  { plan, data, spec, interventions }: PreparedVariant,
  engine: Engine,
  snapshots: () => Snapshots,
) {
  let tuned = spec;
  let own: Trainer | null = null;
  /** As the network was at its step. */
  let ownPlan = plan;
  /** Interventions that had been made before the step that it is at. */
  let made = 0;

  function trainerAt(step: number): Trainer {
    const before = interventions.filter((one) => one.step <= step);
    if (own !== null && before.length === made) return own;
    own?.dispose();
    made = before.length;
    ownPlan = intervenedPlan(plan, before);
    own = engine.createTrainer(ownPlan, data, tuned);
    return own;
  }

  /** Brings the trainer of its own to a step; says whether all that its update depends on is known. */
  async function arrive(step: number | null): Promise<{ there: Trainer; hasState: boolean }> {
    if (step === null || step >= trainer.step) {
      const there = trainerAt(trainer.step);
      there.restore(await trainer.state());
      return { there, hasState: true };
    }
    const kept = snapshotBefore(snapshots(), step);
    const there = trainerAt(kept?.step ?? 0);
    const { stateCount } = optimizers[tuned.optimizer];
    if (kept === null) {
      there.rewind();
    } else {
      const state = stateOf(kept);
      const zeros = (): Float64Array[] =>
        plan.slots.map(({ rows, columns }) => new Float64Array(rows * columns));
      const blocks = [...state.blocks, ...Array.from({ length: stateCount }, zeros)];
      there.restore({ ...state, blocks });
    }
    const isStart = kept === null || kept.step === 0;
    return { there, hasState: isStart || (stateCount === 0 && tuned.schedule !== 'plateau') };
  }

  function sampleOf(
    step: number,
    sample: number | null,
  ): Pick<ExplainedStep, 'features' | 'dropped' | 'mixed'> {
    if (sample === null) return { features: null, dropped: null, mixed: null };
    const preview = createBatchLoader(data, tuned).preview(step, sample + 1);
    const { mixup, originals, augmented, rowCount } = preview;
    const from = (originals.length / rowCount) * (rowCount - 1);
    const mixed = mixup && {
      weight: mixup.weights[rowCount - 1],
      own: augmented.slice(from),
      partner: mixup.partners.slice(from),
    };
    const row = (rowCount - 1) * plan.length;
    const dropped = plan.layers.map(({ fanOut: units }, layer) =>
      droppedUnits(plan.layers, tuned, { step, row, layer, units }),
    );
    return { features: originals.slice(from), dropped, mixed };
  }

  return {
    async explain(asked: AskedStep, step: number | null): Promise<Explanation> {
      if (!hasAsked(plan, asked)) return { kind: 'void' };
      const { there, hasState } = await arrive(step);
      const reading = await there.explain(asked);
      return {
        kind: 'explained',
        ...reading,
        step: there.step,
        ...sampleOf(there.step, asked.sample),
        update: hasState ? reading.update : null,
      };
    },
    async trace(place: WeightPlace, step: number | null): Promise<TracedWeight> {
      const { there, hasState } = await arrive(step);
      return tracedWeight({ plan: ownPlan, data, spec: tuned }, there, place, hasState);
    },
    changeSettings(tuning: TrainerSettings): void {
      tuned = { ...tuned, ...tuning };
      own?.dispose();
      own = null;
    },
    dispose: (): void => own?.dispose(),
  };
}
