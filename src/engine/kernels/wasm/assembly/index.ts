export * from './activations';
export * from './attention';
export * from './batchNormalization';
export * from './columnNorms';
export * from './dense';
export * from './dropout';
export * from './layerNormalization';
export * from './losses';
export * from './norms';
export * from './sums';
export * from './updates';

/** The end of the module's own data: from here on the memory is the host's to lay out. */
export function firstFreeByte(): usize {
  return __heap_base;
}
