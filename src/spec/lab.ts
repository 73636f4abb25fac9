import { type ParameterName, parameterNames, parameters } from './parameters';
import type { PresetName } from './presets/presets';
import { changedFrom, changedNames, isLive, type Spec } from './spec';
import type { StartingWeights } from './startingWeights';

export const variantNames = ['A', 'B', 'C', 'D'] as const;
export type VariantName = (typeof variantNames)[number];

/** One to four variants: A whole, the others as what they change of it. */
export interface Lab {
  /** The preset that this lab was opened from: its link is written as a change of that preset. */
  preset: PresetName | null;
  base: Spec;
  differences: Partial<Spec>[];
  /** What every variant begins from whose network it is; without, weights are drawn. No link holds it. */
  start?: StartingWeights;
}

/** Every variant of the lab as a whole spec, A first. */
export function variantSpecs(lab: Lab): Spec[] {
  return [lab.base, ...lab.differences.map((difference) => ({ ...lab.base, ...difference }))];
}

export function variantCount(lab: Lab): number {
  return 1 + lab.differences.length;
}

/** The lab with `changes` made to one variant (0 is A). Shared parameters change for all of them. */
export function changeVariant(lab: Lab, variant: number, changes: Partial<Spec>): Lab {
  const own: Partial<Spec> = {};
  const shared: Partial<Spec> = {};
  for (const name of changedNames(changes)) {
    Object.assign(variant === 0 || isShared(name) ? shared : own, { [name]: changes[name] });
  }
  return normalize({
    ...lab,
    base: { ...lab.base, ...shared },
    differences: lab.differences.map((difference, index) =>
      index === variant - 1 ? { ...difference, ...own } : difference,
    ),
  });
}

/** Returns the changes of each variant's spec from one lab to another with as many variants. */
export function changesBetween(present: Lab, next: Lab): Partial<Spec>[] {
  const before = variantSpecs(present);
  return variantSpecs(next).map((spec, variant) => changedFrom(before[variant], spec));
}

/** True where one lab becomes the other by changes that need no rebuild. */
export function differLive(present: Lab, next: Lab): boolean {
  return beginAlike(present, next) && changesBetween(present, next).every(isLive);
}

/** True where the variants of two labs have the same specs, and begin from the same. */
export function areEqual(present: Lab, next: Lab): boolean {
  return (
    beginAlike(present, next) &&
    changesBetween(present, next).every((changes) => changedNames(changes).length === 0)
  );
}

function beginAlike(present: Lab, next: Lab): boolean {
  return variantCount(present) === variantCount(next) && present.start === next.start;
}

/** A further variant, at first a copy of `source`. The lab itself where it is full. */
export function addVariant(lab: Lab, source: number): Lab {
  if (variantCount(lab) === variantNames.length) return lab;
  const copied = source === 0 ? {} : { ...lab.differences[source - 1] };
  return { ...lab, differences: [...lab.differences, copied] };
}

/** The lab without one variant; where A goes, B takes its place. The last variant stays. */
export function removeVariant(lab: Lab, variant: number): Lab {
  if (variantCount(lab) === 1) return lab;
  const kept = variantSpecs(lab).filter((_, index) => index !== variant);
  return { ...lab, ...labOf(kept as [Spec, ...Spec[]]) };
}

/** A lab of whole specs; shared parameters are taken from the first. */
export function labOf([base, ...others]: [Spec, ...Spec[]]): Lab {
  return normalize({ preset: null, base, differences: others });
}

/** Differences that do not differ, and differences in what is shared, left out. */
export function normalize(lab: Lab): Lab {
  const differences = lab.differences.map((difference) => {
    const kept = parameterNames.filter(
      (name) =>
        difference[name] !== undefined && difference[name] !== lab.base[name] && !isShared(name),
    );
    return Object.fromEntries(kept.map((name) => [name, difference[name]])) as Partial<Spec>;
  });
  return { ...lab, differences };
}

export function isShared(name: ParameterName): boolean {
  return parameters[name].scope === 'shared';
}
