import type { ImageSize } from '../dataset';
import { type SplitPart, splitPartOf } from '../tables/splitColumn';
import { maximumClasses, minimumRows } from '../tables/tableDataset';
import { type IdxDatasetRefusal, mostPictures } from './idxDataset';
import { idxBytes } from './idxFile';

/** The side of the square that every picture of a folder is scaled into, in pixels. */
export const pictureSide = 28;

/** A picture in grey, at most 28 × 28; 0 is black, 255 white. */
export interface SmallPicture extends ImageSize {
  pixels: Uint8Array;
}

/** A picture of a folder, before it is read. */
export interface PlannedPicture {
  /** Its place among the paths. */
  file: number;
  className: string;
  part: 'train' | 'validation';
}

/** The pictures of a folder that are to be read. */
export interface FolderPlan {
  pictures: PlannedPicture[];
  /** Pictures beyond what there is room for. */
  leftOut: number;
  /** Files that are no pictures, or lie beside the folders of classes. */
  skipped: number;
}

/** Why a folder does not hold pictures by class. */
export type FolderRefusal =
  | { reason: 'noPictures'; files: number }
  /** Pictures that lie in no folder. */
  | { reason: 'noFolders'; count: number }
  /** All pictures lie in one folder. */
  | { reason: 'oneFolder'; name: string }
  | { reason: 'noneReadable'; count: number }
  | Extract<IdxDatasetRefusal, { reason: 'tooFewImages' | 'tooManyLabels' }>;

const isPicture = /\.(png|jpe?g|jfif|webp|gif|bmp)$/i;

/**
 * Chooses the pictures of a folder, by their paths, as `train/cats/1.png`: their class is the folder they lie in, and
 * a folder over it that is named like a split tells which of them validate.
 */
export function planFolder(paths: readonly string[]): FolderPlan | FolderRefusal {
  const found = paths.flatMap((path, file) => {
    const folders = path.split('/').filter((name) => name !== '');
    const name = folders.pop() ?? '';
    const isHidden = [...folders, name].some((part) => part.startsWith('.') || part === '__MACOSX');
    return isHidden || !isPicture.test(name) ? [] : [{ file, folders }];
  });
  if (found.length === 0) return { reason: 'noPictures', files: paths.length };
  // What lies beside folders of pictures is of no class.
  const parents = new Set(
    found.flatMap(({ folders }) => folders.map((_, depth) => folders.slice(0, depth).join('/'))),
  );
  const classed = found.filter(
    ({ folders }) =>
      folders.length > 0 &&
      !parents.has(folders.join('/')) &&
      // Pictures to test whose classes are not told lie in a folder that is named like a split.
      splitPartOf(folders[folders.length - 1]) === null,
  );
  if (classed.length === 0) return { reason: 'noFolders', count: found.length };
  const all = classed.map(({ file, folders }) => ({
    file,
    className: folders[folders.length - 1],
    part: partIn(folders.slice(0, -1)),
  }));
  const pictures = withParts(all);
  const classes = new Set(pictures.map(({ className }) => className));
  const count = pictures.length;
  if (classes.size === 1) return { reason: 'oneFolder', name: pictures[0].className };
  if (count < minimumRows) return { reason: 'tooFewImages', count, minimum: minimumRows };
  if (classes.size > maximumClasses) {
    return { reason: 'tooManyLabels', count: classes.size, maximum: maximumClasses };
  }
  const room = Math.min(count, mostPictures({ width: pictureSide, height: pictureSide }));
  // Class by class, so that each gives its share where there is no room for all.
  const sorted = pictures.toSorted(
    (a, b) => byCode(a.part, b.part) || byCode(a.className, b.className),
  );
  return {
    pictures: Array.from(
      { length: room },
      (_, place) => sorted[Math.floor((place * count) / room)],
    ),
    leftOut: count - room,
    skipped: paths.length - count,
  };
}

