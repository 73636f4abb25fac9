import type { tableReasons as english } from '../en/tableReasons';
import { formatCount, formatNumber } from '../number';

type English = typeof english;

/** A number with all of its digits; its minus is a true one. */
const exact = (value: number): string => String(value).replaceAll('-', '−');
const withMinus = (text: string): string => String(text).replace(/^-(?=\d)/, '−');
const quoted = (text: string): string => `“${text}”`;
const listed = (texts: readonly (string | number)[]): string => texts.map(String).join('、');
const nth = (row: number): string => `第 ${formatCount(row)} 行`;

const formats: Record<string, string> = {
  zip: '这是 Excel 或 Numbers 文件，或 zip 压缩包。请先把工作表另存为 CSV；压缩包请先解压，再打开其中的表格或图片文件夹。',
  xls: '这是 Excel 文件；请先把工作表另存为 CSV。',
  pdf: '这是 PDF；表格需要先另存为 CSV。',
  image: '这是图片，不是表格。图片要放进以类别命名的文件夹：请把上一级文件夹拖放到页面上。',
  gzip: '这个文件用 gzip 压缩了两次；请先解压。',
  parquet: '这是 Parquet 文件；请先另存为 CSV。',
  sqlite: '这是数据库；请先把其中一张表导出为 CSV。',
  hdf5: '这是 HDF5 文件；请先把其中的表另存为 CSV。',
};

/** Why a table cannot be read, or a choice of its columns not be learnt. */
const refusals = {
  empty: () => '表格是空的。',
  tooLarge: ({ bytes, maximum }) =>
    `文件有 ${formatCount(bytes / 1e6)} MB，超过 ${formatCount(maximum / 1e6)} MB。`,
  damagedGzip: () => '这个文件用 gzip 压缩，但不完整或已损坏。',
  unpacksTooLarge: ({ maximum }) => `解压后超过 ${formatCount(maximum / 1e6)} MB。`,
  webPage: () => '这是网页，不是表格。请下载文件本身（在 GitHub 上点 “Raw”），再打开它。',
  gitPointer: () =>
    '这里只写着文件在哪里，不是文件本身。请在 GitHub 上点 “Raw” 下载文件，再打开它。',
  otherFormat: ({ format }) => `这是 ${format}，不是表格；请先另存为 CSV。`,
  binary: ({ format }) =>
    format === null ? '这不是文本文件；表格需要先另存为 CSV。' : formats[format],
  oneColumn: () =>
    '只有一列：没有逗号、分号、制表符、| 或空格把各行分开。表格至少要有一个特征和一个目标。',
  tooManyColumns: ({ count, maximum }) =>
    `有 ${formatCount(count)} 列，超过 ${formatCount(maximum)} 列。`,
  tooManyRows: ({ maximum }) => `超过 ${formatCount(maximum)} 行。`,
  tooManyFiles: ({ count, maximum }) =>
    `有 ${count} 个文件；一个表格至多由 ${maximum} 个组成，一个用于训练，一个用于验证。`,
  otherColumns: ({ column }) =>
    `第二个文件没有${quoted(column)}这一列。请只打开第一个；没有目标的行可以在“提问”里让网络回答。`,
  badQuotes: ({ row }) => `${nth(row)}的引号没有闭合，或后面还有文本。`,
  unevenRow: ({ row, found, expected }) =>
    `${nth(row)}有 ${formatCount(found)} 个单元格，应为 ${formatCount(expected)} 个。`,
  headerAlone: () => '有表头，但下面没有数据。',
  noCompleteRow: ({ column }) =>
    column === null
      ? '没有一行在所选的每一列都有值。'
      : `没有一行在 ${column} 有值：请另选目标，或不使用它。`,
  noTable: () => '还没有读取表格。',
  unknownColumn: ({ column }) => `没有${quoted(column)}这一列。`,
  noFeatures: () => '至少要选择一个特征。',
  targetIsFeature: ({ column }) => `${column} 是目标，不能同时作特征。`,
  textTarget: ({ column }) => `${column} 是文本，只能作为类别来学。`,
  undecidedNumbers: ({ column, cell, row, readings }) =>
    `${column} 的${nth(row)}是${quoted(cell)}：点作小数点时为 ${exact(readings['.'])}，逗号作小数点时为 ${exact(readings[','])}。请说明是哪一种。`,
  tooFewRows: ({ count, minimum }) =>
    `完整的行只有 ${formatCount(count)} 行，太少：需要 ${formatCount(minimum)} 行。`,
  oneClass: ({ column, value }) =>
    `每个完整的行 ${column} 都相同，都是${quoted(value)}：没有什么可区分的。`,
  tooManyClasses: ({ column, count, maximum }) =>
    `${column} 有 ${formatCount(count)} 个不同的值，超过 ${formatCount(maximum)} 个类别。`,
  tooManyValues: ({ column, count, maximum }) =>
    `${column} 有 ${formatCount(count)} 种不同的文本，超过 ${formatCount(maximum)} 种：请不要使用它。`,
  tooManyInputs: ({ count, maximum }) =>
    `这些特征共有 ${formatCount(count)} 个输入，超过 ${formatCount(maximum)} 个：请少用一些。`,
  emptyPart: ({ part }) => (part === 'train' ? '没有剩下可训练的行。' : '没有剩下可验证的行。'),
} satisfies English['refusals'];

