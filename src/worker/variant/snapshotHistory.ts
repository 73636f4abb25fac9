import type { LayerValues } from '../../engine/measure/layerReader';
import type { Trainer, TrainerSettings } from '../../engine/training/trainer';
import type { TrainerState } from '../../engine/training/trainerState';
import { initialTracker } from '../../engine/training/validationTracker';
import { intervenedPlan } from '../../network/interventions';
import { describeLayer, type LayerInspection } from '../answers/layerInspection';
import { describeOutput, type VisitedStep } from '../answers/modelOutput';
import { describeNetwork } from '../answers/networkPicture';
import {
  type InspectedInputs,
  inspectedInputs,
  type Probe,
  probeInputs,
} from '../answers/probeInputs';
import type { PreparedVariant } from '../data/preparedVariant';
import type { Engine } from '../engines/engine';

/** The parameters after one step, and the statistics that batch normalization has followed. */
export interface Snapshot {
  step: number;
  /** One array a slot, block by block. */
  blocks: Float32Array[][];
}

/**
 * The snapshots of a run to return to, spread evenly over it: of each `stride` steps the first that could be
 * kept, step 0 before all.
 */
export interface Snapshots {
  /** Most steps that are kept. */
  limit: number;
  stride: number;
  steps: readonly Snapshot[];
}

/** A visitor makes no update: it needs no state of an optimizer. */
const updatesNothing = { optimizer: 'sgd', patience: 0 } as const;
/** Nor does it draw thousands of numbers to begin with, where those that the run began with are kept. */
const beginsEmpty = { ...updatesNothing, init: 'zeros', outInit: 'same', biasStd: 0 } as const;

/**
 * Keeps earlier steps of a variant, to be seen again. They are seen on a network of its own, made when it is
 * first asked for: the one in training is only read. One question at a time.
 *
 * @param before of the run that this one goes on with
 */
