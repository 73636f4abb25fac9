import { isAlike, isNearOne } from '../ratio';
import { counted, exactly, percent, said, share, steps, times } from '../sentence';

interface Majority {
  className: string;
  share: number;
}

interface Outcome {
  step: number;
  train: number;
  validation: number;
  constant: number;
  validationConstant: number;
  accuracy: number | null;
  majority: Majority | null;
}

/** Tells an accuracy, and that of always naming the most frequent class if there is one. */
function right(accuracy: number, majority: Majority | null): string {
  const answered = `${percent(accuracy)} right`;
  if (majority === null) return answered;
  const { className, share: constant } = majority;
  return isAlike(accuracy, constant)
    ? `${answered}, as always answering “${className}” would be`
    : `${answered}; always answering “${className}”: ${percent(constant)}`;
}

const answers = ({ accuracy, majority }: Outcome): string =>
  accuracy === null ? '' : ` Validation: ${right(accuracy, majority)}.`;

interface Underfit {
  reached: number;
  possible: number;
  step: number;
  isAccuracy: boolean;
  majority: Majority | null;
}

interface Through {
  hiddenLayers: number;
  forwardRatio: number;
  backwardRatio: number;
}

/** Tells what happens to signals over the whole depth. */
function through({ hiddenLayers, forwardRatio, backwardRatio }: Through): string {
  if (hiddenLayers === 0) return 'No hidden layers: nothing can vanish.';
  if (hiddenLayers === 1) return 'One hidden layer: nothing can vanish.';
  const kept = isNearOne(forwardRatio) && isNearOne(backwardRatio);
  return `Signals ${kept ? 'keep their size' : 'get'} through ${hiddenLayers} layers: ${times(forwardRatio)} forward in all, ${times(backwardRatio)} back.`;
}

/** Texts of findings about how a network learns. */
export const findingsOfLearning = {
  learningRateTooHigh: {
    title: 'the learning rate is too high',
    text: ({
      rate,
      change,
      loss,
      lowest,
      lowestStep,
      step,
    }: {
      rate: number;
      change: number;
      loss: number;
      lowest: number;
      lowestStep: number;
      step: number;
    }) =>
      step === 0
        ? `At a rate of ${said(rate)} one update changes the layers by ${share(change)} in total.`
        : `The loss was ${said(lowest)} at step ${counted(lowestStep)} and is ${said(loss)}: at a rate of ${said(rate)} each step jumps over the minimum.`,
    why: () => 'A gradient is right for small changes only.',
  },
  learningRateTooLow: {
    title: 'the learning rate is too low',
    text: ({ rate, ratio }: { rate: number; ratio: number }) =>
      `The gradients are fine, but at a rate of ${said(rate)} no layer changes by more than ${said(ratio)} of its weights.`,
    why: () => 'Told is the change of one update, relative to the weights. Usual is 10⁻³.',
  },
  rateTakenAway: {
    title: 'the schedule has lowered the rate too early',
    text: ({ rate, first, step }: { rate: number; first: number; step: number }) =>
      `After ${steps(step)} nothing is learnt, and the learning rate has fallen from ${said(first)} to ${said(rate)}: too low to move anything.`,
  },
  batchTooSmall: {
    title: 'batches too small for batch normalization',
    text: ({ batch, error }: { batch: number; error: number }) =>
      `Each unit is divided by the spread of ${batch} rows, which is off by ${share(error)}.`,
    why: () => 'Few rows tell little of a spread: the network sees other numbers in every batch.',
  },
  dropoutTooStrong: {
    title: 'dropout is too strong',
    text: ({ kept, layers }: { kept: number; layers: number }) =>
      `Only ${share(kept)} of the paths survive ${layers === 1 ? 'the layer' : `${layers} layers in a row`}: what is left is mostly noise.`,
  },
  overfitting: {
    title: 'it overfits',
    text: (told: Outcome & { lowest: number; lowestStep: number }) =>
      `${told.lowestStep === 0 ? 'From the start' : `Since step ${counted(told.lowestStep)}`} it only memorises its training data: the validation loss is ${said(told.validation)}, up from ${said(told.lowest)}.`,
    why: (told: Outcome) => `The training loss is ${said(told.train)}.${answers(told)}`,
  },
  underfitting: {
    title: 'it underfits',
    text: ({ reached, possible, isAccuracy }: Underfit) =>
      isAccuracy
        ? `It has settled at ${percent(reached)} right; five nearest neighbours get ${percent(possible)}.`
        : `It has settled at ${percent(reached)} of the target’s variance; five nearest neighbours explain ${percent(possible)}.`,
    why: ({ reached, step, isAccuracy, majority }: Underfit) =>
      `After ${steps(step)} it misses the shape of the data.${isAccuracy && majority !== null ? ` Validation: ${right(reached, majority)}.` : ''}`,
  },
  waiting: {
    title: 'nothing learnt yet',
    text: (told: Outcome & { isGradientZero: boolean }) =>
      `The loss is ${exactly(told.train)} after ${steps(told.step)}; the best constant guess has ${exactly(told.constant)}.${told.isGradientZero ? ' The gradient is 0.' : ''}`,
    why: (told: Outcome & { isGradientZero: boolean; isNoise: boolean }) =>
      `It does no better yet than one answer for all rows.${answers(told)}${told.isGradientZero ? ' No row of this batch asks for a change.' : ''}${told.isNoise ? ' Nearest neighbours do no better: there may be nothing to learn.' : ''}`,
  },
  risen: {
    title: 'the loss has risen',
    text: ({ loss, lowest, lowestStep }: { loss: number; lowest: number; lowestStep: number }) =>
      `The training loss was ${said(lowest)} at step ${counted(lowestStep)} and is ${said(loss)}. One batch can do that.`,
    why: () => 'If it goes on, the learning rate is too high.',
  },
  ready: {
    title: 'ready to train',
    text: (told: Through & { step: number }) =>
      `${through(told)}${told.step === 0 ? ' Train it and see.' : ' It is too early to say more.'}`,
  },
  healthy: {
    title: 'healthy',
    text: (told: Outcome) =>
      // Of a table that is trained whole both losses are one.
      told.train === told.validation
        ? `It learns: training loss ${said(told.train)}; the best constant guess has ${said(told.constant)}. No row validates: it may have learnt them by heart.`
        : `It learns: training loss ${said(told.train)}, validation loss ${said(told.validation)}; the best constant guess has ${said(told.constant)}.`,
    why: (told: Through & Outcome) => `${through(told)}${answers(told)}`,
  },
};