function partIn(folders: string[]): SplitPart | null {
  return folders.map(splitPartOf).findLast((part) => part !== null) ?? null;
}

/** Pictures to test validate where nothing else does, and are left out beside others that do. */
function withParts(
  all: readonly { file: number; className: string; part: SplitPart | null }[],
): PlannedPicture[] {
  const hasValidation = all.some(({ part }) => part === 'validation');
  return all.flatMap(({ part, ...picture }): PlannedPicture[] => {
    if (part === 'test' && hasValidation) return [];
    const validates = part === 'validation' || part === 'test';
    return [{ ...picture, part: validates ? 'validation' : 'train' }];
  });
}

/** Numbers by size, other names by their characters' codes. */
function compareNames(a: string, b: string): number {
  return Number(a) - Number(b) || byCode(a, b);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Pictures of classes as IDX files, which is how they are kept. */
export interface FolderFiles {
  files: { name: string; bytes: Uint8Array<ArrayBuffer> }[];
  /** The classes' names, by their labels. */
  classNames: string[];
  /** True where the corners of the pictures are mostly bright: their ink is dark. */
  isOnPaper: boolean;
  /** Pictures that could not be read. */
  unreadable: number;
}

/**
 * Puts the pictures that could be read, each in the middle of the same size, together as one pair of files or two.
 *
 * @param small of each planned picture; null where it could not be read
 */
export function gatherFolder(
  pictures: readonly PlannedPicture[],
  small: readonly (SmallPicture | null)[],
): FolderFiles | FolderRefusal {
  const read = pictures.flatMap((picture, index) => {
    const one = small[index];
    return one === null ? [] : [{ ...picture, small: one }];
  });
  if (read.length === 0) return { reason: 'noneReadable', count: pictures.length };
  const size = {
    width: Math.max(...read.map((one) => one.small.width)),
    height: Math.max(...read.map((one) => one.small.height)),
  };
  const classNames = [...new Set(read.map(({ className }) => className))].sort(compareNames);
  const trains = read.filter(({ part }) => part === 'train');
  const validates = read.filter(({ part }) => part === 'validation');
  // A split of which one part is empty is none.
  const hasSplit = trains.length > 0 && validates.length > 0;
  const parts = hasSplit ? { train: trains, test: validates } : { train: read };
  const files = Object.entries(parts).flatMap(([name, those]) => {
    const pixels = new Uint8Array(those.length * size.width * size.height);
    for (const [place, one] of those.entries()) {
      pixels.set(centred(one.small, size), place * size.width * size.height);
    }
    const labels = Uint8Array.from(those, ({ className }) => classNames.indexOf(className));
    return [
      {
        name: `${name}-images`,
        bytes: idxBytes([those.length, size.height, size.width], pixels),
      },
      { name: `${name}-labels`, bytes: idxBytes([those.length], labels) },
    ];
  });
  const brightness = read.reduce((sum, one) => sum + cornerGrey(one.small), 0) / read.length;
  const unreadable = pictures.length - read.length;
  return { files, classNames, isOnPaper: brightness > 127, unreadable };
}

function cornerGrey({ width, height, pixels }: SmallPicture): number {
  const corners = [0, width - 1, (height - 1) * width, height * width - 1];
  return corners.reduce((sum, corner) => sum + pixels[corner], 0) / corners.length;
}

/** Returns a picture in the middle of a larger one, whose margin has the mean grey of its corners. */
function centred(picture: SmallPicture, size: ImageSize): Uint8Array {
  const { width, height, pixels } = picture;
  if (width === size.width && height === size.height) return pixels;
  const margin = Math.round(cornerGrey(picture));
  const larger = new Uint8Array(size.width * size.height).fill(margin);
  const left = Math.floor((size.width - width) / 2);
  const top = Math.floor((size.height - height) / 2);
  for (let row = 0; row < height; row++) {
    larger.set(pixels.subarray(row * width, (row + 1) * width), (top + row) * size.width + left);
  }
  return larger;
}
