import type { predict as english } from '../en/predict';

/** Texts of the answers to one row that a person types. */
export const predict = {
  title: '向网络提问',
  intro: '输入一行数据，以数据的单位计：每个网络按现在的样子回答。',
  bounds: '一个数',
  incomplete: (names) => `没有回答：请为 ${names.join('、')} 输入一个数。`,
  none: '正在构建网络。',
  variant: '网络',
  answer: '回答',
  of: (name) => `“${name}”的概率`,
  notFinite: '溢出',
  table: '一张多行的表格…',
  tableNote: '各列要有特征的名称；有其他列也可以。回答保存为 CSV。',
  unreadable: '浏览器无法读取这个文件。',
  rows: {
    noColumn: ({ column }) => `表格没有“${column}”这一列，而网络是用它学习的。`,
    missingValue: ({ row, column }) => `第 ${row} 行的“${column}”列没有值。`,
    unknownValue: ({ row, column, value }) =>
      `第 ${row} 行的“${column}”列是“${value}”，网络没有学过它。`,
  },
  note: '每个概率旁边是它的 logit：输出层给出的值，概率就是它们的 softmax。',
} satisfies typeof english;
