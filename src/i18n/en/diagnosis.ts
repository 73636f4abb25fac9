import { formatCount, formatNumber, formatPercent } from '../number';

/** A number in a sentence: two digits are enough to tell what is the matter. */
const said = (value: number): string => formatNumber(value, 2);
const share = (value: number): string => `${said(100 * value)} %`;
const steps = (count: number): string => (count === 1 ? '1 step' : `${formatCount(count)} steps`);

/** An order of magnitude: 10, 200, 3 000, 10⁹. */
function about(count: number): string {
  const rounded = Number(count.toPrecision(1));
  return rounded < 1e6 ? formatCount(rounded) : formatNumber(rounded, 2);
}

const isNearOne = (factor: number): boolean => factor > 0.75 && factor < 1.33;

/** What the loss has done so far, where anything has been done. */
const stayed = (loss: number, step: number): string =>
  step === 0 ? '' : ` The loss is ${said(loss)} after ${steps(step)}.`;

const wouldTake = (escapeSteps: number): string =>
  Number.isFinite(escapeSteps)
    ? ` At this pace it would take some ${about(escapeSteps)} steps to get going.`
    : ' Nothing moves.';

interface Small {
  layers: number;
  loss: number;
  step: number;
  escapeSteps: number;
}

/** What the rules of `diagnosis/` find. Layers come in counted from 1. */
export const diagnosis = {
  region: 'What is happening',
  atStep: (step: string) => `at step ${step}`,
  variant: (letter: string, title: string) => `${letter}: ${title}`,
  /** Behind a remedy's name, for those who hear it without the column around it. */
  forVariant: (letter: string) => `, for variant ${letter}`,
  also: 'Also:',
  applied: (letter: string, remedy: string) => `${letter}: ${remedy}.`,
  undo: 'Undo',
  undoOf: (letter: string, remedy: string) => ` “${remedy}” of variant ${letter}`,
  building: 'The network is being built.',
  findings: {
    notFinite: {
      title: 'not finite any more',
      text: ({ step, layer, where }: { step: number; layer: number; where: string }) =>
        `At step ${formatCount(step)} ${
          where === 'loss'
            ? 'the loss'
            : where === 'backward'
              ? `the gradient of layer ${layer}`
              : `the activations of layer ${layer}`
        } overflowed: each update made the next one larger. Nothing can be learnt from here.`,
    },
    symmetric: {
      title: 'units are copies',
      text: ({ layer, share: copies }: { layer: number; share: number }) =>
        `${copies > 0.99 ? 'All' : share(copies)} of the units of layer ${layer} have the same weights as another. They get the same gradient and stay one unit, however wide the layer is.`,
    },
    unluckyStart: {
      title: 'an unlucky start',
      text: ({ layer }: { layer: number }) =>
        `Chance has left layer ${layer} without a unit that answers to any row: no signal passes, and no gradient comes back. Another seed may do.`,
    },
    deadUnits: {
      title: 'a layer is dead',
      text: ({ layer, shareAtStart }: { layer: number; share: number; shareAtStart: number }) =>
        `All units of layer ${layer} give 0 for every row, ${share(shareAtStart)} did at step 0. Where a ReLU gives 0 no gradient passes, so they stay dead.`,
    },
    penaltyTooStrong: {
      title: 'the penalty is too strong',
      text: ({ shrunk, loss, step }: { shrunk: number; loss: number; step: number }) =>
        `In ${steps(step)} the weights have shrunk to ${share(shrunk)} of what they were, and the loss is ${said(loss)}: L1 and L2 pull them to 0 faster than the data make them grow.`,
    },
    featuresNotStandardized: {
      title: 'features are not standardized',
      text: ({
        smallest,
        largest,
        offset,
      }: {
        smallest: number;
        largest: number;
        offset: number;
      }) =>
        largest / smallest >= 10
          ? `Their standard deviations go from ${said(smallest)} to ${said(largest)}. A learning rate that suits the largest is ${said((largest / smallest) * (largest / smallest))} times too small for the smallest.`
          : offset >= 5
            ? `A feature’s mean is ${said(offset)} standard deviations away from 0: to the network all rows look alike.`
            : `Their standard deviation is ${said(largest)}; initializers are made for 1.`,
    },
    targetsNotStandardized: {
      title: 'targets are not standardized',
      text: ({ mean, deviation }: { mean: number; deviation: number }) =>
        `The target is ${said(mean)} ± ${said(deviation)}, and the network’s answers begin near 0. The gradient is as large as the target, and most steps are spent on its mean.`,
    },
    exploding: {
      title: 'the gradient explodes',
      text: ({
        forwardFactor,
        backwardFactor,
        layers,
        startLoss,
      }: {
        forwardFactor: number;
        backwardFactor: number;
        layers: number;
        startLoss: number;
      }) =>
        `Each of ${layers} layers multiplies the signal by ${said(forwardFactor)} on its way forward and by ${said(backwardFactor)} on its way back. The loss began at ${said(startLoss)}; no learning rate suits all layers.`,
    },
    saturated: {
      title: 'units are saturated',
      text: ({ share: flat, layer }: { share: number; layer: number }) =>
        `${share(flat)} of the activations of layer ${layer} are on the flat ends of the curve, where next to no gradient passes.`,
    },
    vanishingSlope: {
      title: 'the gradient vanishes',
      text: ({ ratio, factor, layers, loss, step, escapeSteps }: Small & { ratio: number; factor: number }) =>
        `The first layer’s gradient is ${said(ratio)} of the last one’s: each of ${layers} layers multiplies what comes back by ${said(factor)}.${stayed(loss, step)}${wouldTake(escapeSteps)}`,
    },
    vanishingLevel: {
      title: 'the gradient vanishes',
      text: ({ norm, factor, layers, loss, step, escapeSteps }: Small & { norm: number; factor: number }) =>
        `The profile is flat, but the largest gradient is ${said(norm)}: each of ${layers} layers multiplies the signal by ${said(factor)} on its way forward, and the gradient likewise on its way back.${stayed(loss, step)}${wouldTake(escapeSteps)}`,
    },
    plateau: {
      title: 'a plateau that will end',
      text: ({ norm, loss, step, escapeSteps }: Small & { norm: number }) =>
        `Gradients are small (at most ${said(norm)}), but the weights grow, and gradients with them.${stayed(loss, step)} That it gets going takes some ${about(escapeSteps)} steps more, by order of magnitude.`,
    },
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
        `The training loss is ${said(train)}, the validation loss ${said(validation)}; the latter was lowest at step ${formatCount(lowestStep)} (${said(lowest)}). What it learns now holds for the training rows alone.`,
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
          ? `It has settled at ${formatPercent(reached)} of the training rows right after ${steps(step)}; five nearest neighbours get ${formatPercent(possible)}. The network cannot take the shape of the data.`
          : `It explains ${formatPercent(reached)} of the target’s variance after ${steps(step)} and has settled there; five nearest neighbours explain ${formatPercent(possible)}.`,
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
  },
  remedies: {
    reluHe: () => 'Use ReLU with He weights',
    reluHeAndRate: ({ lr = 0 }: { lr?: number }) =>
      `Use ReLU with He weights, learning rate ${said(lr)}`,
    heWeights: () => 'He weights, gain 1',
    lecunWeights: () => 'LeCun weights, gain 1',
    glorotWeights: () => 'Glorot weights, gain 1',
    leakyRelu: () => 'Use leaky ReLU',
    batchNorm: () => 'Add batch normalization',
    layerNorm: () => 'Use layer normalization',
    noNorm: () => 'No normalization',
    residual: ({ residual }: { residual?: string }) =>
      residual === 'plain' ? 'Residual connections x + f' : 'Residual connections x + f / depth',
    moreLayers: ({ depth = 0 }: { depth?: number }) => `More layers: ${depth}`,
    fewerLayers: ({ depth = 0 }: { depth?: number }) => `Fewer layers: ${depth}`,
    width: ({ width = 0 }: { width?: number }) => `Wider layers: ${width} units`,
    rate: ({ lr = 0 }: { lr?: number }) => `Learning rate ${said(lr)}`,
    adam: ({ lr = 0 }: { lr?: number }) => `Use Adam, learning rate ${said(lr)}`,
    clip: ({ clip = 0 }: { clip?: number }) => `Clip the gradient to ${said(clip)}`,
    standardizeInputs: () => 'Standardize the inputs',
    standardizeAll: () => 'Standardize inputs and targets',
    seed: ({ seed = 0 }: { seed?: number }) => `Another seed: ${formatCount(seed)}`,
    dropout: ({ dropout = 0 }: { dropout?: number }) =>
      dropout === 0 ? 'No dropout' : `Dropout ${said(dropout)}`,
    l2: ({ l2 = 0 }: { l2?: number }) => `L2 penalty ${said(l2)}`,
    noPenalty: () => 'No L1 and L2 penalty',
    patience: ({ patience = 0 }: { patience?: number }) =>
      `Early stopping, patience ${formatCount(patience)}`,
    samples: ({ samples = 0 }: { samples?: number }) => `More data: ${formatCount(samples)} rows`,
    batch: ({ batch = 0 }: { batch?: number | 'full' }) => `Batches of ${batch}`,
  },
};
