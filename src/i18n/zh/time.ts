import type { time as english } from '../en/time';

/** Texts of the scrubber, and of charts that show an earlier step. Numbers come in as text. */
export const time = {
  shownStep: '显示的步',
  backToLive: '回到最新',
  liveNow: '最新',
  typedStep: '显示的步，按编号',
  ofLatest: (latest) => `/ ${latest}`,
  earlierNow: (step) => `第 ${step} 步`,
  visitedSentence: (shown) => `${shown}。`,
  visited: {
    boundary: (step) => `第 ${step} 步的边界`,
    confusion: (step) => `第 ${step} 步的矩阵`,
    fit: (step) => `第 ${step} 步的预测`,
    images: (step) => `第 ${step} 步的矩阵`,
    tokens: (step) => `第 ${step} 步的输出`,
  },
  stepOf: (letter, step) => `${letter} ${step}`,
  help: '最多保留 64 步的参数：其余各步显示之前最近的一步。',
} satisfies typeof english;
