import type { diagnosis as english } from '../en/diagnosis';
import { findingsOfLearning } from './findingsOfLearning';
import { findingsOfSignals } from './findingsOfSignals';
import { remedies } from './remedies';

/** Texts of the findings of `diagnosis/`. A `layerIndex` counts from 0; texts say one more. */
export const diagnosis = {
  atStep: (step) => `第 ${step} 步`,
  variant: (letter, title) => `${letter}：${title}`,
  forVariant: (letter) => `（变体 ${letter}）`,
  why: '为什么？',
  welcome: {
    title: '第一次来？',
    text: '看一个深度网络学习，或者卡住。按下“训练”：这一栏会说出原因和对策。',
    close: '关闭欢迎语，不再显示',
  },
  also: '另外：',
  applied: (letter, remedy) => `${letter}：${remedy}。回到第 0 步。`,
  ghost: (letter) => `之前的运行保留为 ${letter}。`,
  asVariant: (letter) => `作为变体 ${letter}`,
  undo: '撤销',
  undoOf: (letter, remedy) => `变体 ${letter} 的“${remedy}”`,
  ended: {
    kept: (letter, step) => `${letter} 结束于第 ${step} 步，保留最后的网络。`,
    best: (step, loss) => `第 ${step} 步的验证损失最低：${loss}。`,
    restore: (step) => `恢复第 ${step} 步`,
  },
  awaitsGuess: '先猜：然后这一栏才说发生了什么，为什么。',
  building: '正在构建网络。',
  notBuilt: '还没有网络；原因见上面的通知。',
  findings: { ...findingsOfSignals, ...findingsOfLearning },
  remedies,
} satisfies typeof english;
