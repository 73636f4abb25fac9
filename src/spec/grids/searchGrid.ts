import { readList } from '../numberList';
import { parameters } from '../parameters';

/** Parameters whose values cross-validation can compare. */
export const searchableNames = ['lr', 'l2'] as const;
export type SearchableName = (typeof searchableNames)[number];

export function isSearchable(name: string): name is SearchableName {
  return (searchableNames as readonly string[]).includes(name);
}

/** Parts that the training rows may be cut into, and what is taken where nothing is said. */
export const foldCounts = { minimum: 2, maximum: 10, default: 5 };
/** Updates of each training where the spec itself has no end. */
export const defaultFoldSteps = 300;
export const foldSteps = { minimum: 1, maximum: 100_000 };
/** The most values that are compared. */
export const longestGrid = 20;

/**
 * The values of a list such as `0.001,0.003,0.01`; null where it is empty or too long, where a number is
 * out of the parameter's bounds, or where one is there twice.
 */
export function readGrid(name: SearchableName, text: string): number[] | null {
  const { minimum, maximum, integer } = parameters[name];
  const values = readList(text, { minimum, maximum, integer, longest: longestGrid });
  if (values === null || values.length === 0) return null;
  return new Set(values).size === values.length ? values : null;
}
