import type { findingsOfLearning as english } from '../en/findingsOfLearning';
import { isAlike, isNearOne } from '../ratio';
import { counted, exactly, percent, said, share, times } from '../sentence';

type Told<K extends keyof typeof english> = Parameters<(typeof english)[K]['text']>[0];
type Outcome = Pick<Told<'healthy'>, 'accuracy' | 'majority'>;
type Majority = NonNullable<Outcome['majority']>;
type Through = Pick<Told<'ready'>, 'hiddenLayers' | 'forwardRatio' | 'backwardRatio'>;

/** Tells an accuracy, and that of always naming the most frequent class if there is one. */
function right(accuracy: number, majority: Majority | null): string {
  const answered = `答对 ${percent(accuracy)}`;
  if (majority === null) return answered;
  const { className, share: constant } = majority;
  return isAlike(accuracy, constant)
    ? `${answered}，与总是回答“${className}”一样`
    : `${answered}；总是回答“${className}”为 ${percent(constant)}`;
}

const answers = ({ accuracy, majority }: Outcome): string =>
  accuracy === null ? '' : `验证：${right(accuracy, majority)}。`;

/** Tells what happens to signals over the whole depth. */
function through({ hiddenLayers, forwardRatio, backwardRatio }: Through): string {
  if (hiddenLayers === 0) return '没有隐藏层：什么都不会消失。';
  if (hiddenLayers === 1) return '只有一个隐藏层：什么都不会消失。';
  const kept = isNearOne(forwardRatio) && isNearOne(backwardRatio);
  return `信号能通过 ${hiddenLayers} 层${kept ? '并保持大小' : ''}：前向合计 ${times(forwardRatio)}，反向 ${times(backwardRatio)}。`;
}

/** Texts of findings about how a network learns. */
export const findingsOfLearning = {
  learningRateTooHigh: {
    title: '学习率太大',
    text: ({ rate, change, loss, lowest, lowestStep, step }) =>
      step === 0
        ? `学习率为 ${said(rate)} 时，一次更新就使各层合计改变 ${share(change)}。`
        : `损失在第 ${counted(lowestStep)} 步为 ${said(lowest)}，现在为 ${said(loss)}：学习率为 ${said(rate)} 时，每一步都越过了最低点。`,
    why: () => '梯度只对小的改变有效。',
  },
  learningRateTooLow: {
    title: '学习率太小',
    text: ({ rate, ratio }) =>
      `梯度正常，但学习率为 ${said(rate)} 时，没有一层的改变超过其权重的 ${said(ratio)}。`,
    why: () => '这里说的是一次更新相对于权重的改变。通常约为 10⁻³。',
  },
  rateTakenAway: {
    title: '学习率降得太早',
    text: ({ rate, first, step }) =>
      `${counted(step)} 步后仍没有学到什么，学习率却已从 ${said(first)} 降到 ${said(rate)}：太小，推不动任何东西。`,
  },
  batchTooSmall: {
    title: '批次太小，不适合批量归一化',
    text: ({ batch, error }) =>
      `每个单元要除以 ${batch} 个样本的标准差，而它有 ${share(error)} 的误差。`,
    why: () => '样本少，标准差就不可靠：每个批次里网络看到的数都不一样。',
  },
  dropoutTooStrong: {
    title: '随机失活太强',
    text: ({ kept, layers }) =>
      `通过${layers === 1 ? '这一层' : `连续 ${layers} 层`}后，只有 ${share(kept)} 的路径留下：剩下的大多是噪声。`,
  },
  overfitting: {
    title: '过拟合',
    text: (told) =>
      `${told.lowestStep === 0 ? '从一开始' : `从第 ${counted(told.lowestStep)} 步起`}它只是在背训练数据：验证损失从 ${said(told.lowest)} 升到了 ${said(told.validation)}。`,
    why: (told) => `训练损失为 ${said(told.train)}。${answers(told)}`,
  },
  underfitting: {
    title: '欠拟合',
    text: ({ reached, possible, isAccuracy }) =>
      isAccuracy
        ? `它停在答对 ${percent(reached)}；五近邻能答对 ${percent(possible)}。`
        : `它停在解释目标方差的 ${percent(reached)}；五近邻能解释 ${percent(possible)}。`,
    why: ({ reached, step, isAccuracy, majority }) =>
      `${counted(step)} 步后它仍没有抓住数据的形状。${isAccuracy && majority !== null ? `验证：${right(reached, majority)}。` : ''}`,
  },
  waiting: {
    title: '还没学到什么',
    text: (told) =>
      `${counted(told.step)} 步后损失为 ${exactly(told.train)}；最好的常数猜测是 ${exactly(told.constant)}。${told.isGradientZero ? '梯度为 0。' : ''}`,
    why: (told) =>
      `它还没有胜过对所有样本都给同一个回答。${answers(told)}${told.isGradientZero ? '这一批没有样本要求改变。' : ''}${told.isNoise ? '最近邻也好不了多少：也许本来就没有什么可学。' : ''}`,
  },
  risen: {
    title: '损失上升了',
    text: ({ loss, lowest, lowestStep }) =>
      `训练损失在第 ${counted(lowestStep)} 步为 ${said(lowest)}，现在为 ${said(loss)}。一个批次就可能造成这种情况。`,
    why: () => '如果继续上升，就是学习率太大。',
  },
  ready: {
    title: '可以开始训练',
    text: (told) => `${through(told)}${told.step === 0 ? '训练一下看看。' : '现在说更多还太早。'}`,
  },
  healthy: {
    title: '健康',
    text: (told) =>
      told.train === told.validation
        ? `它在学习：训练损失 ${said(told.train)}；最好的常数猜测是 ${said(told.constant)}。没有验证样本：它也许只是死记硬背。`
        : `它在学习：训练损失 ${said(told.train)}，验证损失 ${said(told.validation)}；最好的常数猜测是 ${said(told.constant)}。`,
    why: (told) => `${through(told)}${answers(told)}`,
  },
} satisfies typeof english;
