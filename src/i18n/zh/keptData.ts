import type { keptData as english } from '../en/keptData';
import { formatCount } from '../number';

const size = (bytes: number): string =>
  bytes < 1e6
    ? `${formatCount(Math.ceil(bytes / 1e3))} kB`
    : `${formatCount(Math.round(bytes / 1e6))} MB`;

/** Where a person's own data are kept, and how to delete them. */
export const keptData = {
  title: '保留的数据',
  kept: (fileNames, bytes) =>
    `只存放在这台设备上这个浏览器的存储里：${fileNames.join('和')}（${size(bytes)}）。重新加载后仍在，直到在这里删除，或清除浏览器中这个网站的数据。`,
  use: '再次使用',
  delete: '删除',
  deleted: '已从这个浏览器删除。正在用它学习的运行可以继续，直到页面关闭。',
  notDeleted: '这个浏览器没能删除它。',
  forbidden: '这个浏览器不为这个页面保留任何东西，例如在无痕窗口里：重新加载后需要再次打开文件。',
  notKept: '这个浏览器没有足够的空间：重新加载后需要再次打开文件。',
} satisfies typeof english;
