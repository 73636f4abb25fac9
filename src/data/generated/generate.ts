import type { GeneratedName } from '../../spec/datasets';
import { mapTable } from '../../spec/table';
import type { DataSpec, Dataset } from '../dataset';
import { digits } from '../digits/digits';
import { normal, type Stream, stream, uniform } from '../rng';
import { type PlanarShape, planarShapes, surfaces } from './planar';
import { tokens } from './tokens';

interface Draws {
  points: Stream;
  noise: Stream;
}

type Generator = (spec: DataSpec, draws: Draws) => Dataset;

const generators: Record<GeneratedName, Generator> = {
  ...mapTable(planarShapes, planar),
  ...mapTable(surfaces, surface),
  houses,
  digits,
  tokens,
};

/** True for what is drawn; the others are read from files. */
export function isGenerated(name: DataSpec['data']): name is GeneratedName {
  return Object.hasOwn(generators, name);
}

/** Draws the data set that `spec` names: `samples` rows, the same for the same seed. */
export function generateDataset(name: GeneratedName, spec: DataSpec): Dataset {
  const draws = { points: stream(spec.seed, 'points'), noise: stream(spec.seed, 'noise') };
  return generators[name](spec, draws);
}

function planar(shape: PlanarShape): Generator {
  return (spec, { points, noise }) => {
    const rows = Array.from({ length: spec.samples }, (_, row) => {
      const { x, y, klass } = shape({
        klass: row % 2 === 0 ? 0 : 1,
        u: uniform(points, row, 0),
        v: uniform(points, row, 1),
        n: normal(points, row, 2),
        m: normal(points, row, 3),
      });
      return [
        x + spec.noise * normal(noise, row, 0),
        (y + spec.noise * normal(noise, row, 1)) * spec.unitSpread,
        klass,
      ];
    });
    return tabulate(rows, {
      task: 'classification',
      featureNames: planeNames,
      targetName: 'class',
      classNames: ['1', '2'],
    });
  };
}

function surface(height: (x: number, y: number) => number): Generator {
  return (spec, { points, noise }) => {
    const rows = Array.from({ length: spec.samples }, (_, row) => {
      const x = 2 * uniform(points, row, 0) - 1;
      const y = 2 * uniform(points, row, 1) - 1;
      return [x, y * spec.unitSpread, height(x, y) + spec.noise * normal(noise, row, 0)];
    });
    return tabulate(rows, {
      task: 'regression',
      featureNames: planeNames,
      targetName: 'y',
      classNames: [],
    });
  };
}

/** Columns in the units that a land registry would use: that they differ is the point. */
const houseFeatureNames = ['living area (m²)', 'rooms', 'age (years)', 'distance to centre (m)'];
const houseTargetName = 'price (€)';

const euros = { base: 90_000, perSquareMetre: 2_400, perRoom: 9_000, perYear: -900, perMetre: -6 };
const noiseScale = 100_000;

/** One house: its features and its price in euros. `noise` 1 is a deviation of 100 000 €. */
function house(points: Stream, noises: Stream, row: number, noise: number): number[] {
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
}

function houses(spec: DataSpec, { points, noise }: Draws): Dataset {
  const rows = Array.from({ length: spec.samples }, (_, row) =>
    house(points, noise, row, spec.noise),
  );
  return tabulate(rows, {
    task: 'regression',
    featureNames: houseFeatureNames,
    targetName: houseTargetName,
    classNames: [],
  });
}

const planeNames = ['x₁', 'x₂'];

type Header = Pick<Dataset, 'task' | 'featureNames' | 'targetName' | 'classNames'>;

/** Rows of features with the target last, as a data set. */
function tabulate(rows: number[][], header: Header): Dataset {
  return {
    ...header,
    image: null,
    length: 1,
    rowCount: rows.length,
    features: Float64Array.from(rows.flatMap((row) => row.slice(0, -1))),
    targets: Float64Array.from(rows, (row) => row[row.length - 1]),
  };
}
