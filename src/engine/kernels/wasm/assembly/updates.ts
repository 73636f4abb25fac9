import {
  broadcast,
  flush,
  flushBelow,
  flushWith,
  magnitude,
  multiplyAdd,
  one,
  smallest,
  squareOf,
  vectorBytes,
} from './vector';

// Each optimizer updates `bytes` bytes of weights w by their gradients g. What all of them share is
// set once by `prepareUpdate`. Gradients that are below 2⁻¹²³ once they have been scaled become 0, and so do
// weights and running means that fall below it: they would stay subnormal, and slow, for ever. Constants
// are spread before the loops: V8 would do it again in each turn.

/** 2⁻¹²³ */
const smallestNormal: f32 = 9.4039548065783e-38;

let learningRate: f32 = 0;
let scale: f32 = 0;
/** Gradients below this one become 0. */
let leastGradient: f32 = 0;
let l1: f32 = 0;
let l2: f32 = 0;
let decay: f32 = 0;
/** Returns true if one of the three is not 0: most runs have none of them. */
let isPenalized: bool = false;

/** @param gradientScale what every gradient is multiplied by first: clipping, and the loss scale taken back */
export function prepareUpdate(
  rate: f32,
  gradientScale: usize,
  absolutePenalty: f32,
  squarePenalty: f32,
  weightDecay: f32,
): void {
  learningRate = rate;
  scale = load<f32>(gradientScale);
  leastGradient = smallestNormal / scale;
  l1 = absolutePenalty;
  l2 = squarePenalty;
  decay = weightDecay;
  isPenalized = l1 !== 0 || l2 !== 0 || decay !== 0;
}

/** Gradient of loss and penalties. */
@inline
function gradientOf(w: v128, g: v128, factor: v128, least: v128, penalized: bool): v128 {
  const scaled = f32x4.mul(flushBelow(g, least), factor);
  if (!penalized) return scaled;
  const isPositive = f32x4.gt(w, f32x4.splat(0));
  const isNegative = f32x4.lt(w, f32x4.splat(0));
  const sign = f32x4.sub(v128.and(isPositive, broadcast(one)), v128.and(isNegative, broadcast(one)));
  const penalty = f32x4.add(f32x4.mul(sign, f32x4.splat(l1)), f32x4.mul(w, f32x4.splat(l2)));
  return f32x4.add(scaled, penalty);
}

@inline
function decayed(w: v128, penalized: bool): v128 {
  return penalized ? f32x4.sub(w, f32x4.mul(w, f32x4.splat(decay))) : w;
}

export function sgd(w: usize, g: usize, bytes: usize): void {
  const penalized = isPenalized;
  const factor = f32x4.splat(scale);
  const least = f32x4.splat(leastGradient);
  const rate = f32x4.splat(learningRate);
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const weights = v128.load(w + i);
    const gradient = gradientOf(weights, v128.load(g + i), factor, least, penalized);
    v128.store(w + i, flush(f32x4.sub(decayed(weights, penalized), f32x4.mul(rate, gradient))));
  }
}

export function momentum(w: usize, g: usize, velocity: usize, bytes: usize, kept: f32): void {
  const penalized = isPenalized;
  const factor = f32x4.splat(scale);
  const least = f32x4.splat(leastGradient);
  const rate = f32x4.splat(learningRate);
  const keptVelocity = f32x4.splat(kept);
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const weights = v128.load(w + i);
    const gradient = gradientOf(weights, v128.load(g + i), factor, least, penalized);
    const next = flush(multiplyAdd(v128.load(velocity + i), keptVelocity, gradient));
    v128.store(velocity + i, next);
    v128.store(w + i, flush(f32x4.sub(decayed(weights, penalized), f32x4.mul(rate, next))));
  }
}

export function nesterov(w: usize, g: usize, velocity: usize, bytes: usize, kept: f32): void {
  const penalized = isPenalized;
  const factor = f32x4.splat(scale);
  const least = f32x4.splat(leastGradient);
  const rate = f32x4.splat(learningRate);
  const keptVelocity = f32x4.splat(kept);
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const weights = v128.load(w + i);
    const gradient = gradientOf(weights, v128.load(g + i), factor, least, penalized);
    const next = flush(multiplyAdd(v128.load(velocity + i), keptVelocity, gradient));
    v128.store(velocity + i, next);
    const ahead = multiplyAdd(next, keptVelocity, gradient);
    v128.store(w + i, flush(f32x4.sub(decayed(weights, penalized), f32x4.mul(rate, ahead))));
  }
}

/** square = kept·square + added·g²; RMSprop and Adagrad are this with their own two factors. */
export function scaledByRoot(
  w: usize,
  g: usize,
  square: usize,
  bytes: usize,
  kept: f32,
  added: f32,
  epsilon: f32,
): void {
  const penalized = isPenalized;
  const factor = f32x4.splat(scale);
  const least = f32x4.splat(leastGradient);
  const rate = f32x4.splat(learningRate);
  const keptSquare = f32x4.splat(kept);
  const addedSquare = f32x4.splat(added);
  const epsilons = f32x4.splat(epsilon);
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const weights = v128.load(w + i);
    const gradient = gradientOf(weights, v128.load(g + i), factor, least, penalized);
    const fresh = f32x4.mul(squareOf(gradient), addedSquare);
    const next = flush(multiplyAdd(v128.load(square + i), keptSquare, fresh));
    v128.store(square + i, next);
    const root = f32x4.add(f32x4.sqrt(next), epsilons);
    const step = f32x4.div(f32x4.mul(rate, gradient), root);
    v128.store(w + i, flush(f32x4.sub(decayed(weights, penalized), step)));
  }
}

/** With the corrections of both means in `rate` and `epsilon`: one root and one division an entry. */
export function adam(
  w: usize,
  g: usize,
  mean: usize,
  square: usize,
  bytes: usize,
  beta1: f64,
  beta2: f64,
  rate: f32,
  epsilon: f32,
): void {
  const penalized = isPenalized;
  const factor = f32x4.splat(scale);
  const least = f32x4.splat(leastGradient);
  const keptMean = f32x4.splat(<f32>beta1);
  const addedMean = f32x4.splat(<f32>(1 - beta1));
  const keptSquare = f32x4.splat(<f32>beta2);
  const addedSquare = f32x4.splat(<f32>(1 - beta2));
  const rates = f32x4.splat(rate);
  const epsilons = f32x4.splat(epsilon);
  const signless = broadcast(magnitude);
  const limits = broadcast(smallest);
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const weights = v128.load(w + i);
    const gradient = gradientOf(weights, v128.load(g + i), factor, least, penalized);
    const fresh = f32x4.mul(gradient, addedMean);
    const followed = multiplyAdd(v128.load(mean + i), keptMean, fresh);
    const nextMean = flushWith(followed, signless, limits);
    v128.store(mean + i, nextMean);
    const freshSquare = f32x4.mul(squareOf(gradient), addedSquare);
    const followedSquare = multiplyAdd(v128.load(square + i), keptSquare, freshSquare);
    const nextSquare = flushWith(followedSquare, signless, limits);
    v128.store(square + i, nextSquare);
    const root = f32x4.add(f32x4.sqrt(nextSquare), epsilons);
    const step = f32x4.div(f32x4.mul(rates, nextMean), root);
    const next = f32x4.sub(decayed(weights, penalized), step);
    v128.store(w + i, flushWith(next, signless, limits));
  }
}
