import { counted, percent, said, share, steps } from '../sentence';

const isNearOne = (factor: number): boolean => factor > 0.75 && factor < 1.33;

/** What the rules say of how it learns. */
export const findingsOfLearning = {
  learningRateTooHigh: {
    title: 'the learning rate is too high',
    text: ({
      rate,
      change,
      loss,
      lowest,
      step,
    }: {
      rate: number;
      change: number;
      loss: number;
      lowest: number;
      step: number;
    }) =>
      step === 0
        ? `At ${said(rate)} one update changes the layers by ${share(change)}, all together. The slope that it follows holds for small changes only.`
        : `The loss has been ${said(lowest)} and is back at ${said(loss)}: steps at a rate of ${said(rate)} jump over what they look for.`,
  },
  learningRateTooLow: {
    title: 'the learning rate is too low',
    text: ({ rate, ratio }: { rate: number; ratio: number }) =>
      `Gradients are there, but at a rate of ${said(rate)} an update changes no layer by more than ${said(ratio)} of its weights; 10⁻³ is usual.`,
  },
  batchTooSmall: {
    title: 'batches too small for batch normalization',
    text: ({ batch, error }: { batch: number; error: number }) =>
      `The spread of ${batch} rows is off by ${share(error)}, and every unit is divided by it: the network sees other numbers in every batch.`,
  },
  dropoutTooStrong: {
    title: 'dropout is too strong',
    text: ({ kept, layers }: { kept: number; layers: number }) =>
      `${layers === 1 ? 'The layer lets' : `${layers} layers in a row let`} ${share(kept)} of the paths through the network pass: what is left is mostly noise.`,
  },
  overfitting: {
    title: 'it overfits',
    text: ({
      train,
      validation,
      lowest,
      lowestStep,
    }: {
      train: number;
      validation: number;
      lowest: number;
      lowestStep: number;
    }) =>
      `The training loss is ${said(train)}, the validation loss ${said(validation)}; the latter was lowest at step ${counted(lowestStep)} (${said(lowest)}). What it learns now holds for the training rows alone.`,
  },
  underfitting: {
    title: 'it underfits',
    text: ({
      reached,
      possible,
      step,
      isAccuracy,
    }: {
      reached: number;
      possible: number;
      step: number;
      isAccuracy: boolean;
    }) =>
      isAccuracy
        ? `It has settled at ${percent(reached)} of the training rows right after ${steps(step)}; five nearest neighbours get ${percent(possible)}. The network cannot take the shape of the data.`
        : `It explains ${percent(reached)} of the target’s variance after ${steps(step)} and has settled there; five nearest neighbours explain ${percent(possible)}.`,
  },
  waiting: {
    title: 'not learning yet',
    text: ({ loss, step }: { loss: number; step: number }) =>
      `Signals pass forward and back, but the loss is still ${said(loss)} after ${steps(step)}.`,
  },
  healthy: {
    title: 'healthy',
    text: ({
      step,
      hiddenLayers,
      forwardFactor,
      backwardFactor,
      train,
      validation,
    }: {
      step: number;
      hiddenLayers: number;
      forwardFactor: number;
      backwardFactor: number;
      train: number;
      validation: number;
    }) => {
      const signals =
        hiddenLayers < 2
          ? 'There is no depth in which a signal could get lost.'
          : `${isNearOne(forwardFactor) && isNearOne(backwardFactor) ? 'Signals keep their size' : 'Signals get through'}: × ${said(forwardFactor)} a layer forward, × ${said(backwardFactor)} back.`;
      return step === 0
        ? `${signals} Train it and see.`
        : `${signals} Training loss ${said(train)}, validation loss ${said(validation)}.`;
    },
  },
};
