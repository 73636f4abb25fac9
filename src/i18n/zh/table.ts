import type { table as english } from '../en/table';
import { formatCount } from '../number';
import { tableReasons } from './tableReasons';

export const table = {
  title: '自己的表格',
  intro:
    '一个按行书写的文本文件：一行一个样本，单元格之间用逗号、分号、制表符、| 或空格隔开。它只留在这个浏览器里，不进入链接；但保存为文件的运行也包含它的各行。',
  limits:
    '至多 10 万行、200 列、500 万个单元格；文本列至多 20 个不同的值才能作特征，至多 50 个类别。一起拖入两个文件时，一个用于训练，一个用于验证。一列标签加 8 × 8 到 64 × 64 个像素（CSV 形式的 MNIST）会当作图像。',
  samples: {
    title: '手边没有文件？试试这些：',
    tables: {
      penguins: {
        label: '企鹅',
        text: '三个物种，用喙、鳍肢和体重区分。单位相差很大：比较用和不用数据标准化的训练。',
        source: 'palmerpenguins，CC0',
      },
      pendulum: {
        label: '单摆',
        text: '摆动一次要多久。摆长最重要，而且不是直线关系：比较 0 个和 2 个隐藏层。质量没有影响。',
        source: '由单摆定律计算，CC0',
      },
      planets: {
        label: '行星',
        text: '由行星到太阳的距离求公转周期：九行，全部用于训练。这么大的数，标准化之前会溢出。',
        source: 'NASA，Planetary Fact Sheet，公有领域',
      },
    },
  },
  pick: '选择文件…',
  drop: '或把文件拖放到页面任意处，或把文本粘贴到这里：',
  pasteLabel: '文本形式的表格',
  readPasted: '读取这段文本',
  pastedName: '粘贴的表格',
  read: (fileName, rows, columns) =>
    `${fileName}：${formatCount(rows)} 行，${formatCount(columns)} 列`,
  reading: (fileName) => `正在读取 ${fileName}…`,
  separatedBy: (name) => `单元格之间用${name}隔开。`,
  separators: {
    '\t': '制表符',
    ';': '分号',
    '|': ' | ',
    ',': '逗号',
    '，': '全角逗号',
    ' ': '空格',
  } as Record<string, string>,
  constantLast: (column, target) =>
    `最后一列 ${column} 在每一行都相同，没有可区分的，因此建议以 ${target} 为目标。`,
  pictures: (width, height, label) =>
    `每行是一张 ${width} × ${height} 像素的图像，类别在 ${label} 列。`,
  encodingLabel: '编码',
  encodings: {
    auto: '自动识别',
    'utf-8': 'UTF-8',
    gb18030: '中文（GB18030、GBK）',
    'windows-1252': '西文（Windows-1252）',
  },
  headerLabel: '第一行',
  headers: { auto: '自动识别', yes: '列名', no: '数据' },
  headerFound: { yes: '第一行是列名。', no: '没有列名行。' },
  validationLabel: '验证用',
  validations: {
    drawn: '按种子抽取的行',
    none: '不验证：所有行都用于训练',
    secondFile: '第二个文件',
    column: (name) => `由 ${name} 列指定的行`,
  },
  preview: '前几行',
  column: '列',
  typeLabel: '类型',
  types: { number: '数值', text: '文本' },
  emptyCells: '缺失',
  distinct: '取值数',
  roleLabel: '特征',
  featureOf: (column) => `用 ${column} 作特征`,
  leftOut: (why) => `未使用：${why}`,
  usedThough: (why) => `仍在使用，但${why}`,
  split: '划分',
  declareMissing: (value) => `把 ${String(value).replace(/^-(?=\d)/, '−')} 当作缺失`,
  declareNumbers: '把这些文本当作缺失',
  decimalIs: { '.': '点是小数点', ',': '逗号是小数点' },
  readValue: (cell, value) => `${cell} 读作 ${String(value).replaceAll('-', '−')}`,
  takeBack: (what) => `撤销：${what}`,
  target: '目标',
  task: '任务类型',
  tasks: { classification: '类别', regression: '数值' },
  use: '使用这个表格',
  cancel: '取消',
  back: '换一个表格',
  rowsUsed: (used, all) =>
    used === all
      ? `全部 ${formatCount(all)} 行都使用。`
      : `使用 ${formatCount(all)} 行中的 ${formatCount(used)} 行。`,
  parts: (train, validation) =>
    `${formatCount(train)} 行用于训练，${formatCount(validation)} 行用于验证。`,
  leftOutRows: (reasons) => `未使用：${reasons.join('；')}。`,
  inUse: ({ fileName, rowCount, leftOut, split }) =>
    [
      `${fileName}：${formatCount(rowCount)} 行`,
      ...(leftOut > 0 ? [`${formatCount(leftOut)} 行未使用`] : []),
      ...(split === 'whole' ? ['全部训练，不验证'] : []),
    ].join('，'),
  unreadable: '无法读取这个文件。',
  reasons: tableReasons,
} satisfies typeof english;
