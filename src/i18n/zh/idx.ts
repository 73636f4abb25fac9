import type { idx as english } from '../en/idx';
import { formatCount } from '../number';

export const idx = {
  title: '自己的图像',
  open: '打开图像…',
  intro:
    '两个 IDX 文件，就像 MNIST 那样：图像和标签，原样或用 gzip 压缩，顺序不限。给出 MNIST 的全部四个文件时，测试图像用于验证。它们只留在这个浏览器里，不进入链接。',
  folderIntro:
    '或一个图片文件夹（PNG、JPEG）：其中每个类别一个文件夹，以类别命名。其上名为 train 和 test 的文件夹说明哪些图片用于验证。',
  limits:
    '文件夹中的图片会变成灰度，至多 28 × 28 像素。IDX：至多 64 × 64 像素、50 个类别；总像素超过 500 万时（6377 张 28 × 28 的图像），均匀地取其中一部分。',
  pick: '选择文件…',
  drop: '或把它们拖放到页面任意处，一起或先后都可以。',
  pickFolder: '选择文件夹…',
  progress: ({ done, all }) =>
    all === null
      ? `正在查看文件夹：目前 ${formatCount(done)} 个文件。`
      : `已读取 ${formatCount(all)} 张图片中的 ${formatCount(done)} 张。`,
  progressLabel: '正在读取图片',
  cancel: '取消',
  look: '网络看到的就是这样。它们是正的吗？',
  samplesLabel: '部分图像及其类别',
  emnist: 'EMNIST 文件中的图像是侧放的：已旋转并镜像。',
  turn: '旋转 90°',
  mirror: '镜像',
  negative: '明暗互换',
  back: '其他图像',
  use: '使用这些图像',
  unreadablePictures: (count) => `${formatCount(count)} 张图片无法读取。`,
  otherFiles: (count) => `${formatCount(count)} 个不属于任何类别或不是图片的文件未使用。`,
  unreadable: '有一个文件无法读取。',
  half: {
    images: (file, count) => `${file} 含有 ${formatCount(count)} 张图像。还缺它们的标签文件。`,
    labels: (file, count) => `${file} 含有 ${formatCount(count)} 个标签。还缺图像文件。`,
  },
  inUse: ({ rowCount, width, height, classCount, validationCount, leftOut }) =>
    [
      `${formatCount(rowCount)} 张 ${width} × ${height} 的图像，${classCount} 个类别`,
      ...(validationCount > 0 ? [`其中 ${formatCount(validationCount)} 张用于验证`] : []),
      ...(leftOut > 0 ? [`${formatCount(leftOut)} 张未使用`] : []),
    ].join('；'),
  refusal(refusal): string {
    switch (refusal.reason) {
      case 'notIdx':
        return `${refusal.file} 不是 IDX 文件。`;
      case 'damagedGzip':
        return `${refusal.file} 用 gzip 压缩，但不完整或已损坏。`;
      case 'unsupportedType':
        return `${refusal.file} 中的数是 ${refusal.type} 类型：图像必须是字节，标签必须是整数。`;
      case 'wrongDimensions':
        return `${refusal.file} 有 ${refusal.count} 个维度：图像应有 3 个，标签 1 个。`;
      case 'truncated':
        return `${refusal.file} 只有 ${formatCount(refusal.expected)} 个字节中的 ${formatCount(refusal.found)} 个。`;
      case 'overlong':
        return `${refusal.file} 有 ${formatCount(refusal.found)} 个字节，却只声明了 ${formatCount(refusal.expected)} 个。`;
      case 'tooLarge':
        return `${refusal.file} 超过 ${formatCount(refusal.maximum)} 个字节。`;
      case 'twoImageFiles':
        return '两个文件都是图像；其中一个必须是标签。';
      case 'twoLabelFiles':
        return '两个文件都是标签；其中一个必须是图像。';
      case 'unpaired':
        return `这里有 ${refusal.images} 个图像文件和 ${refusal.labels} 个标签文件：需要各一个，或各两个（分别用于训练和验证）。`;
      case 'sizesDiffer': {
        const [training, validation] = refusal.sizes.map(
          (size) => `${size.width} × ${size.height}`,
        );
        return `训练图像为 ${training} 像素，验证图像为 ${validation} 像素。`;
      }
      case 'noPixels':
        return '图像没有像素。';
      case 'countsDiffer':
        return `图像有 ${formatCount(refusal.images)} 张，标签却有 ${formatCount(refusal.labels)} 个。`;
      case 'tooManyPixels':
        return `图像为 ${refusal.width} × ${refusal.height} 像素，超过 ${formatCount(refusal.maximum)}。`;
      case 'tooFewImages':
        return `${formatCount(refusal.count)} 张图像太少：需要 ${formatCount(refusal.minimum)} 张。`;
      case 'oneLabel':
        return `每张图像的标签都是 ${refusal.label}：没有什么可区分的。`;
      case 'noPictures':
        return `这个文件夹的 ${formatCount(refusal.files)} 个文件中没有图片。表格请直接拖放文件，不要拖放文件夹。`;
      case 'noFolders':
        return refusal.count === 1
          ? '单独一张图片没有可学的类别。请把图片放进以类别命名的文件夹，再拖放上一级文件夹。'
          : `${formatCount(refusal.count)} 张图片不在以类别命名的文件夹里。请把它们放进以类别命名的文件夹，再拖放上一级文件夹。`;
      case 'oneFolder':
        return `所有图片都在同一个文件夹 ${refusal.name} 里：没有什么可区分的。请拖放含有各类别文件夹的上一级文件夹。`;
      case 'noneReadable':
        return `${formatCount(refusal.count)} 张图片都无法读取。`;
      case 'tooManyLabels':
        return `有 ${formatCount(refusal.count)} 种不同的标签，超过 ${formatCount(refusal.maximum)} 个类别。`;
      case 'tooManyFiles':
        return `有 ${formatCount(refusal.count)} 个文件；需要一个图像文件和一个标签文件，或各两个（分别用于训练和验证）。`;
      default:
        return refusal satisfies never;
    }
  },
} satisfies typeof english;
