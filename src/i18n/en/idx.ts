import { formatCount } from '../number';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

interface Size {
  width: number;
  height: number;
}

/** The reason why files cannot be used as images, with the values that its sentence names. */
type Refusal =
  | { reason: 'notIdx' | 'damagedGzip'; file: string }
  | { reason: 'unsupportedType'; type: string; file: string }
  | { reason: 'wrongDimensions'; count: number; file: string }
  | { reason: 'truncated' | 'overlong'; found: number; expected: number; file: string }
  | { reason: 'tooLarge'; maximum: number; file: string }
  | { reason: 'twoImageFiles' | 'twoLabelFiles' | 'noPixels' }
  | { reason: 'countsDiffer' | 'unpaired'; images: number; labels: number }
  | { reason: 'sizesDiffer'; sizes: [Size, Size] }
  | { reason: 'tooManyPixels'; width: number; height: number; maximum: number }
  | { reason: 'tooFewImages'; count: number; minimum: number }
  | { reason: 'oneLabel'; label: string }
  | { reason: 'noPictures'; files: number }
  | { reason: 'noFolders' | 'noneReadable'; count: number }
  | { reason: 'oneFolder'; name: string }
  | { reason: 'tooManyLabels'; count: number; maximum: number }
  | { reason: 'tooManyFiles'; count: number };

/** How far a folder is read; `all` is null while its files are still looked for. */
interface Progress {
  done: number;
  all: number | null;
}

interface InUse extends Size {
  rowCount: number;
  classCount: number;
  validationCount: number;
  leftOut: number;
}

export const idx = {
  title: 'Your own images',
  open: 'Open images…',
  intro:
    'Two IDX files, as MNIST comes in: images and their labels, plain or packed with gzip, in any order. With all four files of MNIST, the test images validate. They stay in this browser and are not in the link.',
  folderIntro:
    'Or a folder of pictures (PNG, JPEG): one folder inside it for each class, named after it. Folders named train and test above those tell which pictures validate.',
  limits:
    'Pictures of a folder become grey and at most 28 × 28 pixels. IDX: up to 64 × 64 pixels and 50 classes; of more than 5 million pixels in all (6 377 images of 28 × 28) some are taken, evenly spread.',
  pick: 'Choose files…',
  pickFolder: 'Choose a folder…',
  drop: 'or drop them anywhere on the page, files together or one after the other.',
  progress: ({ done, all }: Progress) =>
    all === null
      ? `Looking through the folder: ${formatCount(done)} files so far.`
      : `${formatCount(done)} of ${formatCount(all)} pictures are read.`,
  progressLabel: 'Reading pictures',
  cancel: 'Cancel',
  look: 'So the network will see them. Are they upright?',
  samplesLabel: 'Some of the images, with their classes',
  emnist: 'EMNIST’s files hold pictures on their side: they were turned and mirrored.',
  turn: 'Turn by 90°',
  mirror: 'Mirror',
  negative: 'Swap dark and bright',
  back: 'Other images',
  use: 'Use these images',
  unreadablePictures: (count: number) => `${plural(count, 'picture')} could not be read.`,
  otherFiles: (count: number) =>
    `${plural(count, 'other file')}, no picture or in no class, left out.`,
  unreadable: 'A file could not be read.',
  half: {
    images: (file: string, count: number) =>
      `${file} holds ${formatCount(count)} images. The file with their labels is still missing.`,
    labels: (file: string, count: number) =>
      `${file} holds ${formatCount(count)} labels. The file with the images is still missing.`,
  },
  inUse: ({ rowCount, width, height, classCount, validationCount, leftOut }: InUse) =>
    [
      `${formatCount(rowCount)} images of ${width} × ${height}, ${classCount} classes`,
      ...(validationCount > 0 ? [`${formatCount(validationCount)} of them validate`] : []),
      ...(leftOut > 0 ? [`${formatCount(leftOut)} left out`] : []),
    ].join('; '),
  /** In one sentence. */
  refusal(refusal: Refusal): string {
    switch (refusal.reason) {
      case 'notIdx':
        return `${refusal.file} is not an IDX file.`;
      case 'damagedGzip':
        return `${refusal.file} is packed with gzip, but cut off or damaged.`;
      case 'unsupportedType':
        return `${refusal.file} holds numbers of the type ${refusal.type}: images have to be bytes, labels whole numbers.`;
      case 'wrongDimensions':
        return `${refusal.file} has ${refusal.count} dimensions: images have 3, labels 1.`;
      case 'truncated':
        return `${refusal.file} ends after ${formatCount(refusal.found)} bytes of ${formatCount(refusal.expected)}.`;
      case 'overlong':
        return `${refusal.file} has ${formatCount(refusal.found)} bytes, but announces only ${formatCount(refusal.expected)}.`;
      case 'tooLarge':
        return `${refusal.file} has more than ${formatCount(refusal.maximum)} bytes.`;
      case 'twoImageFiles':
        return 'Both files hold images; one must hold their labels.';
      case 'twoLabelFiles':
        return 'Both files hold labels; one must hold the images.';
      case 'unpaired':
        return `These are ${plural(refusal.images, 'file')} with images and ${plural(refusal.labels, 'file')} with labels: one of each is needed, or two of each to train and to validate.`;
      case 'sizesDiffer': {
        const [training, validation] = refusal.sizes.map(
          (size) => `${size.width} × ${size.height}`,
        );
        return `The images to train have ${training} pixels, those to validate ${validation}.`;
      }
      case 'noPixels':
        return 'The images have no pixels.';
      case 'countsDiffer':
        return `There are ${formatCount(refusal.images)} images, but ${formatCount(refusal.labels)} labels.`;
      case 'tooManyPixels':
        return `The images have ${refusal.width} × ${refusal.height} pixels, more than ${formatCount(refusal.maximum)}.`;
      case 'tooFewImages':
        return `${formatCount(refusal.count)} images are too few: ${formatCount(refusal.minimum)} are needed.`;
      case 'oneLabel':
        return `Every image has the label ${refusal.label}: there is nothing to tell apart.`;
      case 'noPictures':
        return `None of the ${plural(refusal.files, 'file')} in this folder is a picture. A table is dropped as a file, without its folder.`;
      case 'noFolders':
        return refusal.count === 1
          ? 'A picture alone has no class to learn. Put pictures into folders named after their classes, and drop the folder above them.'
          : `${formatCount(refusal.count)} pictures lie in no folder that names their class. Put them into folders named after their classes, and drop the folder above them.`;
      case 'oneFolder':
        return `All pictures lie in one folder, ${refusal.name}: there is nothing to tell apart. Drop the folder that holds a folder for each class.`;
      case 'noneReadable':
        return `None of the ${plural(refusal.count, 'picture')} could be read.`;
      case 'tooManyLabels':
        return `There are ${formatCount(refusal.count)} different labels, more than ${formatCount(refusal.maximum)} classes.`;
      case 'tooManyFiles':
        return `There are ${formatCount(refusal.count)} files; one with images and one with labels are needed, or two of each to train and to validate.`;
      default:
        return refusal satisfies never;
    }
  },
};
