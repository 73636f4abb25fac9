import { type Claim, claim } from '../claim';
import { lost, stuckShare } from './borders';
import { startOf, trainingOf } from './trials';

const step0 = 'samples=128&noise=0.1&standardize=inputs&width=64&outInit=same&batch=full';
/** Two hundred training points, and as many to validate. */
const moons = 'samples=400&standardize=inputs&width=32&outInit=same&batch=full';

const vanishing =
  'samples=400&standardize=inputs&width=32&outInit=same&batch=full&activation=sigmoid&init=glorotNormal&lr=0.5';
const overfitting =
  'samples=400&trainFraction=0.1&noise=0.3&labelNoise=0.1&standardize=inputs&depth=3&width=64&optimizer=adam&lr=0.01&batch=full';

const vanishingLooksLike = claim({
  arms: {
    vanishing: trainingOf(vanishing, 600),
    overfitting: trainingOf(overfitting, 600),
  },
  figures: {
    vanishes: { read: (at) => at('vanishing', 'signalRatio'), below: lost.vanished },
    trainMoves: { read: (at) => at('vanishing', 'trainLossRange'), above: 0.05 },
    validationMoves: { read: (at) => at('vanishing', 'validationLossRange'), above: 0.05 },
    overfits: {
      read: (at) => at('overfitting', 'validationLoss') - at('overfitting', 'lowestValidationLoss'),
      above: 0.2,
    },
    overfittingFalls: {
      read: (at) => at('overfitting', 'trainLoss') / at('overfitting', 'firstTrainLoss'),
      below: 0.2,
    },
    healthyFromBelow: { read: (at) => at('overfitting', 'signalRatio'), above: lost.vanished },
    healthyFromAbove: { read: (at) => at('overfitting', 'signalRatio'), below: lost.exploded },
  },
  decide(holds) {
    if (holds.vanishes && holds.trainMoves && holds.validationMoves) return 'true';
    const isSeenElsewhere = holds.overfits && holds.overfittingFalls;
    const isHealthy = holds.healthyFromBelow && holds.healthyFromAbove;
    const isFlat = !holds.trainMoves && !holds.validationMoves;
    return holds.vanishes && isFlat && isSeenElsewhere && isHealthy ? 'false' : 'halfTrue';
  },
  picture: { kind: 'lines', line: 'validationLosses', arms: ['overfitting', 'vanishing'] },
  open: `${overfitting}&b.depth=10&b.width=32&b.outInit=same&b.activation=sigmoid&b.init=glorotNormal&b.optimizer=sgd&b.lr=0.5`,
});

const lawStart = (activation: string, init: string) =>
  startOf(`${step0}&depth=20&activation=${activation}&init=${init}`);
const lawTraining = (init: string) => trainingOf(`${moons}&depth=10&init=${init}`, 300);

const reluPreventsVanishing = claim({
  arms: {
    reluNaive: lawStart('relu', 'normal'),
    reluGlorot: lawStart('relu', 'glorotNormal'),
    reluHe: lawStart('relu', 'heNormal'),
    tanhNaive: lawStart('tanh', 'normal'),
    tanhGlorot: lawStart('tanh', 'glorotNormal'),
    sigmoidNaive: lawStart('sigmoid', 'normal'),
    sigmoidGlorot: lawStart('sigmoid', 'glorotNormal'),
    trainedNaive: lawTraining('normal'),
    trainedGlorot: lawTraining('glorotNormal'),
    trainedHe: lawTraining('heNormal'),
  },
  figures: {
    naive: { read: (at) => at('reluNaive', 'signalRatio'), below: lost.vanished },
    naiveStuck: { read: (at) => at('trainedNaive', 'constantShare'), above: stuckShare },
    he: { read: (at) => at('reluHe', 'signalRatio'), above: lost.vanished },
    heLearns: { read: (at) => at('trainedHe', 'constantShare'), below: 0.5 },
  },
  told: {
    glorot: (at) => at('reluGlorot', 'signalRatio'),
    tanhGlorot: (at) => at('tanhGlorot', 'signalRatio'),
    sigmoidGlorot: (at) => at('sigmoidGlorot', 'signalRatio'),
  },
  decide(holds) {
    if (!holds.he || !holds.heLearns) return 'false';
    return holds.naive || holds.naiveStuck ? 'halfTrue' : 'true';
  },
  picture: {
    kind: 'lines',
    line: 'backwardSignals',
    arms: ['reluHe', 'reluNaive', 'sigmoidGlorot'],
  },
  open: `${moons}&depth=10&b.init=normal&c.activation=sigmoid&c.init=glorotNormal`,
});

const escaping = (gain: number) => ({
  ...trainingOf(`${moons}&depth=10&gain=${gain}`, 1_500),
  toShare: stuckShare,
});

const vanishingNeverLearns = claim({
  arms: {
    gain3: escaping(0.3),
    gain4: escaping(0.4),
    gain5: escaping(0.5),
    gain6: escaping(0.6),
    he: escaping(1),
  },
  figures: {
    vanishes5: { read: (at) => at('gain5', 'signalRatio'), below: lost.vanished },
    vanishes6: { read: (at) => at('gain6', 'signalRatio'), below: lost.vanished },
    escapes5: { read: (at) => at('gain5', 'steps'), below: 1_501 },
    escapes6: { read: (at) => at('gain6', 'steps'), below: 1_501 },
  },
  told: {
    gain3: (at) => at('gain3', 'steps'),
    gain4: (at) => at('gain4', 'steps'),
    he: (at) => at('he', 'steps'),
  },
  decide(holds) {
    const learns5 = holds.vanishes5 && holds.escapes5;
    const learns6 = holds.vanishes6 && holds.escapes6;
    if (learns5 && learns6) return 'false';
    return learns5 || learns6 ? 'halfTrue' : 'true';
  },
  picture: { kind: 'lines', line: 'trainLosses', arms: ['gain3', 'gain4', 'gain5', 'he'] },
  open: `${moons}&depth=10&gain=0.3&b.gain=0.4&c.gain=0.5&d.gain=1`,
});

/** Claims about gradients that vanish. */
export const vanishingClaims = {
  'vanishing-looks-like': vanishingLooksLike,
  'relu-prevents-vanishing': reluPreventsVanishing,
  'vanishing-never-learns': vanishingNeverLearns,
} satisfies Record<string, Claim>;
