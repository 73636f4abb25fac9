import type { exporting as english } from '../en/exporting';

/** Texts of what is saved as files. */
export const exporting = {
  open: '导出',
  code: '代码：Keras、PyTorch、TensorFlow.js…',
  saveRun: '保存这次运行，以后继续',
  openRun: '打开保存的运行或权重…',
  csv: '测量值（CSV）',
  stepsCsv: '每一步的数值（CSV）',
  json: '测量值、设置和各层（JSON）',
  note: '测量值包含所有变体和保留的运行，图片是当前显示的图。',
  ownRows: '保存的运行也包含你自己数据的各行：得到文件的人都能读到。',
  figurePng: (title) => `${title}（PNG）`,
  figureSvg: (title) => `${title}（SVG）`,
  figure: (title) => `保存图片：${title}`,
  sign: '⤓',
  svg: '矢量图（SVG）',
  png: '图片（PNG）',
  failed: '这个浏览器没能画出图片。',
} satisfies typeof english;
