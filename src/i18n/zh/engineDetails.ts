import type { engineDetails as english } from '../en/engineDetails';

/** What is told of the engine that trains. */
export const engineDetails = {
  about: {
    webgl: '在显卡上以 float32 训练，通过 WebGL 和 TensorFlow.js。',
    wasm: '在 CPU 上以 float32 训练，一次计算四个数，各浏览器的结果逐位一致。',
    reference: '在 CPU 上以 float64 训练：慢而精确。其他引擎都以它为准来检验。',
  },
  notes: {
    noWasm: '这个浏览器没有带 SIMD 的 WebAssembly，改由另一个引擎训练。',
    wasmNotFetched: 'WASM 内核文件没能加载，改由另一个引擎训练。下次构建网络时会再试一次。',
    noWebgl: '这个浏览器没有可用于计算的 WebGL 2，改由 CPU 训练，结果相同。',
    softwareWebgl: '这个浏览器用 CPU 而不是显卡来计算 WebGL：结果正确，但很慢。',
    halfPrecision:
      '这台设备的 WebGL 只有 16 位浮点数：小于 6 × 10⁻⁸ 的梯度会变成 0。判断梯度消失时请换用别的引擎。',
    faultyWebgl: 'WebGL 不止一次停止响应，改由 CPU 训练，结果相同。',
  },
  reasons: {
    byHand: '这个引擎是你选的。',
    notMeasured: '自动选择：它可以立即开始。接着会测量哪个引擎更快。',
    softwareWebgl: '自动选择：这里的 WebGL 在 CPU 上运行，不可能更快。',
    noWebgl: '自动选择：这个浏览器没有可用于计算的 WebGL 2。',
    noWasm: '自动选择：这个浏览器没有带 SIMD 的 WebAssembly。',
    wasmNotFetched: '自动选择：这一次没能加载 WASM 内核文件。',
    halfPrecision: '自动选择：这里的 WebGL 只有 16 位浮点数，对小梯度来说太粗。',
    faultyWebgl: '自动选择：测量时 WebGL 出了错。',
    measured: (wasm, webgl) =>
      `自动选择：两个引擎都在这个网络上测过。WASM SIMD 每秒 ${wasm} 步，WebGL 每秒 ${webgl} 步。`,
  },
  renderer: (name) => `渲染器：${name}`,
} satisfies typeof english;
