import { type Claim, claim } from '../claim';
import { lost, stuckShare } from './borders';
import { startOf, trainingOf } from './trials';

const step0 = 'samples=128&noise=0.1&standardize=inputs&width=64&outInit=same&batch=full';
/** Two hundred training points, and as many to validate. */
const moons = 'samples=400&standardize=inputs&width=32&outInit=same&batch=full';

const gainStart = (activation: 'relu' | 'tanh', gain: number, depth: number) => {
  const init = activation === 'relu' ? 'heNormal' : 'lecunNormal';
  return startOf(`${step0}&activation=${activation}&init=${init}&gain=${gain}&depth=${depth}`);
};

const smallAndLargeWeights = claim({
  arms: {
    reluHalf5: gainStart('relu', 0.5, 5),
    reluHalf: gainStart('relu', 0.5, 10),
    reluHalf20: gainStart('relu', 0.5, 20),
    relu: gainStart('relu', 1, 10),
    reluTwice5: gainStart('relu', 2, 5),
    reluTwice: gainStart('relu', 2, 10),
    reluTwice20: gainStart('relu', 2, 20),
    tanhHalf5: gainStart('tanh', 0.5, 5),
    tanhHalf: gainStart('tanh', 0.5, 10),
    tanhHalf20: gainStart('tanh', 0.5, 20),
    tanh: gainStart('tanh', 1, 10),
    tanhFour5: gainStart('tanh', 4, 5),
    tanhFour: gainStart('tanh', 4, 10),
    tanhFour20: gainStart('tanh', 4, 20),
  },
  figures: {
    reluSmall: { read: (at) => at('reluHalf', 'signalRatio'), below: lost.vanished },
    tanhSmall: { read: (at) => at('tanhHalf', 'signalRatio'), below: lost.vanished },
    reluLarge: { read: (at) => at('reluTwice', 'signalRatio'), above: lost.exploded },
    tanhLarge: { read: (at) => at('tanhFour', 'signalRatio'), above: lost.exploded },
    depthSmall: {
      read: (at) =>
        Math.min(
          at('reluHalf5', 'signalRatio') / at('reluHalf', 'signalRatio'),
          at('reluHalf', 'signalRatio') / at('reluHalf20', 'signalRatio'),
          at('tanhHalf5', 'signalRatio') / at('tanhHalf', 'signalRatio'),
          at('tanhHalf', 'signalRatio') / at('tanhHalf20', 'signalRatio'),
        ),
      above: 1,
    },
    depthLarge: {
      read: (at) =>
        Math.min(
          at('reluTwice', 'signalRatio') / at('reluTwice5', 'signalRatio'),
          at('reluTwice20', 'signalRatio') / at('reluTwice', 'signalRatio'),
          at('tanhFour', 'signalRatio') / at('tanhFour5', 'signalRatio'),
          at('tanhFour20', 'signalRatio') / at('tanhFour', 'signalRatio'),
        ),
      above: 1,
    },
  },
  told: {
    reluMiddle: (at) => at('relu', 'signalRatio'),
    weightGradients: (at) => at('reluHalf', 'weightGradientRatio'),
  },
  decide(holds) {
    const [vanishes, explodes] = [
      holds.reluSmall && holds.tanhSmall,
      holds.reluLarge && holds.tanhLarge,
    ];
    if (vanishes && explodes && holds.depthSmall && holds.depthLarge) return 'true';
    return vanishes || explodes ? 'halfTrue' : 'false';
  },
  picture: { kind: 'lines', line: 'backwardSignals', arms: ['reluHalf', 'relu', 'reluTwice'] },
  open: `${step0}&lr=0.05&gain=0.5&b.gain=1&c.gain=2`,
});

/** He's uniform law at this gain is U(−a, a) for 32 inputs. */
const interval = (a: number): string =>
  `init=heUniform&gain=${Number((a / Math.sqrt(6 / 32)).toPrecision(3))}`;
const fromInterval = (a: number, depth: number) =>
  trainingOf(`${moons}&lr=0.05&depth=${depth}&${interval(a)}`, 300);

const explosionFromSmallWeights = claim({
  arms: {
    smallest: fromInterval(0.01, 10),
    he: fromInterval(0.433, 10),
    one: fromInterval(1, 10),
    two: fromInterval(2, 10),
    shallowHe: fromInterval(0.433, 2),
    shallowTwo: fromInterval(2, 2),
  },
  figures: {
    normRatio: {
      read: (at) => at('smallest', 'gradientNorm') / at('two', 'gradientNorm'),
      above: 1,
    },
    smallStuck: { read: (at) => at('smallest', 'constantShare'), above: stuckShare },
    largeFails: {
      read: (at) => Math.min(at('one', 'constantShare'), at('two', 'constantShare')),
      above: stuckShare,
    },
    middleLearns: { read: (at) => at('he', 'constantShare'), below: 0.5 },
  },
  told: {
    divergedAt: (at) => at('one', 'divergedAt'),
    shallow: (at) => at('shallowTwo', 'trainLoss'),
    shallowHe: (at) => at('shallowHe', 'trainLoss'),
  },
  decide(holds) {
    if (holds.normRatio) return 'true';
    return holds.smallStuck && holds.largeFails && holds.middleLearns ? 'false' : 'halfTrue';
  },
  picture: { kind: 'lines', line: 'trainLosses', arms: ['he', 'smallest', 'one'] },
  open: `${moons}&lr=0.05&${interval(0.433)}&b.${interval(0.01).split('&')[1]}&c.${interval(1).split('&')[1]}`,
});

