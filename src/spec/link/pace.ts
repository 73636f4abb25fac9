import { readDecimal } from '../decimalNumber';

export const paceNames = ['slowStart', 'fastest'] as const;

/**
 * Steps a second to aim at; `slowStart` lets the first hundred steps be seen and is then ever faster, up to
 * `fastest`: as fast as it goes.
 */
export type Pace = number | (typeof paceNames)[number];

/** Steps a second that a link may ask for: one in ten seconds, or more than a page can show. */
export const paceBounds = { minimum: 0.1, maximum: 100_000 };

/** The pace that a text of a link names; null for any other text. */
export function readPace(text: string): Pace | null {
  const name = paceNames.find((known) => known === text);
  if (name !== undefined) return name;
  const speed = readDecimal(text);
  const isGood = speed !== null && speed >= paceBounds.minimum && speed <= paceBounds.maximum;
  return isGood ? speed : null;
}
