import { createBatchLoader } from '../../data/batchLoader';
import type { TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import { dropoutRates } from '../../spec/hiddenLayers';
import { optimizers } from '../../spec/optimizers';
import type { Spec } from '../../spec/spec';
import type { Kernels, Matrix, UpdateSettings } from '../kernels/kernels';
import { createGradientNormMeters } from '../measure/gradientNormMeter';
import { createLayerReader } from '../measure/layerReader';
import { allParts, createNetworkMeter } from '../measure/networkMeter';
import { createStepRecorder, recordingDistance, type StepRecorder } from '../measure/stepRecorder';
import { unscaled } from '../passes/gradientScale';
import { createNetwork, disposeNetwork } from '../passes/network';
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

/** Share of a batch's statistics in the running ones of batch normalization: 1 − momentum. */
const statisticsShare = 0.1;

/** Creates a network at step 0 on a kernel set, with what trains and measures it. The caller disposes of it. */
export function createTrainer<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  data: TrainingData,
  spec: Spec,
): Trainer {
  const network = createNetwork(kernels, plan, spec);
  const { parameters, gradients, batchStatistics, runningStatistics, gradientScale } = network;
  const states = Array.from({ length: optimizers[spec.optimizer].stateCount }, () =>
    kernels.createBlock(plan.slots),
  );
  const updated = { parameters, gradients, states };
  const hasStatistics = plan.statistics.length > 0;
  const modelBlocks = hasStatistics ? [parameters, runningStatistics] : [parameters];
  const stateBlocks = [...modelBlocks, ...states];
  // Gradients lose their scale in the update, and are clipped.
  const unclipped = 1 / gradientScale;
  const updateScale = kernels.create(1, 1, Float64Array.of(unclipped));

  const networkMeter = createNetworkMeter(kernels, plan, network, data);
  const normMeters = createGradientNormMeters(kernels, plan, network);
  const layerReader = createLayerReader(kernels, plan, network);
  const workspaces = new Map<number, Workspace<M>>();
  let recorder: StepRecorder | null = null;

  let tuning = spec;
  let batches = createBatchLoader(data, spec);
  const dropout = { rates: dropoutRates(spec), seed: spec.seed, step: 0 };
  let step = 0;
  let validationTracker = initialTracker;
  let decision: Promise<void> | null = null;
  /** The workspace that holds the gradient of the present step, where it has been computed. */
  let present: Workspace<M> | null = null;
  const checkpoints = createCheckpoints(kernels, stateBlocks, { step, validationTracker });

  function workspaceOf(samples: number): Workspace<M> {
    const existing = workspaces.get(samples);
    if (existing !== undefined) return existing;
    const created = createWorkspace(kernels, plan, network, samples);
    workspaces.set(samples, created);
    return created;
  }

  /** Forward, loss and backward on the batch of the present step. */
  function computeGradient(): Workspace<M> {
    if (present !== null) return present;
    const space = workspaceOf(batches.rowsAt(step));
    batches.fill(step, space.inputValues, space.targetValues);
    kernels.write(space.inputValues, space.inputs);
    kernels.write(space.targetValues, space.targets);
    dropout.step = step;
    computeGradients(kernels, plan, space, dropout, gradientScale);
    present = space;
    record(space);
    return space;
  }

  function record(space: Workspace<M>): void {
    // The network that early stopping has brought back is none of the run's steps.
    const isBestBack = validationTracker.stop !== null && validationTracker.stop.left !== null;
    if (recorder?.isDue(step) && !isBestBack) {
      recorder.note(step, learningRate(), normMeters.meterOf(space, dropout.rates));
    }
  }

  function learningRate(): number {
    return learningRateAt(tuning, step, validationTracker.plateaus);
  }

  /** Returns the settings of the next update; `updateScale` is written for the gradient that it is made of. */
  function clippedUpdate(): UpdateSettings {
    if (tuning.clip > 0) kernels.clipScale(gradients, tuning.clip, unclipped, updateScale);
    const { l1, l2 } = tuning;
    const { optimizer } = spec;
    return { optimizer, learningRate: learningRate(), l1, l2, update: step + 1 };
  }

  /** Ends an epoch on whose validation loss the next steps depend. */
  async function validate(): Promise<void> {
    const validationLoss = await networkMeter.validationLoss();
    const isBest = isBetter(validationTracker, validationLoss);
    const blocks = isBest ? await readBlocks(kernels, modelBlocks) : null;
    const epoch = { step, validationLoss };
    validationTracker = trackValidation(validationTracker, tuning, epoch, blocks);
  }

  function returnTo(progress: Progress): void {
    ({ step, validationTracker } = progress);
    present = null;
    recorder?.returnTo(step);
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
      kernels.update(clippedUpdate(), updated, updateScale);
      if (hasStatistics) kernels.blendBlock(statisticsShare, batchStatistics, runningStatistics);
      step++;
      present = null;
      const isDecisive = needsValidation(tuning) && step % batches.stepsPerEpoch === 0;
      decision = isDecisive ? validate() : null;
    },
    finished: kernels.finished,
    measure(parts = allParts) {
      const now = { step, epoch: step / batches.stepsPerEpoch, learningRate: learningRate() };
      const space = computeGradient();
      const update = { settings: clippedUpdate(), updated, scale: updateScale };
      const norms = normMeters.meterOf(space, dropout.rates);
      return networkMeter.measure(space, norms, update, now, parts);
    },
    startRecording() {
      const space = computeGradient();
      const norms = normMeters.meterOf(space, dropout.rates);
      const distance = recordingDistance(norms, plan, space.inputs.rows);
      recorder = createStepRecorder(plan.layers.length, distance);
      record(space);
      return recorder;
    },
    changeSettings(changes) {
      const former = tuning;
      const next = { ...tuning, ...changes };
      tuning = next;
      if (next.clip === 0) kernels.write(Float64Array.of(unclipped), updateScale);
      if (next.mixup !== former.mixup || next.augment !== former.augment) {
        batches = createBatchLoader(data, tuning);
        present = null;
      }
      if (next.dropout !== former.dropout || next.dropouts !== former.dropouts) {
        dropout.rates = dropoutRates(tuning);
        present = null;
      }
      if (validationTracker.stop === null || staysStopped(validationTracker, former, next)) return;
      validationTracker = resumed(kernels, validationTracker, stateBlocks);
      present = null;
    },
    stop() {
      validationTracker = stoppedAt(validationTracker, step);
    },
    async restoreBest() {
      const blocks = { modelBlocks, stateBlocks };
      validationTracker = await restoredBest(kernels, validationTracker, blocks);
      present = null;
    },
    setProbeInputs: networkMeter.setProbeInputs,
    keep: (slot = 0) => checkpoints.keep(slot, { step, validationTracker }),
    rewind: (slot = 0) => returnTo(checkpoints.rewind(slot)),
    async state() {
      const progress = { step, validationTracker };
      return { ...progress, blocks: await readBlocks(kernels, stateBlocks) };
    },
    restore({ blocks, ...progress }) {
      writeBlocks(kernels, blocks, stateBlocks);
      returnTo(progress);
    },
    modelState: () => readBlocks(kernels, modelBlocks),
    parameters: () => kernels.read(parameters.matrices),
    digest: async () => digest((await readBlocks(kernels, modelBlocks)).flat()),
    layer(layer, inputs) {
      computeGradient();
      return layerReader.read(layer, inputs);
    },
    async gradient() {
      computeGradient();
      const ofStep = step;
      const [values, scaled] = await readBlocks(kernels, [parameters, gradients]);
      const exact = scaled.map((entries) => unscaled(entries, network));
      return { step: ofStep, parameters: values, gradients: exact };
    },
    dispose() {
      const meters = [normMeters, networkMeter, layerReader];
      for (const part of [...meters, ...workspaces.values(), checkpoints]) part.dispose();
      disposeNetwork(kernels, network);
      states.forEach(kernels.disposeBlock);
      kernels.dispose([updateScale]);
    },
  };
}
