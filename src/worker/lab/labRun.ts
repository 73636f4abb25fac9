import type { MeasuredPart } from '../../engine/measure/networkMeter';
import { findTrainingRefusal } from '../../engine/training/specConflict';
import type { SavedVariant } from '../../savedRun/savedRun';
import type { Intervention } from '../../spec/interventions';
import type { Spec } from '../../spec/spec';
import type { StartingWeights } from '../../spec/startingWeights';
import { type DataSummary, summarizeData } from '../answers/dataSummary';
import type { Probe } from '../answers/probeInputs';
import {
  type BuildRefusal,
  namedDataset,
  type OwnData,
  type PreparedVariant,
  prepareVariant,
} from '../data/preparedVariant';
import type { BuiltVariant, LiveSettings, Recovery } from '../variant/builtVariant';
import type { VariantFrame, VariantRun } from '../variant/variantRun';
import {
  type ControllerDependencies,
  createVariantController,
  type Query,
  type VariantController,
} from './variantController';

/** All variants of one build, in lock-step. A variant that is not finite any more stands still. */
export interface LabRun {
  readonly data: DataSummary;
  readonly built: BuiltVariant[];
  /** Updates that every finite variant has made. */
  readonly steps: number;
  /** Updates since the last frame. */
  readonly unseenSteps: number;
  /** Makes `count` updates of every variant. Resolves when the slowest takes more. */
  advance(count: number): Promise<void>;
  /** Measures every variant where it is now, for the eye. */
  frame(parts?: readonly MeasuredPart[]): Promise<LabFrame>;
  isOver(): boolean;
  /** Resolves when the variant trains with these settings, on the engine that they ask for. */
  changeSettings(variant: number, settings: LiveSettings): Promise<BuildRefusal | null>;
  /** Changes a variant's network by hand; resolves when it has come to where the others are. */
  intervene(variant: number, intervention: Intervention): Promise<void>;
  undoIntervention(variant: number): Promise<void>;
  /** Finds the faster engine for each variant whose engine is `auto`, and goes on with it. */
  chooseEngines(): Promise<void>;
  /** Asks one variant; null where it is not there. */
  ask<T>(variant: number, query: Query<T>): Promise<T | null>;
  askAll<T>(query: Query<T>): Promise<T[]>;
  /** Says to every variant what its frames show the answers to. */
  setProbe(probe: Probe): Promise<void>;
  dispose(): void;
}

export interface LabFrame {
  steps: number;
  variants: VariantFrame[];
}

export interface LabDependencies extends Pick<ControllerDependencies, 'engines' | 'pool' | 'now'> {
  /** Gives what frames show the answers to. */
  probe(): Probe;
  ownData: OwnData;
  /** What the variants go on from; null for step 0. */
  saved: readonly SavedVariant[] | null;
  /** What those variants begin from whose network it is; null for drawn weights. */
  start: StartingWeights | null;
  /** Tells whether a newer build makes this one void. */
  isVoid(): boolean;
  /** Lets waiting commands in. */
  turn(): Promise<void>;
  /** Is told when a variant goes on with another engine, or for another reason with the same. */
  onMove(variant: number, built: BuiltVariant, recovery: Recovery | null): void;
}

/** Builds the variants one after another; null where a newer build has come meanwhile. */
export async function createLabRun(
  specs: Spec[],
  dependencies: LabDependencies,
): Promise<LabRun | BuildRefusal | null> {
  const { ownData, isVoid, turn, pool, saved, start } = dependencies;
  const dataset = namedDataset(specs[0], ownData);
  if ('reason' in dataset) return dataset;
  const controllers: VariantController[] = [];
  const prepared: PreparedVariant[] = [];
  for (const [variant, spec] of specs.entries()) {
    prepared[variant] = prepareVariant(dataset, spec, start);
    const refusal = findTrainingRefusal(prepared[variant]);
    if (refusal !== null) {
      disposeAll(controllers);
      return refusal.reason === 'tooLarge' ? refusal : { ...refusal, variant };
    }
    const ofVariant = {
      ...dependencies,
      isAlone: specs.length === 1,
      variantCount: specs.length,
      setProbe: (run: VariantRun) => run.setProbe(dependencies.probe(), variant),
      onMove: (built: BuiltVariant, recovery: Recovery | null) =>
        dependencies.onMove(variant, built, recovery),
    };
    const before = saved?.[variant] ?? null;
    controllers.push(await createVariantController(prepared[variant], ofVariant, before));
    await turn();
    if (isVoid()) {
      disposeAll(controllers);
      return null;
    }
  }
  return labRunOf(controllers, summarizeData(prepared[0].data), pool.slots);
}

