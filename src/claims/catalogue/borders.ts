/** Below this share of a constant output's loss a network has learnt something. */
export const stuckShare = 0.95;

/** The ratio of the first hidden layer's backward signal to the last one's from which it has vanished, or exploded. */
export const lost = { vanished: 0.05, exploded: 20 };
