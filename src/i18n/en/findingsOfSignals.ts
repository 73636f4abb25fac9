import { hardlySmall } from '../ratio';
import { counted, said, share, steps } from '../sentence';

/** Layers count from 1 in what people read. */
const nth = (layerIndex: number): number => layerIndex + 1;

/** Tells the present loss, unless no step has been made. */
const stayed = ({ loss, step }: Small): string =>
  step === 0 ? '' : ` The loss is ${said(loss)} after ${steps(step)}.`;

interface Small {
  hiddenLayers: number;
  loss: number;
  step: number;
}

const overflowed = (where: 'forward' | 'backward' | 'loss', layerIndex: number): string =>
  ({
    loss: 'the loss',
    backward: `the gradient of layer ${nth(layerIndex)}`,
    forward: `the activations of layer ${nth(layerIndex)}`,
  })[where];

/** The steps to come are known by order of magnitude only. */
const inSteps = (order: number): string =>
  ({ 10: 'tens', 100: 'hundreds', 1000: 'thousands', 10000: 'tens of thousands' })[order] ?? 'many';

/** Texts of findings about weights, signals and data, at step 0 and after. */
export const findingsOfSignals = {
  notFinite: {
    title: 'not finite any more',
    text: ({
      step,
      layerIndex,
      where,
    }: {
      step: number;
      layerIndex: number;
      where: 'forward' | 'backward' | 'loss';
    }) => {
      const what = overflowed(where, layerIndex);
      return step === 0
        ? `Before any update, ${what} overflowed: it starts with numbers that are too large. No update was made.`
        : `At step ${counted(step)} ${what} overflowed: ${step === 1 ? 'the first update was too large' : 'each update made the next one larger'}. Nothing can be learnt from here.`;
    },
  },
  symmetric: {
    title: 'units are identical',
    text: ({ layerIndex, share: copies }: { layerIndex: number; share: number }) =>
      copies > 0.99
        ? `All units of layer ${nth(layerIndex)} are identical, so they count as one, however wide the layer is.`
        : `${share(copies)} of the units of layer ${nth(layerIndex)} are identical to another and stay so: they count as one.`,
  },
  unluckyStart: {
    title: 'an unlucky start',
    text: ({ layerIndex }: { layerIndex: number }) =>
      `By chance, no unit of layer ${nth(layerIndex)} answers to any row: no signal passes, and the gradient is 0 from there back.`,
    why: ({ chance }: { chance: number }): string =>
      chance < 0.2
        ? 'With so few units in so many layers that happens with nearly every seed.'
        : 'Another seed may be luckier.',
  },
  deadUnits: {
    title: 'a layer is dead',
    text: ({
      layerIndex,
      share: dead,
      shareAtStart,
    }: {
      layerIndex: number;
      share: number;
      shareAtStart: number;
    }) =>
      `${dead === 1 ? 'All' : `${share(dead)} of the`} units of layer ${nth(layerIndex)} give 0 for every row; ${share(shareAtStart)} did at step 0.`,
    why: () => 'Where a ReLU gives 0 its gradient is 0, so they stay dead.',
  },
  penaltyTooStrong: {
    title: 'the penalty is too strong',
    text: ({ shrunk, step }: { shrunk: number; step: number }) =>
      `In ${steps(step)} the weights have shrunk to ${share(shrunk)} of what they were.`,
    why: ({ loss }: { loss: number }) =>
      `The loss is ${said(loss)}: L1 and L2 pull weights to 0 faster than the data make them grow.`,
  },
  missingMarkers: {
    title: 'numbers that mean “missing”?',
    text: ({ column, value, share: rows }: { column: string; value: number; share: number }) =>
      `${said(value)} in ${share(rows)} of the rows of “${column}” is far from all others: it probably marks a missing value.`,
    why: ({ count }: { count: number }) =>
      `${count > 1 ? `There ${count === 2 ? 'is 1 more such number' : `are ${count - 1} more such numbers`}. ` : ''}Leave those cells empty in the file; their rows are then left out.`,
  },
  classMissing: {
    title: 'a class has no training row',
    text: ({ className, validationShare }: { className: string; validationShare: number }) =>
      `No training row is “${className}”, but ${share(validationShare)} of the validation rows are.`,
    why: ({ count }: { count: number }) =>
      `The network cannot learn it and gets all of them wrong.${count > 1 ? ` ${count - 1} more ${count === 2 ? 'class has' : 'classes have'} no training row.` : ''}`,
  },
  featuresNotStandardized: {
    title: 'features are not standardized',
    text: ({ smallest, largest, offset }: { smallest: number; largest: number; offset: number }) =>
      largest / smallest >= 10
        ? `Their standard deviations go from ${said(smallest)} to ${said(largest)}: no learning rate suits both.`
        : offset >= 5
          ? `A feature’s mean is ${said(offset)} standard deviations away from 0: to the network all rows look alike.`
          : `Their standard deviation is ${said(largest)}, but initializers are made for 1${largest < 1 ? ': next to the biases such inputs are almost nothing' : ''}.`,
    why: ({ smallest, largest }: { smallest: number; largest: number }) =>
      largest / smallest >= 10
        ? `A learning rate that suits the largest is ${said((largest / smallest) * (largest / smallest))} times too small for the smallest.`
        : 'A standardized feature has mean 0 and standard deviation 1.',
  },
  targetsNotStandardized: {
    title: 'targets are not standardized',
    text: ({ mean, deviation }: { mean: number; deviation: number }) =>
      `The target is ${said(mean)} ± ${said(deviation)}, and the network’s answers begin ${deviation < 1 ? 'much larger' : 'near 0'}.`,
    why: ({ deviation }: { deviation: number }): string =>
      deviation < 1
        ? 'First it has to learn to make them small.'
        : 'The gradient grows with the target, and most steps are spent on its mean.',
  },
  exploding: {
    title: 'the gradient explodes',
    text: ({
      forwardFactor,
      backwardFactor,
      hiddenLayers,
    }: {
      forwardFactor: number;
      backwardFactor: number;
      hiddenLayers: number;
    }) =>
      `Each of ${hiddenLayers} layers multiplies the signal by ${said(forwardFactor)} forward and by ${said(backwardFactor)} back.`,
    why: ({ startLoss }: { startLoss: number }) =>
      `No learning rate suits all layers. The loss began at ${said(startLoss)}.`,
  },
  saturated: {
    title: 'units are saturated',
    text: ({ share: flat, layerIndex }: { share: number; layerIndex: number }) =>
      `${share(flat)} of the activations of layer ${nth(layerIndex)} are on the flat ends of the curve, where next to no gradient passes.`,
  },
  vanishingSlope: {
    title: 'the gradient vanishes',
    text: ({
      ratio,
      factor,
      hiddenLayers,
    }: Small & { ratio: number | null; factor: number | null }) => {
      if (ratio === 0 || factor === 0) {
        return `The first layer’s gradient is exactly 0: nothing comes back through all ${hiddenLayers} layers.`;
      }
      if (ratio !== null && ratio > hardlySmall && factor !== null) {
        return `Of the signal back each layer keeps ${share(factor)}: ${said(factor ** (hiddenLayers - 1))} of it reaches the first of ${hiddenLayers} layers.`;
      }
      const first =
        ratio === null
          ? 'The first layer’s gradient has underflowed: it is too small for the engine to represent'
          : `The first layer’s gradient is ${said(ratio)} of the last hidden layer’s`;
      const way =
        factor === null
          ? `. The signal back shrinks at each of ${hiddenLayers} layers.`
          : `: of the signal back each layer keeps ${share(factor)}.`;
      return `${first}${way}`;
    },
    why: (told: Small) =>
      `On its way back each layer multiplies the gradient by its weights and by the slope of its activation. The first layers hardly change, so what they pass on stays random.${stayed(told)}`,
  },
  vanishingLevel: {
    title: 'the gradient vanishes',
    text: ({
      norm,
      factor,
      backFactor,
      hiddenLayers,
    }: Small & { norm: number | null; factor: number | null; backFactor: number | null }) => {
      const gradients =
        norm === null
          ? 'All gradients have underflowed: they are too small for the engine to represent'
          : norm === 0
            ? 'All gradients of hidden layers are 0'
            : `All gradients are tiny (at most ${said(norm)})`;
      const signal =
        factor === null
          ? `the signal shrinks at each of ${hiddenLayers} layers until it underflows`
          : factor === 0
            ? `no signal passes all ${hiddenLayers} layers`
            : `at each layer ${share(factor)} of the signal survives forward${backFactor === null ? '' : `, ${share(backFactor)} back`}`;
      return `${gradients}: ${signal}.`;
    },
    why: (told: Small) =>
      `A layer’s gradient is the signal that comes in times the one that comes back. Both shrink over ${told.hiddenLayers} layers, so that no layer learns.${stayed(told)}`,
  },
  plateau: {
    title: 'a plateau',
    text: ({ norm, stepsToCome }: { norm: number; stepsToCome: number | null }) =>
      `Gradients are small (at most ${said(norm)}), but their updates add up.${stepsToCome === null ? '' : ` It should start learning in ${inSteps(stepsToCome)} of steps.`}`,
    why: (told: Small) => `The weights grow, and gradients with them.${stayed(told)}`,
  },
};