const noisyHundred =
  'samples=1000&trainFraction=0.1&noise=0.3&standardize=inputs&outInit=same&batch=full';
const chaos = `${noisyHundred}&width=32&activation=tanh&init=lecunNormal&optimizer=adam&lr=0.001`;
const chaotic = (gain: number) => trainingOf(`${chaos}&gain=${gain}`, 600);

const explosionOverfits = claim({
  arms: {
    exploding: trainingOf(`${noisyHundred}&width=32&gain=2&lr=0.05`, 300),
    overfitting: trainingOf(
      `${noisyHundred}&depth=3&width=64&labelNoise=0.1&optimizer=adam&lr=0.01`,
      600,
    ),
    tame: chaotic(1.5),
    chaotic4: chaotic(4),
    chaotic6: chaotic(6),
  },
  figures: {
    explodes: { read: (at) => at('exploding', 'signalRatio'), above: lost.exploded },
    fails: { read: (at) => at('exploding', 'constantShare'), above: stuckShare },
    gap: {
      read: (at) => at('overfitting', 'trainAccuracy') - at('overfitting', 'validationAccuracy'),
      above: 0.1,
    },
    gapIsHealthy: { read: (at) => at('overfitting', 'signalRatio'), below: lost.exploded },
    chaosFits: { read: (at) => at('chaotic6', 'trainAccuracy'), above: 0.95 },
    chaosGeneralizes: {
      read: (at) => at('tame', 'validationAccuracy') - at('chaotic6', 'validationAccuracy'),
      above: 0.05,
    },
  },
  told: {
    divergedAt: (at) => at('exploding', 'divergedAt'),
    tame: (at) => at('tame', 'validationAccuracy'),
    chaotic4: (at) => at('chaotic4', 'validationAccuracy'),
    chaotic6: (at) => at('chaotic6', 'validationAccuracy'),
  },
  decide(holds) {
    const chaos = holds.chaosFits && holds.chaosGeneralizes;
    const apart = (holds.explodes && holds.fails) || (holds.gap && holds.gapIsHealthy);
    if (chaos) return apart ? 'halfTrue' : 'true';
    return 'false';
  },
  picture: {
    kind: 'numbers',
    reading: 'validationAccuracy',
    arms: ['tame', 'chaotic4', 'chaotic6'],
  },
  open: `${chaos}&gain=1.5&b.gain=4&c.gain=6&d.activation=relu&d.init=heNormal&d.gain=2&d.optimizer=sgd&d.lr=0.05`,
});

const wide = 'samples=128&noise=0.1&standardize=inputs&width=128&outInit=same&batch=full&depth=20';
const sigmoidAt = (gain: number) =>
  startOf(`${wide}&activation=sigmoid&init=lecunNormal&gain=${gain}`);

const boundedDerivative = claim({
  arms: {
    sigmoid1: sigmoidAt(1),
    sigmoid4: sigmoidAt(4),
    // He's law at the largest gain that a link can name: σ_w = 14.1. Layers multiply by 1 at 10.15.
    sigmoid14: startOf(`${wide}&activation=sigmoid&init=heNormal&gain=10`),
    tanh: startOf(`${wide}&activation=tanh&init=lecunNormal&gain=3`),
  },
  figures: {
    tanhExplodes: { read: (at) => at('tanh', 'signalRatio'), above: lost.exploded },
    sigmoidGrows: { read: (at) => at('sigmoid14', 'layerFactor'), above: 1 },
  },
  told: {
    sigmoid1: (at) => at('sigmoid1', 'layerFactor'),
    sigmoid4: (at) => at('sigmoid4', 'layerFactor'),
  },
  decide(holds) {
    return holds.tanhExplodes || holds.sigmoidGrows ? 'false' : 'true';
  },
  picture: { kind: 'lines', line: 'backwardSignals', arms: ['sigmoid1', 'sigmoid4', 'tanh'] },
  open: `${wide}&activation=sigmoid&init=lecunNormal&gain=1&b.gain=4&c.activation=tanh&c.gain=3`,
});

/** Claims about gradients that explode, or do either. */
export const explodingClaims = {
  'small-and-large-weights': smallAndLargeWeights,
  'explosion-from-small-weights': explosionFromSmallWeights,
  'explosion-overfits': explosionOverfits,
  'bounded-derivative': boundedDerivative,
} satisfies Record<string, Claim>;