const encodings: Record<string, string> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030:
    'GB18030（兼容 GBK），因为它不可能是 UTF-8，而这样读是中文；如果文字显示不对，请另选编码',
  'windows-1252':
    'Windows-1252，因为它不可能是 UTF-8；如果文字显示不对，请另选编码，或另存为 UTF-8',
};

/** Says what was skipped, filled up or decoded between a file and its cells. */
const notes = {
  separatorLine: () => '已按“sep=”这一行处理，并跳过它。',
  comments: ({ count, row }) =>
    count === 1
      ? `${nth(row)}是注释，已跳过。`
      : `已跳过 ${formatCount(count)} 行注释，第一处在${nth(row)}。`,
  preamble: ({ count, text }) => `已跳过表格之前的 ${formatCount(count)} 行：${quoted(text)}。`,
  footer: ({ count, row, text }) =>
    `已跳过表格之后的 ${formatCount(count)} 行，从${nth(row)}开始：${quoted(text)}。`,
  repeatedHeader: ({ count, row }) =>
    `表头在各行之间又出现了 ${formatCount(count)} 次，第一处在${nth(row)}，已跳过。`,
  unitsRow: ({ row, text }) => `${nth(row)}没有值，只有${quoted(text)}，已跳过。`,
  unquoted: ({ what }) => (what === 'lines' ? '已去掉整行外面的引号。' : '已去掉单元格的引号。'),
  trailingSeparators: ({ count }) =>
    `已跳过末尾的 ${formatCount(count)} 个空列：各行以分隔符结尾。`,
  shortRows: ({ count, row, found, expected }) =>
    count === 1
      ? `${nth(row)}只有 ${formatCount(found)} 个单元格，应为 ${expected} 个：其余视为缺失。`
      : `有 ${formatCount(count)} 行单元格不足，第一处在${nth(row)}，只有 ${found} 个，应为 ${expected} 个：其余视为缺失。`,
  sampled: ({ count, of }) =>
    `均匀地读取了 ${formatCount(of)} 行中的 ${formatCount(count)} 行：页面容不下更多像素。`,
} satisfies English['notes'];

const orders: Record<string, string> = {
  ymd: '',
  dmy: '，按日、月、年读取',
  mdy: '，按月、日、年读取',
};

