import { createBatchLoader } from '../../data/batchLoader';
import type { TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import { dropoutRates } from '../../spec/hiddenLayers';
import { optimizers } from '../../spec/optimizers';
import type { Spec } from '../../spec/spec';
import type { Kernels, Matrix, UpdateSettings } from '../kernels/kernels';
import { createGradientNormMeters } from '../measure/gradientNormMeter';
import { createLayerReader, type LayerValues } from '../measure/layerReader';
import { type PlannedUpdate, previewUpdate } from '../measure/layerStatisticsMeter';
import {
  allParts,
  createNetworkMeter,
  type MeasuredPart,
  type Measurement,
} from '../measure/networkMeter';
import { lossUnit } from '../measure/score';
import { readStep } from '../measure/stepReader';
import {
  createStepRecorder,
  recordingDistance,
  type StepRecorder,
  type StepRecording,
} from '../measure/stepRecorder';
import type { AskedStep } from '../measure/weightReader';
import { createNetwork, disposeNetwork, unscaled } from '../passes/network';
import { computeGradients, createWorkspace, type Workspace } from '../passes/workspace';
import { learningRateAt } from './schedule';
import { createTrainedUpdate } from './trainedUpdate';
import {
  type CheckpointSlot,
  createCheckpoints,
  digest,
  type Progress,
  readBlocks,
  restoredBest,
  resumed,
  type StepGradient,
  type TrainerState,
  writeBlocks,
} from './trainerState';
import {
  initialTracker,
  isBetter,
  needsValidation,
  staysStopped,
  stoppedAt,
  trackValidation,
  type ValidationTracker,
} from './validationTracker';

/** Settings that act on a running network. */
export type TrainerSettings = Pick<
  Spec,
  | 'lr'
  | 'schedule'
  | 'warmup'
  | 'steps'
  | 'dropout'
  | 'dropouts'
  | 'l1'
  | 'l2'
  | 'clip'
  | 'mixup'
  | 'augment'
  | 'patience'
>;

/** Share of a batch's statistics in the running ones of batch normalization: 1 − momentum. */
const statisticsShare = 0.1;

/** A network in training. Steps queue work; only reading waits for it. */
export type Trainer = ReturnType<typeof createTrainer>;

/** Creates a network at step 0 on a kernel set, with what trains and measures it. The caller disposes of it. */
export function createTrainer<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  data: TrainingData,
  spec: Spec,
) {
  const network = createNetwork(kernels, plan, spec);
  const { parameters, gradients, batchStatistics, runningStatistics, gradientScale } = network;
  const states = Array.from({ length: optimizers[spec.optimizer].stateCount }, () =>
    kernels.createBlock(plan.slots),
  );
  const updated = { parameters, gradients, states };
  const trained = createTrainedUpdate(kernels, plan);
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
      recorder.note(step, learningRate(), normsOf(space));
    }
  }

  const normsOf = (space: Workspace<M>) => normMeters.meterOf(space, dropout.rates);

  function learningRate(): number {
    return learningRateAt(tuning, step, validationTracker.plateaus);
  }

  /** Returns the settings of the next update; `updateScale` is written for the gradient that it is made of. */
  function clippedUpdate(): UpdateSettings {
    if (tuning.clip > 0) kernels.clipScale(gradients, tuning.clip, unclipped, updateScale);
    const { l1, l2 } = tuning;
    return { optimizer: spec.optimizer, learningRate: learningRate(), l1, l2, update: step + 1 };
  }

  function plannedUpdate(): PlannedUpdate<M> {
    return { make: trained.update, settings: clippedUpdate(), updated, scale: updateScale };
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
    get step(): number {
      return step;
    },
    /** The state of early stopping and of the plateau schedule. */
    get validationTracker(): ValidationTracker {
      return validationTracker;
    },
    /**
     * The next step has to wait for this: a validation loss decides on it, and has to be read first. See
     * `advanceBy`.
     */
    get decision(): Promise<void> | null {
      return decision;
    },
    /** Makes one update: forward, loss, backward, clip, update. None where early stopping has ended the training. */
    advance(): void {
      if (validationTracker.stop !== null) return;
      computeGradient();
      trained.update(clippedUpdate(), updated, updateScale);
      if (hasStatistics) kernels.blendBlock(statisticsShare, batchStatistics, runningStatistics);
      step++;
      present = null;
      const isDecisive = needsValidation(tuning) && step % batches.stepsPerEpoch === 0;
      decision = isDecisive ? validate() : null;
    },
    /** Resolves when all steps so far have been carried out. */
    finished: kernels.finished,
    /** Measures losses and profile of the present step, and these parts, without changing the training. */
    measure(parts: readonly MeasuredPart[] = allParts): Promise<Measurement> {
      const now = { step, epoch: step / batches.stepsPerEpoch, learningRate: learningRate() };
      const space = computeGradient();
      return networkMeter.measure(space, normsOf(space), plannedUpdate(), now, parts);
    },
    /** Records what every step from the present one on computes anyway. */
    startRecording(): StepRecording {
      const space = computeGradient();
      const norms = normsOf(space);
      // Of a whole batch: a run that goes on from elsewhere than step 0 records the same steps.
      const distance = recordingDistance(norms, plan, batches.rowsAt(0) * plan.length);
      recorder = createStepRecorder(plan.layers.length, distance, lossUnit(data));
      record(space);
      return recorder;
    },
    /** Changes settings; a run that early stopping has ended goes on where the new patience would not have ended it. */
    changeSettings(changes: Partial<TrainerSettings>): void {
      const [former, next] = [tuning, { ...tuning, ...changes }];
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
    /**
     * Stops the training for the sake of its best network, as early stopping would; does nothing where that is
     * not known, or is the present one. A later end of the run lets it go on.
     */
    stop(): void {
      validationTracker = stoppedAt(validationTracker, step);
    },
    /** Puts the network with the best validation loss in the place of a stopped run's last one. */
    async restoreBest(): Promise<void> {
      const blocks = { modelBlocks, stateBlocks };
      validationTracker = await restoredBest(kernels, validationTracker, blocks);
      present = null;
    },
    /** Sets probe inputs (as the network is fed them) whose outputs each measurement carries. */
    setProbeInputs: networkMeter.setProbeInputs,
    setNetworkInputs: networkMeter.setNetworkInputs,
    /** Keeps the present state in one of two checkpoints; `rewind` returns to it, and to its step. */
    keep: (slot: CheckpointSlot = 0): void => checkpoints.keep(slot, { step, validationTracker }),
    rewind: (slot: CheckpointSlot = 0): void => returnTo(checkpoints.rewind(slot)),
    /** Reads the present state, to be restored by this or another engine's trainer of the same network. */
    async state(): Promise<TrainerState> {
      return { step, validationTracker, blocks: await readBlocks(kernels, stateBlocks) };
    },
    restore({ blocks, ...progress }: TrainerState): void {
      writeBlocks(kernels, blocks, stateBlocks);
      returnTo(progress);
    },
    /** Reads all that the network's outputs depend on: the parameters, then the statistics of batch normalization. */
    modelState: () => readBlocks(kernels, modelBlocks),
    /** Reads the parameters, one array a slot of the plan. */
    parameters: () => kernels.read(parameters.matrices),
    /** Returns digits that stand for the bits of `modelState`. */
    digest: async () => digest((await readBlocks(kernels, modelBlocks)).flat()),
    /** Reads one layer at the present step; activations are those of `inputs`, as the network is fed them. */
    layer(layer: number, inputs: Float64Array): Promise<LayerValues> {
      computeGradient();
      return layerReader.read(layer, inputs);
    },
    /** Reads the gradient of the present step as this engine computes it, and the parameters that it is of. */
    async gradient(): Promise<StepGradient> {
      computeGradient();
      const ofStep = step;
      const [values, scaled] = await readBlocks(kernels, [parameters, gradients]);
      const exact = scaled.map((entries) => unscaled(entries, network));
      return { step: ofStep, parameters: values, gradients: exact };
    },
    /** Reads what the next update will add to each parameter, one array a slot; the training stays as it is. */
    async nextUpdate(): Promise<Float64Array[]> {
      computeGradient();
      const { changes, release } = previewUpdate(kernels, plannedUpdate());
      return kernels.read(changes).finally(release);
    },
    /** Takes the present step apart, update and all, and stands where it stood when that has been read. */
    explain(asked: AskedStep) {
      const space = computeGradient();
      checkpoints.keep(1, { step, validationTracker });
      const norms = normsOf(space);
      const given = { kernels, plan, network, space, dropout, norms, update: plannedUpdate() };
      return readStep(given, asked).finally(() => returnTo(checkpoints.rewind(1)));
    },
    dispose(): void {
      const meters = [normMeters, networkMeter, layerReader];
      for (const part of [trained, ...meters, ...workspaces.values(), checkpoints]) part.dispose();
      disposeNetwork(kernels, network);
      states.forEach(kernels.disposeBlock);
      kernels.dispose([updateScale]);
    },
  };
}
