import type { Spec } from './spec';

/** A network's parameters from a file, which stand in place of drawn ones at step 0 wherever they fit. */
export interface StartingWeights {
  fileName: string;
  /** The settings that the file was opened with. */
  spec: Spec;
  /** By the names of the generated PyTorch program; weights are fanOut × fanIn. */
  tensors: Map<string, NamedArray>;
}

interface NamedArray {
  shape: readonly number[];
  values: Float64Array | Float32Array | Uint32Array | Uint8Array;
}

/** Networks with arrays of the same shapes can differ in these; whoever changes the last four asks for drawn weights. */
const distinguishing = [
  'activation',
  'residual',
  'mixing',
  'heads',
  'features',
  'init',
  'gain',
  'outInit',
  'biasStd',
] as const satisfies (keyof Spec)[];

/** Returns whether a network is the one that the weights were opened for, apart from the shapes of its arrays. */
export function areWeightsOf({ spec: opened }: StartingWeights, spec: Spec): boolean {
  return distinguishing.every((name) => opened[name] === spec[name]);
}
