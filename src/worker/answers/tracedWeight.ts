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

/** Takes the gradient of a weight at the present step apart; the training stays as it is. */
export async function tracedWeight(
  network: CheckedNetwork,
  trainer: Trainer,
  place: WeightPlace,
): Promise<TracedWeight> {
  const dense = denseLayersOf(network.plan).at(place.layer);
  if (dense === undefined || place.from >= dense.fanIn || place.unit >= dense.fanOut) {
    return { kind: 'void' };
  }
  if (productsOf(network, trainer.step) > mostProducts) return { kind: 'tooLarge' };
  const [given, updates] = await Promise.all([trainer.gradient(), trainer.nextUpdate()]);
  const update = updates[dense.weights][place.from * dense.fanOut + place.unit];
  return { kind: 'traced', trace: traceWeight(network, given, place, update) };
}
