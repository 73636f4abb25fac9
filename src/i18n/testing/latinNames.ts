/** Words in Latin letters that Chinese texts keep: names, abbreviations, units, and what formulas are made of. */
const latinNames: readonly string[] = [
  // Functions, optimizers, initializers and what textbooks leave in English.
  ...['ReLU', 'Leaky', 'sigmoid', 'tanh', 'ELU', 'SELU', 'GELU', 'Swish', 'Softplus', 'softmax'],
  ...['logit', 'dropout', 'Mixup', 'SGD', 'Adam', 'AdamW', 'AdaGrad', 'RMSProp', 'Nesterov'],
  ...['He', 'Glorot', 'LeCun', 'Beta', 'Hessian', 'Lanczos', 'Weston', 'Watkins'],
  // Of formulas.
  ...['max', 'min', 'ln', 'sin', 'cos', 'sign', 'jumps'],
  // Engines, formats, units, keys.
  ...[
    'WebGL',
    'WASM',
    'SIMD',
    'WebAssembly',
    'TensorFlow',
    'Keras',
    'PyTorch',
    'js',
    'float',
    'GPU',
    'CPU',
    'EN',
    'PgDn',
    'PgUp',
    'Shift',
  ],
  ...[
    'CSV',
    'JSON',
    'PNG',
    'SVG',
    'JPEG',
    'IDX',
    'MNIST',
    'gzip',
    'Excel',
    'Numbers',
    'zip',
    'PDF',
  ],
  ...['JPEG', 'EMNIST', 'XML', 'ARFF', 'SQL'],
  ...[
    'Parquet',
    'HDF',
    'UTF',
    'GB',
    'GBK',
    'Windows',
    'GitHub',
    'Raw',
    'safetensors',
    'kB',
    'MB',
    'sep',
  ],
  ...['Ctrl', 'Shift', 'Home', 'End'],
  // As links, fields and folders have them.
  ...['full', 'xF', 'depth', 'gain', 'train', 'test'],
  // Sources of data and of figures.
  ...['palmerpenguins', 'CC', 'NASA', 'Planetary', 'Fact', 'Sheet', 'Li', 'Cohen', 'Smith'],
  ...['Schoenholz', 'Xavier', 'Yoshua', 'Bengio'],
];

/** Returns the words of a text that are no Chinese and none of those names. Single letters are variables. */
export function foreignWords(text: string): string[] {
  const words = text.match(/[A-Za-z][A-Za-z]+/g) ?? [];
  return words.filter((word) => !latinNames.includes(word));
}
