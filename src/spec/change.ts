import { isApplicable } from './applicability';
import { hiddenDepth, type LayerListName, resizedWidths } from './hiddenLayers';
import { changeVariant, isShared, type Lab, variantSpecs } from './lab';
import { type ParameterName, parameterNames } from './parameters';
import { changedFrom, changedNames, defaultSpec, type Spec } from './spec';

/**
 * Returns the lab after a change of one variant (0 is A), with its consequences:
 * - lists of single layers follow the depth, and give way to one width or one dropout rate for all;
 * - a list of A's leaves a variant alone whose depth, width or dropout rate is its own;
 * - what has lost its meaning by the change goes back to its default, in every variant.
 *
 * The parameters that the change itself names are taken as they are.
 */
export function changeExperiment(lab: Lab, variant: number, changes: Partial<Spec>): Lab {
  const present = variantSpecs(lab)[variant];
  const made = {
    ...widthsAfter(present, changes),
    ...(changes.dropout === undefined ? {} : { dropouts: '' }),
    ...changes,
  };
  const changed = keepApart(lab, changeVariant(lab, variant, made));
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

function widthsAfter(present: Spec, { depth, width, widths }: Partial<Spec>): Partial<Spec> {
  if (present.widths === '') return {};
  const isCleared = widths === '' || (widths === undefined && width !== undefined);
  if (isCleared) return { widths: '', depth: hiddenDepth(present) };
  return depth === undefined ? {} : { widths: resizedWidths(present.widths, depth) };
}

/** The parameters that each list of single layers stands in for. */
const replaced: Record<LayerListName, (keyof Spec)[]> = {
  widths: ['depth', 'width'],
  dropouts: ['dropout'],
};

/** Variants with numbers of their own take no part in a list that A has only now. */
function keepApart(before: Lab, after: Lab): Lab {
  const isNew = (name: LayerListName): boolean =>
    before.base[name] === '' && after.base[name] !== '';
  const newLists = (['widths', 'dropouts'] as const).filter(isNew);
  return after.differences.reduce((next, difference, index) => {
    const own = newLists.filter(
      (name) =>
        difference[name] === undefined &&
        replaced[name].some((other) => difference[other] !== undefined),
    );
    return changeVariant(next, index + 1, Object.fromEntries(own.map((name) => [name, ''])));
  }, after);
}

/**
 * Returns the lab after a change of one variant (0 is A) that leaves the others as they are, also those that
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
  const moved = Object.entries(changedFrom(variantSpecs(lab)[variant], former));
  const own = moved.filter(([name]) => !isShared(name as ParameterName));
  return changeVariant(lab, variant, Object.fromEntries(own));
}