/** @param slots variants that may compute at the same time, in workers of their own */
function labRunOf(
  controllers: readonly VariantController[],
  data: DataSummary,
  slots: number,
): LabRun {
  let steps = Math.max(...controllers.map(({ step }) => step));
  let unseenSteps = 0;
  const isOver = (): boolean => controllers.every((one) => one.isOver);

  /** Counts only steps that were made where all have halted: how many were asked for is up to the clock. */
  function countSteps(): void {
    if (isOver()) steps = Math.max(...controllers.map(({ step }) => step));
  }

  return {
    data,
    get built() {
      return controllers.map(({ built }) => built);
    },
    get steps() {
      return steps;
    },
    get unseenSteps() {
      return unseenSteps;
    },
    async advance(count) {
      // Steps that nobody makes are not counted: one that goes on later would have to make them all.
      if (isOver()) return;
      steps += count;
      unseenSteps += count;
      const beside = controllers.filter(({ isRemote }) => isRemote);
      const here = controllers.filter(({ isRemote }) => !isRemote);
      await Promise.all([advanceTogether(beside, count, slots), advanceTogether(here, count, 1)]);
      countSteps();
    },
    async frame(parts) {
      const stepsThen = steps;
      unseenSteps = 0;
      const variants = await Promise.all(controllers.map((one) => one.frame(parts)));
      countSteps();
      return { steps: stepsThen, variants };
    },
    isOver,
    async changeSettings(variant, settings) {
      const conflict = (await controllers[variant]?.changeSettings(settings)) ?? null;
      if (conflict !== null) return { ...conflict, variant };
      await controllers[variant]?.advanceTo(steps);
      return null;
    },
    async undoIntervention(variant) {
      await controllers[variant]?.undoIntervention();
    },
    async intervene(variant, intervention) {
      await controllers[variant]?.intervene(intervention);
      await controllers[variant]?.advanceTo(steps);
    },
    async chooseEngines() {
      for (const one of controllers) await one.chooseEngine();
    },
    ask: async (variant, query) => controllers[variant]?.ask(query) ?? null,
    askAll: (query) => Promise.all(controllers.map((one) => one.ask(query))),
    async setProbe(probe) {
      await Promise.all(
        controllers.map((one, variant) => one.ask((run) => run.setProbe(probe, variant))),
      );
    },
    dispose: () => disposeAll(controllers),
  };
}

function disposeAll(controllers: readonly VariantController[]): void {
  for (const one of controllers) one.dispose();
}

/** A run that makes steps in a thread of its own. */
interface Stepping {
  advance(count: number): Promise<void>;
}

/**
 * Makes `count` steps of each of `runs`, at most `slots` of them computing at a time. With more runs than
 * slots the steps are cut into as many pieces as there are slots, and the run that is furthest behind
 * goes next: no slot stands idle before the last piece.
 */
export async function advanceTogether(
  runs: readonly Stepping[],
  count: number,
  slots: number,
): Promise<void> {
  const piece = runs.length <= slots ? count : Math.ceil(count / slots);
  const waiting = runs.map((run) => ({ run, left: count }));

  async function workOff(): Promise<void> {
    for (;;) {
      const next = takeFurthestBehind(waiting);
      if (next === undefined) return;
      const steps = Math.min(piece, next.left);
      await next.run.advance(steps);
      next.left -= steps;
      if (next.left > 0) waiting.push(next);
    }
  }

  await Promise.all(Array.from({ length: Math.min(slots, runs.length) }, workOff));
}

function takeFurthestBehind<T extends { left: number }>(waiting: T[]): T | undefined {
  if (waiting.length === 0) return undefined;
  const most = Math.max(...waiting.map(({ left }) => left));
  const [next] = waiting.splice(
    waiting.findIndex(({ left }) => left === most),
    1,
  );
  return next;
}
