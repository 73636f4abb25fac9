/** How large a ratio must be for what texts say of it, in every language. */

/**
 * A first layer's gradient above this share of the last one's is no sign of vanishing by itself: a weight's gradient
 * also holds what comes in.
 */
export const hardlySmall = 0.01;

/** Tells whether a signal has kept its size. */
export const isNearOne = (ratio: number): boolean => ratio > 0.5 && ratio < 2;

/** Tells whether two shares are told in the same digits. */
export const isAlike = (share: number, other: number): boolean => Math.abs(share - other) < 0.005;
