import { formatCount } from '../number';

const size = (bytes: number): string =>
  bytes < 1e6
    ? `${formatCount(Math.ceil(bytes / 1e3))} kB`
    : `${formatCount(Math.round(bytes / 1e6))} MB`;

/** Where a person's own data are kept, and how to delete them. */
export const keptData = {
  title: 'Kept data',
  kept: (fileNames: string[], bytes: number) =>
    `Kept in the storage of this browser, on this device and nowhere else: ${fileNames.join(' and ')} (${size(bytes)}). A reload finds it there, until it is deleted here or with the browser’s data for this site.`,
  use: 'Use it again',
  delete: 'Delete it',
  deleted:
    'It is deleted from this browser. A run that learns from it can go on until the page is closed.',
  notDeleted: 'This browser could not delete it.',
  forbidden:
    'This browser keeps nothing for this page, as in a private window: after a reload the file has to be opened again.',
  notKept: 'This browser has no room for it: after a reload it has to be opened again.',
};
