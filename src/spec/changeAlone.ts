import { changeExperiment } from './change';
import { changeVariant, isShared, type Lab, variantSpecs } from './lab';
import { parameterNames } from './parameters';
import type { Spec } from './spec';

/**
 * The lab after a change of one variant (0 is A) that leaves the others as they are, also those that
 * follow A: only what all variants share changes for all of them.
 */
export function changeAlone(lab: Lab, variant: number, changes: Partial<Spec>): Lab {
  const before = variantSpecs(lab);
  return before.reduce(
    (next, former, other) => (other === variant ? next : restore(next, other, former)),
    changeExperiment(lab, variant, changes),
  );
}

function restore(lab: Lab, variant: number, former: Spec): Lab {
  const present = variantSpecs(lab)[variant];
  const moved = parameterNames.filter((name) => !isShared(name) && present[name] !== former[name]);
  return changeVariant(lab, variant, Object.fromEntries(moved.map((name) => [name, former[name]])));
}
