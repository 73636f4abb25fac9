import type { tokens as english } from '../en/tokens';

/** Texts of the panel for sequences. */
export const tokens = {
  position: '位置',
  accuracy: '答对%',
  value: '值',
  marker: '标记',
  says: '回答',
  wrong: '错',
  sample: (number, count) => `验证样本 ${number} / ${count}`,
  previous: '上一个样本',
  next: '下一个样本',
  attentionOf: (letter) => `变体 ${letter} 的注意力`,
  head: (layer, head) => `第 ${layer} 层，头 ${head}`,
  toMarked: (share) => `${share} 看向标记`,
  rowsLook: '每一行看向各列；被标记的位置加了框',
  now: (letter, accuracy, places) => `变体 ${letter}：验证准确率 ${accuracy}；各位置 ${places}。`,
  sampleNow: (sample, marked, value) => `${sample}：第 ${marked} 个位置被标记，值为 ${value}。`,
  saysNow: (letter, right, count) => `变体 ${letter} 在 ${count} 个位置中答对 ${right} 个。`,
  attentionNow: (letter, heads) => `变体 ${letter} 的注意力：${heads}。`,
} satisfies typeof english;
