import type { batchPreview as english } from '../en/batchPreview';

/** Texts of the strip that shows what the network is fed. */
export const batchPreview = {
  title: '网络的输入',
  at: (letter, step) => `变体 ${letter}，第 ${step} 步`,
  original: '原样',
  fed: '输入',
  share: (name, share) => `${name} ${share}`,
  own: (share) => `${share} 来自自身`,
  sample: (label, fed) => `${label} 以 ${fed} 输入`,
  now: (count, samples) => `下一次更新所用批次中的 ${count} 个样本；第一个：${samples}。`,
  nothing: '还没有输入任何数据。',
} satisfies typeof english;
