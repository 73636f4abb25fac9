import { type Lab, variantSpecs } from '../spec/lab';
import type { Spec } from '../spec/spec';
import type { PlaygroundState } from '../store/playgroundState';

/** Every control asks for the active spec whenever anything changes: a lab's specs are made once. */
const specsOfLab = new WeakMap<Lab, Spec[]>();

/** The whole spec of the variant that the controls change; the same object while it is the same. */
export function activeSpec({ lab, activeVariant }: PlaygroundState): Spec {
  const known = specsOfLab.get(lab);
  const specs = known ?? variantSpecs(lab);
  if (known === undefined) specsOfLab.set(lab, specs);
  return specs[activeVariant];
}
