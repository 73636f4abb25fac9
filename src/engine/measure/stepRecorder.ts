import type { Plan } from '../../network/plan';
import { isKept, powerOfTwoAbove, stepResolution } from '../../record/resolution';
import {
  addStep,
  emptyStepHistory,
  forgetFrom,
  type StepHistory,
  type StepNumbers,
} from '../../record/stepHistory';
import type { GradientNormMeter, StepNorms } from './gradientNormMeter';

/** What the steps of a training have computed anyway, as it goes on. */
export interface StepRecording {
  /** What has come since the last call, the newest steps included; what is made again after a return, again. */
  take(): Promise<StepHistory>;
}

/** The side of a recording that training sees. */
export interface StepRecorder extends StepRecording {
  /** Says whether a step is to be noted. */
  isDue(step: number): boolean;
  /** Notes a step whose gradient has been computed. */
  note<M>(step: number, learningRate: number, profiler: GradientNormMeter<M>): void;
  /** Training goes on from an earlier step, or makes this one again. */
  returnTo(step: number): void;
}

/** @param distance of the steps that are recorded after the first ones, a power of two */
export function createStepRecorder(layerCount: number, distance: number): StepRecorder {
  let history = emptyStepHistory(layerCount);
  /** In the order of their steps. */
  let waiting: Waiting[] = [];

  async function noteLater(one: Waiting, before: Promise<void> | undefined): Promise<void> {
    const { numbers, reading } = one;
    // What fails here fails in the next step too, and is told there.
    const [profile] = await Promise.all([reading.catch(() => null), before]);
    if (profile === null || !waiting.includes(one)) return;
    addStep(history, { ...numbers, batchLoss: profile.batchLoss }, profile);
    waiting = waiting.filter((other) => other !== one);
  }

  return {
    isDue: (step) => step <= stepResolution.first || step % distance === 0,
    note(step, learningRate, profiler) {
      const isPoint = isKept(stepResolution, step, step);
      if (profiler.kind === 'host') {
        const numbers = { step, learningRate, batchLoss: profiler.batchLoss() };
        addStep(history, numbers, isPoint ? profiler.layers() : null);
      } else if (isPoint) {
        const numbers = { step, learningRate };
        const one: Waiting = { numbers, reading: profiler.read(), noted: Promise.resolve() };
        const before = waiting.at(-1)?.noted;
        waiting.push(one);
        one.noted = noteLater(one, before);
      }
    },
    returnTo(step) {
      waiting = waiting.filter(({ numbers }) => numbers.step < step);
      forgetFrom(history, step);
    },
    async take() {
      await waiting.at(-1)?.noted;
      const taken = history;
      history = emptyStepHistory(layerCount);
      return taken;
    },
  };
}

/** A reading that a device has not answered yet. */
interface Waiting {
  numbers: Omit<StepNumbers, 'batchLoss'>;
  reading: Promise<StepNorms>;
  /** Resolves when it stands in the history, and all before it. */
  noted: Promise<void>;
}

/** Nanoseconds of a step, about: what a multiply-add takes, and what each layer's operations take besides. */
const work = { ofMultiplyAdd: 0.065, ofLayer: 700 } as const;
/** Nanoseconds of a recorded step, about: what an entry takes whose square is summed up, and what a layer. */
const recorded = { ofEntry: 0.08, ofLayer: 45, ofStep: 1_800 } as const;
/**
 * Share of training that recording may take while every step is a point of its own: with the steps between two
 * points, of which the loss alone is read, it becomes less and less.
 */
const share = 0.11;

/**
 * Returns the distance of recorded steps where the processor computes: 1, or as much as it takes for recording
 * to cost no more of a small network's training. It is fixed by the network's shape.
 *
 * @param rows of a batch
 */
export function distanceOnHost({ layers }: Pick<Plan, 'layers'>, rows: number): number {
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
export const distanceOnDevice = 32;
