import type { Dataset } from '../src/data/dataset';
import { generateDataset } from '../src/data/generated/generate';
import { dataTraits, type GeneratedName } from '../src/spec/datasets';
import { defaultSpec } from '../src/spec/spec';

const side = 32;
const margin = 3;
const points = 220;
/** Colours of two classes in the middle between the two themes: readable on light and on dark. */
const colours = ['#8e63b8', '#2f9c82'] as const;

/** Returns a small picture of a data set, by which it is chosen, as SVG. */
export function dataPicture(name: keyof typeof dataTraits): string {
  const shapes = isGenerated(name) ? generatedShapes(name) : ownShapes[name];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">\n${shapes}\n</svg>\n`;
}

type DataName = keyof typeof dataTraits;

function isGenerated(name: DataName): name is GeneratedName {
  return (dataTraits[name] as readonly string[]).includes('generated');
}

/** Files have no data to be drawn: a table, and a picture. */
const ownShapes: Record<Exclude<DataName, GeneratedName>, string> = {
  csv: '<g fill="none" stroke="#7d818a" stroke-width="1.5"><rect x="4" y="6" width="24" height="20" rx="2"/><path d="M4 12.5H28M4 19.5H28M13 6V26"/></g>',
  idx: '<g fill="none" stroke="#7d818a" stroke-width="1.5"><rect x="4" y="5" width="24" height="22" rx="2"/><path d="m5 24 8-9 6 6 3-3 5 6"/><circle cx="21" cy="11" r="2.2"/></g>',
};

function generatedShapes(name: GeneratedName): string {
  const data = generateDataset(name, { ...defaultSpec, data: name, samples: points, noise: 0.05 });
  if (data.image !== null) return imageShapes(data, data.image);
  if (data.length > 1) return sequenceShapes(data);
  return data.task === 'classification' ? classShapes(data) : valueShapes(data);
}

/** A point a row, in the colour of its class. */
function classShapes(data: Dataset): string {
  return places(data)
    .map(([x, y], row) => dot(x, y, colours[data.targets[row] % colours.length]))
    .join('\n');
}

/** A point a row, from the colour of the lowest value to that of the highest. */
function valueShapes(data: Dataset): string {
  const [low, high] = [Math.min(...data.targets), Math.max(...data.targets)];
  return places(data)
    .map(([x, y], row) => {
      const share = (data.targets[row] - low) / (high - low);
      return dot(x, y, `hsl(${Math.round(285 - 140 * share)} 40% ${Math.round(42 + 12 * share)}%)`);
    })
    .join('\n');
}

/** The first picture, an opaque cell for each pixel that has ink. */
function imageShapes({ features }: Dataset, { width, height }: { width: number; height: number }) {
  const cell = (side - 2 * margin) / Math.max(width, height);
  const cells = Array.from({ length: width * height }, (_, pixel) => {
    const [row, column] = [Math.floor(pixel / width), pixel % width];
    const ink = Math.min(1, Math.max(0, features[pixel]));
    if (ink < 0.1) return '';
    const [x, y] = [margin + column * cell, margin + row * cell];
    return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(cell)}" height="${rounded(cell)}" fill="#7d818a" opacity="${rounded(ink)}"/>`;
  });
  return cells.filter((shape) => shape !== '').join('\n');
}

/** The first sequences, one below another: a square a token, in the colour of what is asked of it. */
function sequenceShapes({ targets, length }: Dataset): string {
  const rows = Math.floor(length / 2);
  const cell = (side - 2 * margin) / length;
  return Array.from({ length: rows * length }, (_, token) => {
    const [row, place] = [Math.floor(token / length), token % length];
    const x = margin + place * cell;
    const y = margin + row * 2 * cell + cell / 2;
    return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(cell - 0.5)}" height="${rounded(cell)}" fill="${colours[targets[token] % colours.length]}"/>`;
  }).join('\n');
}

/** Returns where the rows' first two features lie in the picture. */
function places({ features, targets }: Dataset): [number, number][] {
  const count = features.length / targets.length;
  const column = (index: number): number[] =>
    Array.from(targets, (_, row) => features[row * count + index]);
  const scaled = (numbers: number[]): number[] => {
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    return numbers.map((value) => margin + ((value - low) / (high - low)) * (side - 2 * margin));
  };
  const [xs, ys] = [scaled(column(0)), scaled(column(1))];
  return xs.map((x, row) => [x, side - ys[row]]);
}

function dot(x: number, y: number, colour: string): string {
  return `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="1.1" fill="${colour}"/>`;
}

function rounded(coordinate: number): string {
  return String(Math.round(10 * coordinate) / 10);
}