export function createSnapshotHistory(
  trainer: Trainer,
  { plan: presentPlan, data, spec, interventions }: PreparedVariant,
  engine: Engine,
  before: Snapshots,
) {
  const inputs = inspectedInputs(data);
  let snapshots = before;
  let tuned = spec;
  let visitor: Trainer | null = null;
  /** As the network was at the step that the visitor is at. */
  let plan = presentPlan;
  /** Interventions that had been made before that step. */
  let made = interventions.length;
  let probed: { probe: Probe; cells: number } | null = null;
  /** The numbers at step 0 of the layer that was inspected last. */
  let initial: { layer: number; numbers: LayerValues } | null = null;

  async function present(): Promise<Snapshot> {
    const { step } = trainer;
    const blocks = await trainer.modelState();
    return { step, blocks: blocks.map((block) => block.map((slot) => Float32Array.from(slot))) };
  }

  /** Returns the visitor at a step; null is step 0 where that is not kept: a trainer starts there. */
  function arrive(at: Snapshot | null): Trainer {
    setOut(at?.step ?? 0);
    const beginning = snapshotBefore(snapshots, 0) === null ? updatesNothing : beginsEmpty;
    visitor ??= engine.createTrainer(plan, data, { ...tuned, ...beginning });
    if (at === null) visitor.rewind();
    else visitor.restore(stateOf(at));
    return visitor;
  }

  /** Takes another visitor where a person has changed the network in between. */
  function setOut(step: number): void {
    const before = interventions.filter((one) => one.step <= step);
    if (before.length === made) return;
    made = before.length;
    plan = intervenedPlan(presentPlan, before);
    visitor?.dispose();
    visitor = null;
    probed = null;
  }

  return {
    get snapshots(): Snapshots {
      return snapshots;
    },
    /** Reads the present parameters, as they are at the call, where the present step is to be kept. */
    take: async (): Promise<Snapshot | null> => (isDue(snapshots, trainer.step) ? present() : null),
    keep(taken: Snapshot | null): void {
      // Of two frames of one step the second has nothing to add.
      if (taken !== null && isDue(snapshots, taken.step)) {
        snapshots = withSnapshot(snapshots, taken);
      }
    },
    /**
     * @param cells a side of the grid that a boundary is drawn from
     * @param pictured what the network is pictured with; null where it is not drawn
     */
    async visit(
      step: number,
      probe: Probe,
      cells: number,
      pictured: InspectedInputs | null,
    ): Promise<VisitedStep | null> {
      if (step >= trainer.step) return null;
      const there = arrive(snapshotBefore(snapshots, step));
      if (probed?.probe !== probe || probed.cells !== cells) {
        probed = { probe, cells };
        there.setProbeInputs(probeInputs(data, probe, cells));
        there.setNetworkInputs(pictured?.rows ?? null);
      }
      const measurement = await there.measure();
      const { step: visited, validationAccuracy } = measurement.record;
      const output = describeOutput(data, measurement, probe);
      const network = describeNetwork(plan, data, tuned, measurement, pictured);
      return { step: visited, validationAccuracy, output, network };
    },
    async inspect(layer: number, step: number | null): Promise<LayerInspection> {
      const isNow = step === null || step >= trainer.step;
      const shown = isNow ? await present() : snapshotBefore(snapshots, step);
      if (initial?.layer !== layer) {
        initial = {
          layer,
          numbers: await arrive(snapshotBefore(snapshots, 0)).layer(layer, inputs.rows),
        };
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
    changeSettings(tuning: TrainerSettings): void {
      tuned = { ...tuned, ...tuning };
      visitor?.changeSettings({ ...tuning, patience: 0 });
      // Another dropout rate changes the gradient of step 0 too.
      initial = null;
    },
    dispose: (): void => visitor?.dispose(),
  };
}

/** Returns what a trainer without an optimizer's states goes on from. */
export function stateOf({ step, blocks }: Snapshot): TrainerState {
  return {
    step,
    validationTracker: initialTracker,
    blocks: blocks.map((block) => block.map((slot) => Float64Array.from(slot))),
  };
}

/** Most snapshots of one run. */
export const mostSnapshots = 64;
/** Most that the snapshots of all variants together may take. */
export const mostSnapshotBytes = 64e6;
const bytesOfNumber = 4;

/** @param numbers parameters and statistics of the network */
export function noSnapshots(numbers: number, variantCount: number): Snapshots {
  const bytes = mostSnapshotBytes / variantCount;
  const room = Math.floor(bytes / Math.max(1, numbers * bytesOfNumber));
  return { limit: Math.min(mostSnapshots, room), stride: 1, steps: [] };
}

/** Returns whether a step belongs to those that are kept. */
export function isDue({ limit, stride, steps }: Snapshots, step: number): boolean {
  if (limit === 0) return false;
  const last = steps.at(-1);
  return last === undefined || slotOf(step, stride) > slotOf(last.step, stride);
}

/** Returns them with one more. Where there are too many, every second goes and the stride doubles. */
export function withSnapshot(snapshots: Snapshots, added: Snapshot): Snapshots {
  let { stride } = snapshots;
  let steps = [...snapshots.steps, added];
  while (steps.length > snapshots.limit) {
    stride *= 2;
    steps = firstOfSlots(steps, stride);
  }
  return { ...snapshots, stride, steps };
}

/** Returns the last one at or before a step; null where nothing is kept so early. */
export function snapshotBefore({ steps }: Snapshots, step: number): Snapshot | null {
  return steps.findLast((kept) => kept.step <= step) ?? null;
}

/** Returns those for a run that goes on from `step`: what came later is made anew. */
export function snapshotsUntil(snapshots: Snapshots, step: number): Snapshots {
  return { ...snapshots, steps: snapshots.steps.filter((one) => one.step <= step) };
}

function firstOfSlots(steps: readonly Snapshot[], stride: number): Snapshot[] {
  return steps.filter(
    ({ step }, index) =>
      index === 0 || slotOf(step, stride) > slotOf(steps[index - 1].step, stride),
  );
}

function slotOf(step: number, stride: number): number {
  return Math.floor(step / stride);
}
