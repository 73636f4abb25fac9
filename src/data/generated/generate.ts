import type { GeneratedName } from '../../spec/datasets';
import { mapTable } from '../../spec/table';
import type { DataSpec, Dataset } from '../dataset';
import { digits } from '../digits/digits';
import { normal, type Stream, stream, uniform } from '../rng';
import { type PlanarShape, planarShapes, surfaces } from './planar';

/** True for what is drawn; the others are read from files. */
export function isGenerated(name: DataSpec['data']): name is GeneratedName {
  return Object.hasOwn(generators, name);
}

/** Draws the data set that `spec` names: `samples` rows, the same for the same seed. */
export function generateDataset(name: GeneratedName, spec: DataSpec): Dataset {
  return generators[name](spec);
}

type Header = Pick<Dataset, 'task' | 'featureNames' | 'targetName' | 'classNames'>;

/** @param drawRow gives the features of a row, and its target last */
function table(
  header: Header,
  drawRow: (spec: DataSpec, draws: Record<'points' | 'noises', Stream>, row: number) => number[],
) {
  return (spec: DataSpec): Dataset => {
    const draws = { points: stream(spec.seed, 'points'), noises: stream(spec.seed, 'noise') };
    const rows = Array.from({ length: spec.samples }, (_, row) => drawRow(spec, draws, row));
    return {
      ...header,
      image: null,
      length: 1,
      rowCount: rows.length,
      features: Float64Array.from(rows.flatMap((row) => row.slice(0, -1))),
      targets: Float64Array.from(rows, (row) => row[row.length - 1]),
    };
  };
}

function planar(shape: PlanarShape) {
  const header: Header = {
    task: 'classification',
    featureNames: ['x₁', 'x₂'],
    targetName: 'class',
    classNames: ['1', '2'],
  };
  return table(header, (spec, { points, noises }, row) => {
    const { x, y, klass } = shape({
      klass: row % 2 === 0 ? 0 : 1,
      u: uniform(points, row, 0),
      v: uniform(points, row, 1),
      n: normal(points, row, 2),
      m: normal(points, row, 3),
    });
    const [right, up] = [normal(noises, row, 0), normal(noises, row, 1)];
    return [x + spec.noise * right, (y + spec.noise * up) * spec.unitSpread, klass];
  });
}

function surface(height: (x: number, y: number) => number) {
  const header: Header = {
    task: 'regression',
    featureNames: ['x₁', 'x₂'],
    targetName: 'y',
    classNames: [],
  };
  return table(header, (spec, { points, noises }, row) => {
    const x = 2 * uniform(points, row, 0) - 1;
    const y = 2 * uniform(points, row, 1) - 1;
    return [x, y * spec.unitSpread, height(x, y) + spec.noise * normal(noises, row, 0)];
  });
}

/** Columns in the units that a land registry would use: that they differ is the point. */
const houseHeader: Header = {
  task: 'regression',
  featureNames: ['living area (m²)', 'rooms', 'age (years)', 'distance to centre (m)'],
  targetName: 'price (€)',
  classNames: [],
};

const euros = { base: 90_000, perSquareMetre: 2_400, perRoom: 9_000, perYear: -900, perMetre: -6 };
const noiseScale = 100_000;

/** Houses and their prices in euros. `noise` 1 is a deviation of 100 000 €. */
const houses = table(houseHeader, ({ noise }, { points, noises }, row) => {
  const area = 40 + 180 * uniform(points, row, 0);
  const rooms = Math.max(1, Math.round(area / 28 + 0.8 * normal(points, row, 1)));
  const age = Math.floor(100 * uniform(points, row, 2));
  const distance = Math.round(200 + 15_000 * uniform(points, row, 3));
  const price =
    euros.base +
    euros.perSquareMetre * area +
    euros.perRoom * rooms +
    euros.perYear * age +
    euros.perMetre * distance +
    noiseScale * noise * normal(noises, row, 0);
  return [area, rooms, age, distance, price];
});

/** Tokens in a sequence. */
export const tokenCount = 8;
const tokenFeatures = ['value', 'marker'];

/**
 * Sequences of tokens, each with a value of ±1 and a marker, which is 1 at one place and 0 elsewhere.
 * At every place the class is the marked token's value: nothing that looks at one token alone can
 * know it but at the marked place, which leaves it an accuracy of 1/8 + 7/8 · 1/2 = 0.5625.
 *
 * @param spec `samples` is the number of sequences, `noise` the deviation of what is added to each value
 */
export function tokens({
  samples,
  noise,
  seed,
}: Pick<DataSpec, 'samples' | 'noise' | 'seed'>): Dataset {
  const points = stream(seed, 'points');
  const noises = stream(seed, 'noise');
  const features = new Float64Array(samples * tokenCount * tokenFeatures.length);
  const targets = new Float64Array(samples * tokenCount);
  for (let row = 0; row < samples; row++) {
    const klass = row % 2;
    const marked = Math.floor(tokenCount * uniform(points, row, 0));
    for (let place = 0; place < tokenCount; place++) {
      const isMarked = place === marked;
      const isPositive = isMarked ? klass === 1 : uniform(points, row, 1 + place) < 0.5;
      const token = row * tokenCount + place;
      features[2 * token] = (isPositive ? 1 : -1) + noise * normal(noises, row, place);
      features[2 * token + 1] = isMarked ? 1 : 0;
      targets[token] = klass;
    }
  }
  return {
    task: 'classification',
    featureNames: tokenFeatures,
    targetName: 'marked value',
    classNames: ['−1', '+1'],
    image: null,
    length: tokenCount,
    rowCount: samples,
    features,
    targets,
  };
}

const generators: Record<GeneratedName, (spec: DataSpec) => Dataset> = {
  ...mapTable(planarShapes, planar),
  ...mapTable(surfaces, surface),
  houses,
  digits,
  tokens,
};
