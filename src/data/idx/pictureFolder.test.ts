import { describe, expect, test } from 'vitest';
import { type Gunzip, readIdxFile } from './idxFile';
import { gatherFolder, planFolder, type SmallPicture } from './pictureFolder';

const plain: Gunzip = async () => {
  throw new Error('nothing is packed');
};

const pictures = (folder: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${folder}/${index}.png`);

describe('a plan', () => {
  test('takes the folder of a picture as its class', () => {
    const paths = [...pictures('pets/cat', 3), ...pictures('pets/dog', 2), 'pets/dog/.DS_Store'];
    const plan = planFolder([...paths, 'pets/readme.txt', 'pets/dog/notes.txt']);
    if ('reason' in plan) throw new Error(plan.reason);
    expect(plan).toMatchObject({ leftOut: 0, skipped: 3 });
    expect(plan.pictures.map(({ className }) => className)).toEqual([
      ...Array(3).fill('cat'),
      ...Array(2).fill('dog'),
    ]);
    expect(plan.pictures.every(({ part }) => part === 'train')).toBe(true);
  });

  test('takes folders above the classes as the split', () => {
    const paths = ['train/a', 'train/b', 'test/a', 'test/b'].flatMap((one) => pictures(one, 2));
    const plan = planFolder(paths);
    if ('reason' in plan) throw new Error(plan.reason);
    const validated = plan.pictures.filter(({ part }) => part === 'validation');
    expect(validated.map(({ file }) => paths[file])).toEqual([
      ...pictures('test/a', 2),
      ...pictures('test/b', 2),
    ]);
  });

  test('leaves out pictures to test that are in no class', () => {
    const paths = [
      ...pictures('x/train/a', 3),
      ...pictures('x/train/b', 3),
      ...pictures('x/test', 5),
    ];
    expect(planFolder(paths)).toMatchObject({ skipped: 5, pictures: { length: 6 } });
  });

  test('is refused where there are no classes, with the reason', () => {
    expect(planFolder(['a.csv'])).toEqual({ reason: 'noPictures', files: 1 });
    expect(planFolder(['one.PNG'])).toEqual({ reason: 'noFolders', count: 1 });
    expect(planFolder(pictures('train', 9))).toEqual({ reason: 'noFolders', count: 9 });
    expect(planFolder(pictures('cats', 9))).toEqual({ reason: 'oneFolder', name: 'cats' });
    const many = Array.from({ length: 51 }, (_, index) => `all/class ${index}/1.jpg`);
    expect(planFolder(many)).toEqual({ reason: 'tooManyLabels', count: 51, maximum: 50 });
  });

  test('gives each class its share where there is no room for all', () => {
    const plan = planFolder([...pictures('p/a', 12_000), ...pictures('p/b', 4_000)]);
    if ('reason' in plan) throw new Error(plan.reason);
    const count = plan.pictures.length;
    expect(count + plan.leftOut).toBe(16_000);
    const ofB = plan.pictures.filter(({ className }) => className === 'b').length;
    expect(Math.abs(ofB - count / 4)).toBeLessThanOrEqual(1);
  });
});

describe('pictures that were read', () => {
  const small = (width: number, height: number, grey: number): SmallPicture => ({
    width,
    height,
    pixels: new Uint8Array(width * height).fill(grey),
  });
  const planned = (...classNames: string[]) =>
    classNames.map((className, file) => ({ file, className, part: 'train' as const }));

  test('become IDX files of one size, each in the middle of its margin', async () => {
    const gathered = gatherFolder(planned('b', 'a', 'a', 'b'), [
      small(3, 1, 200),
      small(1, 3, 250),
      null,
      small(3, 3, 255),
    ]);
    if ('reason' in gathered) throw new Error(gathered.reason);
    expect(gathered).toMatchObject({ classNames: ['a', 'b'], unreadable: 1, isOnPaper: true });
    const [images, labels] = await Promise.all(
      gathered.files.map(({ bytes }) => readIdxFile(bytes, plain)),
    );
    expect(images).toEqual({
      sizes: [3, 3, 3],
      values: Uint8Array.from([
        ...Array(9).fill(200),
        ...Array(9).fill(250),
        ...Array(9).fill(255),
      ]),
    });
    expect(labels).toEqual({ sizes: [3], values: Float64Array.of(1, 0, 1) });
  });

  test('are refused where none could be', () => {
    const none = gatherFolder(planned('a', 'b'), [null, null]);
    expect(none).toEqual({ reason: 'noneReadable', count: 2 });
  });
});