/** How a column's cells were understood, and what is strange in them. */
const remarks = {
  markers: ({ texts, count }) =>
    `${formatCount(count)} 个写着${listed(texts.slice(0, 8).map(quoted))}的单元格为缺失`,
  declared: ({ texts, count }) =>
    `按你的说明，${formatCount(count)} 个写着 ${listed(texts.map(withMinus))} 的单元格为缺失`,
  thousands: ({ cell, value }) => `${quoted(cell)}读作 ${exact(value)}`,
  decimalComma: ({ cell, value }) => `逗号是小数点：${quoted(cell)}读作 ${exact(value)}`,
  unit: ({ unit }) => `单位为 ${unit}`,
  date: ({ from, order }) => `${from} 之后的天数${orders[order]}`,
  time: () => '时间，以小时计',
  infinite: ({ count, row }) => `${formatCount(count)} 个单元格为无穷大，第一处在${nth(row)}`,
  sentinels: ({ values, count }) =>
    `${listed(values.map(exact))}（${formatCount(count)} 个单元格）远离其他所有值：它表示缺失吗？`,
  texts: ({ cell, row, count }) =>
    `除 ${formatCount(count)} 处文本外都是数，第一处是${nth(row)}的${quoted(cell)}：是缺失，还是文本列？`,
  textsMissing: ({ cell, row, count }) =>
    `按你的说明，${formatCount(count)} 处文本为缺失：${nth(row)}的${quoted(cell)}`,
  units: ({ units, row }) =>
    `数的单位不一致：${listed(units.map((unit) => (unit === '' ? '无单位' : quoted(unit))))}（${nth(row)}）；当作文本`,
  conflict: ({ cell, row }) => `点和逗号互相矛盾：${nth(row)}的${quoted(cell)}；当作文本`,
  undecided: ({ cell, row, readings }) =>
    `${quoted(cell)}（${nth(row)}）：点作小数点时为 ${exact(readings['.'])}，逗号作小数点时为 ${exact(readings[','])}`,
  undecidedDate: ({ cell, row }) =>
    `像${quoted(cell)}（${nth(row)}）这样的日期，看不出先日还是先月`,
  smallSpread: ({ deviation }) =>
    `尺度不当：各值只相差约 ${formatNumber(deviation)}；训练前请选择标准化`,
  rounded: ({ cell, row, value }) => `${nth(row)}的${quoted(cell)}位数太多，读作 ${exact(value)}`,
  markerText: ({ cell, row, count }) =>
    `${quoted(cell)}（${formatCount(count)} 个单元格，第一处在${nth(row)}）当作一个值：它表示缺失吗？`,
  alike: ({ texts: [one, other] }) => `${quoted(one)}和${quoted(other)}算作不同的值`,
  renamed: ({ from }) => `另有一列也叫${quoted(from)}`,
} satisfies English['remarks'];

/** Why a column is left out, or would better be. */
const drawbacks = {
  rowNumber: () => '它只是行号：所有值都是不同的整数',
  constant: () => '每一行的值都相同（σ = 1）',
  empty: () => '它没有任何值',
  mostlyEmpty: ({ count }) => `缺失 ${formatCount(count)} 个单元格，超过一半`,
  names: ({ count, maximum }) =>
    count > maximum
      ? `${formatCount(count)} 种不同的文本，超过 ${maximum} 种`
      : `几乎每一行的文本都不同（${formatCount(count)} 种）`,
  longTexts: ({ maximum }) => `有超过 ${maximum} 个字符的文本`,
  mixed: () => '数中夹着文本',
  undecidedDate: () => '它的日期有两种读法',
  notChosen: () => '未选择',
} satisfies English['drawbacks'];

/** Why rows are left out. */
const leftOut = {
  missing: ({ column, count, row }) =>
    `${formatCount(count)} 行没有${quoted(column)}（第一处在${nth(row)}）`,
  infinite: ({ column, count, row }) =>
    `${formatCount(count)} 行的${quoted(column)}为无穷大（第一处在${nth(row)}）`,
  otherPart: ({ column, count, row }) =>
    `${formatCount(count)} 行被${quoted(column)}划到别的部分（第一处在${nth(row)}）`,
} satisfies English['leftOut'];

/** What the page says about other people's tables. */
export const tableReasons = {
  refusals,
  notes,
  remarks,
  drawbacks,
  leftOut,
  encoding: (encoding): string => `文本编码为 ${encodings[encoding]}。`,
  separators: {
    '\t': '制表符',
    ';': '分号',
    '|': '|',
    ',': '逗号',
    '，': '全角逗号',
    ' ': '空格',
  } as Record<string, string>,
  uses: {
    target: '目标',
    feature: '特征',
    split: '说明划分',
    leftOut: '未使用',
  },
  leak: (target) => `按它排序，${quoted(target)}也就排好了：它可能泄露答案`,
  moreColumns: (features, leftOut) =>
    `另有 ${formatCount(features + leftOut)} 列：${formatCount(features)} 列作特征，${formatCount(leftOut)} 列未使用`,
  splits: {
    byClass: '随机抽取一部分行作验证，凡有两行以上的类别都会抽到。',
    drawn: '随机抽取一部分行作验证。',
    whole: '所有行都用于训练：没有验证，验证曲线与训练相同。',
    given: '由一列或第二个文件指定哪些行用于验证。',
  },
  lone: (classes) => `${listed(classes.map(quoted))}只有一行：它用于训练，没有行用于验证。`,
  untrained: (classes) =>
    `没有训练行属于${listed(classes.map(quoted))}：网络从未见过${classes.length === 1 ? '它' : '它们'}。`,
} satisfies English;
