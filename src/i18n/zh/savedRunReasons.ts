import type { savedRunReasons as english } from '../en/savedRunReasons';
import { formatCount } from '../number';

/** Sentences that say why a file is not opened as a saved run. */
export const savedRunReasons = {
  notTensors: () => '它的开头不像 .safetensors 文件。',
  wrongLength: ({ found, expected }) =>
    found < expected
      ? `文件不完整：至少应有 ${formatCount(expected)} 个字节，只有 ${formatCount(found)} 个。`
      : `文件已损坏：应有 ${formatCount(expected)} 个字节，却有 ${formatCount(found)} 个。`,
  badTensor: ({ name }) => `文件已损坏：关于 ${name} 的说明自相矛盾。`,
  unknownType: ({ name, type }) => `数组 ${name} 的数是 ${type} 类型，这里无法读取。`,
  noRun: () => '这是 .safetensors 文件，但里面没有在这里保存的运行。',
  otherVersion: ({ found, known }) =>
    Number(found) > known
      ? `文件格式是第 ${found} 版，这里只能读取第 ${known} 版：它是由更新的页面保存的。`
      : `文件格式是第 ${found} 版，这里读取第 ${known} 版。`,
  damaged: () => '文件已损坏：字节与保存时不同。',
  notUnderstood: ({ part }) =>
    `文件里有这里不认识的内容${part === '' ? '' : `（${part}）`}：它是由页面的另一版本保存的。`,
  missingTensor: ({ name }) => `缺少网络的数组 ${name}，或它的形状不对。`,
  otherData: () => '按它的设置，这个版本的页面抽取的数据与当时学习的不同。',
} satisfies typeof english;
