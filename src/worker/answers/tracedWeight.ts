import { type CheckedNetwork, productsOf } from '../../engine/experiments/gradientCheck';
import {
  traceWeight,
  type WeightPlace,
  type WeightTrace,
} from '../../engine/experiments/weightTrace';
import type { Trainer } from '../../engine/training/trainer';
import { denseLayersOf } from '../../network/plan';

/** A weight's gradient taken apart; or why it is not. */
export type TracedWeight =
  | { kind: 'traced'; trace: WeightTrace }
  /** One pass of the batch would take seconds in plain TypeScript. */
  | { kind: 'tooLarge' }
  /** The network has no such weight: it was built anew meanwhile. */
  | { kind: 'void' };

/** Multiplications of a pass that plain TypeScript does in a fraction of a second: a trace takes some ten. */
const mostProducts = 5e7;

/**
 * Takes the gradient of a weight at the trainer's step apart; the trainer stays as it is.
 *
 * @param hasState false where the trainer has not all that its update depends on
 */
export async function tracedWeight(
  network: CheckedNetwork,
  trainer: Trainer,
  place: WeightPlace,
  hasState: boolean,
): Promise<TracedWeight> {
  const dense = denseLayersOf(network.plan).at(place.layer);
  if (dense === undefined || place.from >= dense.fanIn || place.unit >= dense.fanOut) {
    return { kind: 'void' };
  }
  if (productsOf(network, trainer.step) > mostProducts) return { kind: 'tooLarge' };
  const [given, updates] = await Promise.all([trainer.gradient(), trainer.nextUpdate()]);
  const update = hasState ? updates[dense.weights][place.from * dense.fanOut + place.unit] : null;
  return { kind: 'traced', trace: traceWeight(network, given, place, update) };
}
