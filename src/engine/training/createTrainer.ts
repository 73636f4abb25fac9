import { createBatchLoader } from '../../data/batchLoader';
import type { TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import { dropoutRates } from '../../spec/hiddenLayers';
import type { Spec } from '../../spec/spec';
import type { Kernels, Matrix, UpdateSettings } from '../kernels/kernels';
import { optimizerStates } from '../kernels/optimizers';
import { createGradientNormMeter, type GradientNormMeter } from '../measure/gradientNormMeter';
import { createLayerReader } from '../measure/layerReader';
import { allParts, createNetworkMeter } from '../measure/networkMeter';
import {
  createStepRecorder,
  distanceOnDevice,
  distanceOnHost,
  type StepRecorder,
} from '../measure/stepRecorder';
import { unscaled } from '../passes/gradientScale';
import { createNetwork, disposeNetwork } from '../passes/network';
import type { DropoutPass } from '../passes/operations/boundOperation';
import { computeGradients, createWorkspace, type Workspace } from '../passes/workspace';
import { learningRateAt } from './schedule';
import type { Trainer } from './trainer';
import {
  createCheckpoints,
  digest,
  type Progress,
  readBlocks,
  restoredBest,
  resumed,
  writeBlocks,
} from './trainerState';
import {
  initialTracker,
  isBetter,
  needsValidation,
  staysStopped,
  stoppedAt,
  trackValidation,
} from './validationTracker';

/** A workspace's profiler, and the route whose matrices it reads. */
interface Profiled<M extends Matrix> {
  route: ReturnType<Workspace<M>['route']>;
  profiler: GradientNormMeter<M>;
}

/** Share of a batch's statistics in those that batch normalization follows: 1 − momentum. */
const statisticsShare = 0.1;

export function createTrainer<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  data: TrainingData,
  spec: Spec,
): Trainer {
  const network = createNetwork(kernels, plan, spec);
  const { parameters, gradients, batchStatistics, runningStatistics, gradientScale } = network;
  const followsStatistics = plan.statistics.length > 0;
  const states = Array.from({ length: optimizerStates[spec.optimizer] }, () =>
    kernels.createBlock(plan.slots),
  );
  const updated = { parameters, gradients, states };
  const learnt = followsStatistics ? [parameters, runningStatistics] : [parameters];
  const changing = [...learnt, ...states];
  const unclipped = 1 / gradientScale;
  const scale = kernels.create(1, 1, Float64Array.of(unclipped));
  const observer = createNetworkMeter(kernels, plan, network, data);
  const layerReader = createLayerReader(kernels, plan, network);
  const workspaces = new Map<number, Workspace<M>>();
  const checkpoints = createCheckpoints(kernels, changing, {
    step: 0,
    validationTracker: initialTracker,
  });
  let tuning = spec;
  let feed = createBatchLoader(data, spec);
  const dropout: DropoutPass = { rates: dropoutRates(spec), seed: spec.seed, step: 0 };
  let step = 0;
  let validationTracker = initialTracker;
  let decision: Promise<void> | null = null;
  /** The workspace that holds the gradient of the present step, where it has been computed. */
  let fresh: Workspace<M> | null = null;
  let recorder: StepRecorder | null = null;
  const profilers = new Map<Workspace<M>, Profiled<M>>();

  function workspaceOf(samples: number): Workspace<M> {
    const existing = workspaces.get(samples);
    if (existing !== undefined) return existing;
    const created = createWorkspace(kernels, plan, network, samples);
    workspaces.set(samples, created);
    return created;
  }

  function computeGradient(): Workspace<M> {
    if (fresh !== null) return fresh;
    const space = workspaceOf(feed.rowsAt(step));
    const { inputs, targets, inputValues, targetValues } = space;
    feed.fill(step, inputValues, targetValues);
    kernels.write(inputValues, inputs);
    kernels.write(targetValues, targets);
    dropout.step = step;
    computeGradients(kernels, plan, space, dropout, gradientScale);
    fresh = space;
    record(space);
    return space;
  }

  /** The network that early stopping has brought back is none of the run's steps. */
  function record(space: Workspace<M>): void {
    const isBestBack = validationTracker.stop !== null && validationTracker.stop.left !== null;
    if (recorder?.isDue(step) && !isBestBack) {
      recorder.note(step, learningRate(), profilerOf(space));
    }
  }

  /** The profiler of a workspace, which other dropout rates may lead to other matrices. */
  function profilerOf(space: Workspace<M>): GradientNormMeter<M> {
    const existing = profilers.get(space);
    const route = space.route(dropout.rates);
    if (existing?.route === route) return existing.profiler;
    existing?.profiler.dispose();
    const profiler = createGradientNormMeter(kernels, plan, network, space);
    profilers.set(space, { route, profiler });
    return profiler;
  }

  function returnTo(progress: Progress): void {
    ({ step, validationTracker } = progress);
    fresh = null;
    recorder?.returnTo(step);
  }

  /** Ends an epoch on which the next steps depend. */
  async function validate(): Promise<void> {
    const validationLoss = await observer.validationLoss();
    const isBest = isBetter(validationTracker, validationLoss);
    const blocks = isBest ? await readBlocks(kernels, learnt) : null;
    validationTracker = trackValidation(
      validationTracker,
      tuning,
      { step, validationLoss },
      blocks,
    );
  }

  function learningRate(): number {
    return learningRateAt(tuning, step, validationTracker.plateaus);
  }

  /** Steps from one that is recorded to the next, after the first ones. */
  function distanceOf(space: Workspace<M>): number {
    const { kind } = profilerOf(space);
    return kind === 'device' ? distanceOnDevice : distanceOnHost(plan, space.inputs.rows);
  }

  /** Settings of the next update; `scale` is written for the gradient that has been computed for it. */
  function clippedUpdate(): UpdateSettings {
    if (tuning.clip > 0) kernels.clipScale(gradients, tuning.clip, unclipped, scale);
    const { l1, l2 } = tuning;
    const { optimizer } = spec;
    return { optimizer, learningRate: learningRate(), l1, l2, update: step + 1 };
  }

  return {
    get step() {
      return step;
    },
    get validationTracker() {
      return validationTracker;
    },
    get decision() {
      return decision;
    },
    advance() {
      if (validationTracker.stop !== null) return;
      computeGradient();
      kernels.update(clippedUpdate(), updated, scale);
      if (followsStatistics)
        kernels.blendBlock(statisticsShare, batchStatistics, runningStatistics);
      step++;
      fresh = null;
      const isDecisive = needsValidation(tuning) && step % feed.stepsPerEpoch === 0;
      decision = isDecisive ? validate() : null;
    },
    measure(parts = allParts) {
      const present = { step, epoch: step / feed.stepsPerEpoch, learningRate: learningRate() };
      const space = computeGradient();
      const next = { settings: clippedUpdate(), updated, scale };
      return observer.measure(space, profilerOf(space), next, present, parts);
    },
    startRecording() {
      const space = computeGradient();
      recorder = createStepRecorder(plan.layers.length, distanceOf(space));
      record(space);
      return recorder;
    },
    tune(changes) {
      const former = tuning;
      const next = { ...tuning, ...changes };
      tuning = next;
      if (next.clip === 0) kernels.write(Float64Array.of(unclipped), scale);
      if (next.mixup !== former.mixup || next.augment !== former.augment) {
        feed = createBatchLoader(data, tuning);
        fresh = null;
      }
      if (next.dropout !== former.dropout || next.dropouts !== former.dropouts) {
        dropout.rates = dropoutRates(tuning);
        fresh = null;
      }
      if (validationTracker.stop === null || staysStopped(validationTracker, former, next)) return;
      validationTracker = resumed(kernels, validationTracker, changing);
      fresh = null;
    },
    stop() {
      validationTracker = stoppedAt(validationTracker, step);
    },
    async restoreBest() {
      validationTracker = await restoredBest(kernels, validationTracker, { learnt, changing });
      fresh = null;
    },
    watch: observer.watch,
    keep(place = 0) {
      checkpoints.keep(place, { step, validationTracker: validationTracker });
    },
    rewind(place = 0) {
      returnTo(checkpoints.rewind(place));
    },
    async state() {
      const progress = { step, validationTracker };
      return { ...progress, blocks: await readBlocks(kernels, changing) };
    },
    restore({ blocks, ...progress }) {
      writeBlocks(kernels, blocks, changing);
      returnTo(progress);
    },
    modelState: () => readBlocks(kernels, learnt),
    layer(layer, inputs) {
      computeGradient();
      return layerReader.read(layer, inputs);
    },
    finished: kernels.finished,
    parameters: () => kernels.read(parameters.matrices),
    async gradient() {
      computeGradient();
      const present = step;
      const [values, scaled] = await readBlocks(kernels, [parameters, gradients]);
      const exact = scaled.map((entries) => unscaled(entries, network));
      return { step: present, parameters: values, gradients: exact };
    },
    digest: async () => digest((await readBlocks(kernels, learnt)).flat()),
    dispose() {
      for (const { profiler } of profilers.values()) profiler.dispose();
      for (const space of workspaces.values()) space.dispose();
      observer.dispose();
      layerReader.dispose();
      checkpoints.dispose();
      disposeNetwork(kernels, network);
      states.forEach(kernels.disposeBlock);
      kernels.dispose([scale]);
    },
  };
}
