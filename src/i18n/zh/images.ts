import type { images as english } from '../en/images';

/** Texts of the panels for pictures. */
export const images = {
  draw: '自己写一个',
  pad: '手写板',
  padHelp: '用鼠标、手指或笔书写；也可以用方向键移动，按空格键涂一格',
  clear: '清空手写板',
  seen: '网络看到的样子',
  nothing: '还没有写',
  cell: (row, column, isInked) => `第 ${row} 行，第 ${column} 列，${isInked ? '有墨' : '空白'}`,
  nothingDrawn: '还没有写任何东西。',
  probability: (name, share) => `${name}（${share}）`,
  drawingNow: (letter, probabilities) => `变体 ${letter} 认为写的是 ${probabilities}。`,
  wrong: (count) => `错 ${count} 个`,
  mistakesOf: (letter) => `变体 ${letter} 认错的图像`,
  mistake: (truth, prediction) => `${truth} → ${prediction}`,
  mistakeHelp: (truth, prediction, confidence) =>
    `它是 ${truth}；网络说是 ${prediction}，概率 ${confidence}`,
} satisfies typeof english;
