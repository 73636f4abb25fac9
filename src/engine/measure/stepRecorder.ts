import type { Plan } from '../../network/plan';
import { isKept, powerOfTwoAbove, stepResolution } from '../../record/resolution';
import {
  addStep,
  emptyStepHistory,
  forgetFrom,
  type StepHistory,
  type StepNumbers,
} from '../../record/stepHistory';
import type { Matrix } from '../kernels/kernels';
import type { GradientNormMeter, StepNorms } from './gradientNormMeter';

/** Records the numbers that the steps of a training compute anyway, as it goes on. */
export type StepRecorder = ReturnType<typeof createStepRecorder>;

/** The side of a recording that its reader sees. */
export type StepRecording = Pick<StepRecorder, 'take'>;

/** A reading that a device has not answered yet. */
interface PendingStep {
  numbers: Omit<StepNumbers, 'batchLoss'>;
  reading: Promise<StepNorms>;
  /** Resolves when it stands in the history, and all before it. */
  noted: Promise<void>;
}

/**
 * @param distance of the steps that are recorded after the first ones, a power of two
 * @param lossUnit brings a batch's loss into the units of the measured ones
 */
export function createStepRecorder(layerCount: number, distance: number, lossUnit: number) {
  let history = emptyStepHistory(layerCount);
  /** In the order of their steps. */
  let pending: PendingStep[] = [];

  async function noteLater(one: PendingStep, before: Promise<void> | undefined): Promise<void> {
    const { numbers, reading } = one;
    // A reading that fails here fails in the next step too, and is told there.
    const [norms] = await Promise.all([reading.catch(() => null), before]);
    if (norms === null || !pending.includes(one)) return;
    addStep(history, { ...numbers, batchLoss: norms.batchLoss * lossUnit }, norms);
    pending = pending.filter((other) => other !== one);
  }

  return {
    /** Says whether a step is to be noted. */
    isDue: (step: number): boolean => step <= stepResolution.first || step % distance === 0,
    /** Notes a step whose gradient has been computed. */
    note<M extends Matrix>(step: number, learningRate: number, meter: GradientNormMeter<M>): void {
      const isPoint = isKept(stepResolution, step, step);
      if (meter.host !== null) {
        const numbers = { step, learningRate, batchLoss: meter.host.batchLoss() * lossUnit };
        addStep(history, numbers, isPoint ? meter.host.layers() : null);
      } else if (isPoint) {
        const numbers = { step, learningRate };
        const one: PendingStep = { numbers, reading: meter.read(), noted: Promise.resolve() };
        const before = pending.at(-1)?.noted;
        pending.push(one);
        one.noted = noteLater(one, before);
      }
    },
    /** Forgets the steps from this one on: training goes on from it, or makes it again. */
    returnTo(step: number): void {
      pending = pending.filter(({ numbers }) => numbers.step < step);
      forgetFrom(history, step);
    },
    /** Returns the steps since the last call, the newest included; after a rewind, those that are made again. */
    async take(): Promise<StepHistory> {
      await pending.at(-1)?.noted;
      const taken = history;
      history = emptyStepHistory(layerCount);
      return taken;
    },
  };
}

/** Nanoseconds of a step, about: for a multiply-add, and for each layer's operations besides. */
const work = { ofMultiplyAdd: 0.065, ofLayer: 700 } as const;
/** Nanoseconds of a recorded step, about: for an entry whose square is summed up, for a layer, for the step. */
const recorded = { ofEntry: 0.08, ofLayer: 45, ofStep: 1_800 } as const;
/**
 * Share of training that recording may take while every step is a point of its own: with the steps between two
 * points, of which the loss alone is read, it becomes less and less.
 */
const share = 0.11;

/**
 * Returns the distance of recorded steps: where the processor computes 1, or as much as it takes for recording to
 * cost no more of a small network's training. It is fixed by the network's shape.
 *
 * @param rows of a batch
 */
export function recordingDistance<M extends Matrix>(
  { host }: GradientNormMeter<M>,
  { layers }: Pick<Plan, 'layers'>,
  rows: number,
): number {
  if (host === null) return distanceOnDevice;
  let [training, recording] = [0, recorded.ofStep];
  for (const { fanIn, fanOut } of layers) {
    training += work.ofLayer + work.ofMultiplyAdd * passes * rows * fanIn * fanOut;
    recording += recorded.ofLayer + recorded.ofEntry * (fanIn * fanOut + 2 * rows * fanOut);
  }
  return powerOfTwoAbove(recording / (share * training));
}

/** Forward, back to the inputs and back to the weights. */
const passes = 3;

/** A reading is as many launches as a step and a half, and a transfer. */
const distanceOnDevice = 32;
