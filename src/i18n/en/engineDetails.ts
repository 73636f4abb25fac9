/** What the engine's badge tells when it is opened. */
export const engineDetails = {
  about: {
    webgl: 'Trains in float32 on the graphics card, through WebGL and TensorFlow.js.',
    wasm: 'Trains in float32 on the processor, four numbers at a time, with the same bits in every browser.',
    reference:
      'Trains in float64 on the processor: slow and precise. The other engines are checked against it.',
  },
  notes: {
    noWasm: 'This browser has no WebAssembly with SIMD, so another engine trains instead.',
    wasmNotFetched:
      'The file with the WASM kernels could not be loaded, so another engine trains instead. It is tried again when a network is next built.',
    noWebgl:
      'This browser has no WebGL 2 that can compute, so the processor trains instead, with the same results.',
    softwareWebgl:
      'This browser computes WebGL on the processor and not on a graphics card: correct, but slow.',
    halfPrecision:
      'WebGL has only 16-bit numbers on this device: gradients below 6 × 10⁻⁸ become 0. Use another engine to judge vanishing gradients.',
    faultyWebgl:
      'WebGL stopped answering more than once, so the processor trains instead, with the same results.',
  },
  reasons: {
    byHand: 'You have chosen this engine.',
    notMeasured:
      'Chosen automatically: it starts at once. Which engine is faster is measured next.',
    softwareWebgl: 'Chosen automatically: here WebGL runs on the processor and cannot be faster.',
    noWebgl: 'Chosen automatically: this browser has no WebGL 2 that can compute.',
    noWasm: 'Chosen automatically: this browser has no WebAssembly with SIMD.',
    wasmNotFetched:
      'Chosen automatically: the file with the WASM kernels could not be loaded this time.',
    halfPrecision:
      'Chosen automatically: here WebGL has only 16-bit numbers, too coarse for small gradients.',
    faultyWebgl: 'Chosen automatically: WebGL failed while it was measured.',
    measured: (wasm: string, webgl: string) =>
      `Chosen automatically: both were measured on this network. WASM SIMD ${wasm} steps/s, WebGL ${webgl} steps/s.`,
  },
  renderer: (name: string) => `Renderer: ${name}`,
};
