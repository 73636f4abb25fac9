import { formatCount } from '../number';

const size = (bytes: number): string =>
  bytes < 1e6
    ? `${formatCount(Math.ceil(bytes / 1e3))} kB`
    : `${formatCount(Math.round(bytes / 1e6))} MB`;

/** Where a person's own data are kept, and how to delete them. */
export const keptData = {
  title: 'Kept data',
  kept: (fileNames: string[], bytes: number) =>
    `${fileNames.join(' and ')} (${size(bytes)}) ${fileNames.length === 1 ? 'is' : 'are'} in the storage of this browser, on this device and nowhere else. A reload finds them there, until you delete them here or clear the browser’s data for this site.`,
  use: 'Use them again',
  delete: 'Delete them',
  deleted:
    'They are deleted from this browser. A run that learns from them can go on until the page is closed.',
  notDeleted: 'This browser could not delete them.',
  forbidden:
    'This browser keeps nothing for this page, as in a private window: after a reload the file has to be opened again.',
  notKept: 'This browser has no room for it: after a reload it has to be opened again.',
};
