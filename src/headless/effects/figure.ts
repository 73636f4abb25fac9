import type { SurfaceShape } from '../../engine/experiments/surfaceShape';
import type { StepRecord } from '../../record/stepRecord';
import type { Demand } from './demands';

/** The runs of one experiment, one a seed. */
export interface Runs {
  /** From step 0 on. */
  records: StepRecord[][];
  /** The time that each took, its data and its looks included. */
  seconds: number[];
  /** The loss surface around the end of each; empty where none is asked for. */
  surfaces: SurfaceShape[];
}

/** One number that an effect is judged by, over all seeds. */
export interface Figure {
  name: string;
  /** One a seed; infinite where a run is no longer finite, or never comes where it should. */
  values: number[];
  demand: Demand;
  /** The value that another framework measured for the like, if there is one. */
  reference?: string;
}

/** A figure that is read of the runs of experiments with these names. */
export interface FigureOf<Name extends string> extends Omit<Figure, 'values'> {
  read(runs: Record<Name, Runs>): number[];
}

/** A number that is read of each run of an experiment; `all` are the runs of all that is compared. */
export interface Reading {
  label: string;
  read(runs: Runs, all: Record<string, Runs>): number[];
}

/** Describes a figure that is one experiment's reading. */
export function figure<Name extends string>(
  { label, read }: Reading,
  name: Name,
  demand: Demand,
  reference?: string,
): FigureOf<Name> {
  return { name: `${label}, ${name}`, read: (all) => read(all[name], all), demand, reference };
}

/** Describes a figure that is one experiment's reading over another's, seed by seed. */
export const ratio = comparison('÷', (value, other) => value / other);
/** Describes a figure that is one experiment's reading less another's, seed by seed. */
export const difference = comparison('−', (value, other) => value - other);

function comparison(sign: string, compare: (value: number, other: number) => number) {
  return <Name extends string>(
    { label, read }: Reading,
    name: Name,
    other: Name,
    demand: Demand,
    reference?: string,
  ): FigureOf<Name> => ({
    name: `${label}, ${name} ${sign} ${other}`,
    read(all) {
      const others = read(all[other], all);
      return read(all[name], all).map((value, seed) => compare(value, others[seed]));
    },
    demand,
    reference,
  });
}

const labels = {
  trainLoss: 'training loss',
  validationLoss: 'validation loss',
  validationAccuracy: 'validation accuracy',
};

type Series = keyof typeof labels;

/** The values of each seed's last record; infinite where they are not finite. */
export const trainLoss = atEnd('trainLoss');
export const validationLoss = atEnd('validationLoss');
export const validationAccuracy = atEnd('validationAccuracy');

/** The geometric mean of the factors by which the hidden layers multiply the backward signal at step 0. */
export const backwardFactor = atStart('factor a layer', ({ backwardSignals }) => {
  const hidden = backwardSignals.slice(0, -1);
  return (hidden[0] / hidden[hidden.length - 1]) ** (1 / (hidden.length - 1));
});

export const seconds: Reading = { label: 'seconds for that', read: (runs) => runs.seconds };

export const surfaceMinima: Reading = {
  label: 'minima of the loss surface',
  read: ({ surfaces }) => surfaces.map(({ minima }) => minima),
};
export const surfaceConvexShare: Reading = {
  label: 'share of the loss surface that curves upwards',
  read: ({ surfaces }) => surfaces.map(({ convexShare }) => convexShare),
};
export const surfaceHighest: Reading = {
  label: 'highest loss of the surface',
  read: ({ surfaces }) => surfaces.map(({ highest }) => highest),
};

/** Returns the first recorded step whose loss is below the limit, or accuracy above it; infinite if there is none. */
export function stepsTo(series: Series, limit: number): Reading {
  const sign = series === 'validationAccuracy' ? 1 : -1;
  const isThere = (record: StepRecord) => sign * (valueIn(record, series) - limit) > 0;
  return {
    label: `steps to a ${labels[series]} of ${limit}`,
    read: ({ records }) => records.map((run) => run.find(isThere)?.step ?? Infinity),
  };
}

export function atStart(label: string, read: (record: StepRecord) => number): Reading {
  return { label, read: ({ records }) => records.map(([first]) => read(first)) };
}

function atEnd(series: Series): Reading {
  const read = (run: StepRecord[]): number => valueIn(run[run.length - 1], series);
  return { label: labels[series], read: ({ records }) => records.map(read) };
}

function valueIn(record: StepRecord, series: Series): number {
  const value = record[series];
  if (value === null) throw new Error('A regression has no accuracy.');
  return Number.isFinite(value) ? value : Infinity;
}
