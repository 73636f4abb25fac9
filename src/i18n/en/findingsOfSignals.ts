import { formatNumber } from '../number';
import { counted, said, share, steps, whole } from '../sentence';

/** An order of magnitude: 10, 200, 3 000, 10⁹. */
function about(count: number): string {
  const rounded = Number(count.toPrecision(1));
  return rounded < 1e6 ? counted(rounded) : whole(formatNumber(rounded, 2));
}

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

/** What the rules say of weights, signals and data at step 0 and after. */
export const findingsOfSignals = {
  notFinite: {
    title: 'not finite any more',
    text: ({ step, layer, where }: { step: number; layer: number; where: string }) =>
      `At step ${counted(step)} ${
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
    text: ({ smallest, largest, offset }: { smallest: number; largest: number; offset: number }) =>
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
    text: ({
      ratio,
      factor,
      layers,
      loss,
      step,
      escapeSteps,
    }: Small & { ratio: number; factor: number }) =>
      `The first layer’s gradient is ${said(ratio)} of the last one’s: each of ${layers} layers multiplies what comes back by ${said(factor)}.${stayed(loss, step)}${wouldTake(escapeSteps)}`,
  },
  vanishingLevel: {
    title: 'the gradient vanishes',
    text: ({
      norm,
      factor,
      layers,
      loss,
      step,
      escapeSteps,
    }: Small & { norm: number; factor: number }) =>
      `The profile is flat, but the largest gradient is ${said(norm)}: each of ${layers} layers multiplies the signal by ${said(factor)} on its way forward, and the gradient likewise on its way back.${stayed(loss, step)}${wouldTake(escapeSteps)}`,
  },
  plateau: {
    title: 'a plateau that will end',
    text: ({ norm, loss, step, escapeSteps }: Small & { norm: number }) =>
      `Gradients are small (at most ${said(norm)}), but the weights grow, and gradients with them.${stayed(loss, step)} That it gets going takes some ${about(escapeSteps)} steps more, by order of magnitude.`,
  },
};
