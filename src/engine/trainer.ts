import { gather, planBatches } from '../data/batches';
import type { TrainingData } from '../data/trainingData';
import { initialParameters } from '../network/initialParameters';
import type { Plan } from '../network/plan';
import type { Spec } from '../spec/spec';
import { type CheckpointPlace, createCheckpoints, type TrainerState } from './checkpoints';
import { digest } from './digest';
import { createEvaluator, type Evaluator, evaluationInputs, score } from './evaluation';
import type { Kernels, Matrix } from './kernels';
import { backward, forward, type Parameters } from './network';
import { optimizerStates } from './optimizers';
import { createProfiler } from './profiler';
import type { StepRecord } from './stepRecord';
import { createWorkspace, type Workspace } from './workspace';

/** What one look at the network gives, all of the same step. Outputs are logits, row by row. */
export interface Measurement {
  record: StepRecord;
  trainOutputs: Float64Array;
  validationOutputs: Float64Array;
  /** Of the inputs given to `watch`; empty where there are none. */
  watchedOutputs: Float64Array;
}

/** Settings that act on a running network. */
export type Tuning = Pick<Spec, 'lr' | 'dropout' | 'l1' | 'l2' | 'clip'>;

/** A network in training. Steps queue work; only reading waits for it. */
export interface Trainer {
  readonly step: number;
  /** One update: forward, loss, backward, clip, update. */
  advance(): void;
  /** Resolves when all steps so far have been carried out. */
  finished(): Promise<void>;
  /** Measures the present step, without changing the training. */
  measure(): Promise<Measurement>;
  tune(tuning: Tuning): void;
  /** Further inputs (as the network is fed them) whose outputs each measurement carries. */
  watch(inputs: Float64Array): void;
  /** Keeps the present state in one of two places; `rewind` returns to it, and to its step. */
  keep(place?: CheckpointPlace): void;
  rewind(place?: CheckpointPlace): void;
  /** The present state, to be restored by this or another engine's trainer of the same network. */
  state(): Promise<TrainerState>;
  restore(state: TrainerState): void;
  /** The parameters now, one array a slot of the plan. */
  parameters(): Promise<Float64Array[]>;
  /** Stands for the bits of all parameters: see `digest`. */
  digest(): Promise<string>;
  dispose(): void;
}

export function createTrainer<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  data: TrainingData,
  spec: Spec,
): Trainer {
  const batches = planBatches(data.train.rowCount, spec);
  const { slots } = plan;
  const parameters = kernels.createBlock(slots, initialParameters(plan, spec));
  const gradients = kernels.createBlock(slots);
  const states = Array.from({ length: optimizerStates[spec.optimizer] }, () =>
    kernels.createBlock(slots),
  );
  const updated = { parameters, gradients, states };
  const changing = [parameters, ...states];
  const checkpoints = createCheckpoints(kernels, changing);
  const network: Parameters<M> = { values: parameters.matrices, gradients: gradients.matrices };
  const scale = kernels.create(1, 1, new Float64Array([1]));
  const profiler = createProfiler(kernels, plan);
  const workspaces = new Map<number, Workspace<M>>();
  const [trainEvaluator, validationEvaluator] = [data.train, data.validation].map((split) =>
    createEvaluator(kernels, plan, evaluationInputs(split, plan)),
  );
  let watched: Evaluator<M> | null = null;
  let tuning: Tuning = spec;
  let step = 0;
  /** The workspace that holds the gradient of the present step, where it has been computed. */
  let fresh: Workspace<M> | null = null;

  function workspaceOf(rows: number): Workspace<M> {
    const existing = workspaces.get(rows);
    if (existing !== undefined) return existing;
    const created = createWorkspace(kernels, plan, rows);
    workspaces.set(rows, created);
    return created;
  }

  function computeGradient(): Workspace<M> {
    if (fresh !== null) return fresh;
    const rows = batches.rowsAt(step);
    const space = workspaceOf(rows.length);
    const { inputs, targets } = data.train;
    kernels.write(gather(inputs, plan.inputCount, rows, space.inputValues), space.inputs);
    kernels.write(gather(targets, plan.outputCount, rows, space.targetValues), space.targets);
    const dropout = { rate: tuning.dropout, seed: spec.seed, step };
    const logits = forward(kernels, network, space, dropout);
    kernels.lossGradient(plan.loss, logits, space.targets, space.logitsGradient);
    backward(kernels, network, space, dropout);
    fresh = space;
    return space;
  }

  checkpoints.keep(0, step);
  checkpoints.keep(1, step);

  return {
    get step() {
      return step;
    },
    advance() {
      computeGradient();
      if (tuning.clip > 0) kernels.clipScale(gradients, tuning.clip, scale);
      const { lr: learningRate, l1, l2 } = tuning;
      const { optimizer } = spec;
      kernels.update({ optimizer, learningRate, l1, l2, update: step + 1 }, updated, scale);
      step++;
      fresh = null;
    },
    async measure() {
      const measuredStep = step;
      const space = computeGradient();
      const profile = profiler.queue(space, network);
      const train = trainEvaluator.logits(network);
      const validation = validationEvaluator.logits(network);
      const watching = watched?.logits(network) ?? [];
      const numbers = await kernels.read([...profile, ...train, ...validation, ...watching]);
      const next = (count: number): Float64Array[] => numbers.splice(0, count);
      const layerNumbers = profiler.resolve(next(profile.length), space.inputs.rows);
      const trainOutputs = joined(next(train.length));
      const validationOutputs = joined(next(validation.length));
      const trainScore = score(plan, data, data.train, trainOutputs);
      const validationScore = score(plan, data, data.validation, validationOutputs);
      const record: StepRecord = {
        step: measuredStep,
        epoch: measuredStep / batches.stepsPerEpoch,
        trainLoss: trainScore.loss,
        validationLoss: validationScore.loss,
        trainAccuracy: trainScore.accuracy,
        validationAccuracy: validationScore.accuracy,
        ...layerNumbers,
      };
      return { record, trainOutputs, validationOutputs, watchedOutputs: joined(numbers) };
    },
    tune(next) {
      if (next.dropout !== tuning.dropout) fresh = null;
      if (next.clip === 0) kernels.write(new Float64Array([1]), scale);
      tuning = next;
    },
    watch(inputs) {
      watched?.dispose();
      watched = inputs.length === 0 ? null : createEvaluator(kernels, plan, inputs);
    },
    keep(place = 0) {
      checkpoints.keep(place, step);
    },
    rewind(place = 0) {
      step = checkpoints.rewind(place);
      fresh = null;
    },
    state: () => checkpoints.read(step),
    restore(state) {
      checkpoints.write(state);
      step = state.step;
      fresh = null;
    },
    finished: kernels.finished,
    parameters: () => kernels.read(parameters.matrices),
    digest: async () => digest(await kernels.read(parameters.matrices)),
    dispose() {
      for (const { owned } of workspaces.values()) kernels.dispose(owned);
      for (const evaluator of [trainEvaluator, validationEvaluator, watched]) evaluator?.dispose();
      profiler.dispose();
      checkpoints.dispose();
      for (const block of [...changing, gradients]) kernels.disposeBlock(block);
      kernels.dispose([scale]);
    },
  };
}

function joined(parts: Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
