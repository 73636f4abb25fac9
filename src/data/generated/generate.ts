import type { DataSpec, Dataset } from '../dataset';
import { digits } from '../digits/digits';
import { normal, type Stream, stream, uniform } from '../rng';
import { house, houseFeatureNames, houseTargetName } from './houses';
import { type PlanarName, planarShapes } from './planar';
import { type SurfaceName, surfaces } from './surfaces';
import { tokens } from './tokens';

/** Names of the data sets that are drawn and not read from files. */
export type GeneratedName = Exclude<DataSpec['data'], OwnDataName>;
/** Names of those that the user gives as files. */
export type OwnDataName = 'csv' | 'idx';

interface Draws {
  points: Stream;
  noise: Stream;
}

type Generator = (spec: DataSpec, draws: Draws) => Dataset;

const generators: Record<GeneratedName, Generator> = {
  moons: planar('moons'),
  spiral: planar('spiral'),
  circle: planar('circle'),
  xor: planar('xor'),
  gauss: planar('gauss'),
  checkerboard: planar('checkerboard'),
  plane: surface('plane'),
  bumps: surface('bumps'),
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

function planar(name: PlanarName): Generator {
  return (spec, { points, noise }) => {
    const rows = Array.from({ length: spec.samples }, (_, row) => {
      const { x, y, klass } = planarShapes[name]({
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

function surface(name: SurfaceName): Generator {
  return (spec, { points, noise }) => {
    const rows = Array.from({ length: spec.samples }, (_, row) => {
      const x = 2 * uniform(points, row, 0) - 1;
      const y = 2 * uniform(points, row, 1) - 1;
      return [x, y * spec.unitSpread, surfaces[name](x, y) + spec.noise * normal(noise, row, 0)];
    });
    return tabulate(rows, {
      task: 'regression',
      featureNames: planeNames,
      targetName: 'y',
      classNames: [],
    });
  };
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
