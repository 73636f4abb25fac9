import { isApplicable } from './applicability';
import { hiddenDepth, resizedWidths } from './hiddenLayers';
import { changeVariant, type Lab, variantSpecs } from './lab';
import { parameterNames } from './parameters';
import { changedNames, defaultSpec, type Spec } from './spec';

/**
 * The lab after a change of one variant (0 is A), with what follows from it:
 * - lists of single layers follow the depth, and give way to one width or one dropout rate for all;
 * - what has lost its meaning by the change goes back to its default, in every variant.
 *
 * What the change itself names is taken as it is.
 */
export function changeExperiment(lab: Lab, variant: number, changes: Partial<Spec>): Lab {
  const present = variantSpecs(lab)[variant];
  const changed = changeVariant(lab, variant, { ...listsAfter(present, changes), ...changes });
  const named = changedNames(changes);
  return variantSpecs(lab).reduce((next, before, index) => {
    const after = variantSpecs(next)[index];
    const lost = parameterNames.filter(
      (name) => !named.includes(name) && isApplicable(name, before) && !isApplicable(name, after),
    );
    const defaults = Object.fromEntries(lost.map((name) => [name, defaultSpec[name]]));
    return changeVariant(next, index, defaults);
  }, changed);
}

function listsAfter(present: Spec, changes: Partial<Spec>): Partial<Spec> {
  return {
    ...widthsAfter(present, changes),
    ...(changes.dropout === undefined ? {} : { dropouts: '' }),
  };
}

function widthsAfter(present: Spec, { depth, width, widths }: Partial<Spec>): Partial<Spec> {
  if (present.widths === '') return {};
  const isCleared = widths === '' || (widths === undefined && width !== undefined);
  if (isCleared) return { widths: '', depth: hiddenDepth(present) };
  return depth === undefined ? {} : { widths: resizedWidths(present.widths, depth) };
}
