import type { classroom as english } from '../en/classroom';

/** Texts of pages that are prepared for others: by a teacher's link, for a projector, in a frame. */
export const classroom = {
  prepared: {
    locked: '由链接固定',
    prepared: '页面按链接的准备显示。',
    showsSome: '这个链接只显示页面的一部分。',
    showAll: '全部显示',
  },
  guess: {
    title: '先猜。',
    askMany: '哪个网络的训练损失会最低？',
    askOne: '训练损失会降到一半吗？',
    ofOne: { learns: '会', stays: '不会' },
    made: '已经猜好：开始训练，暂停时看结果。',
    measured: (losses, answer) => `测得：${losses.join('，')}。答案是：${answer}。`,
    right: '猜对了。',
    wrong: '和你猜的不同。',
  },
} satisfies typeof english;
