import type { Histogram, LayerStatistics } from '../record/layerStatistics';
import { type LayerSeries, layerSeries } from '../record/stepHistory';
import type { RecordWithLayers, StepRecord } from '../record/stepRecord';
import { hasLayers } from '../record/stepRecord';
import { failOn, numbersOf, tensorOf } from './namedTensors';
import type { Tensors } from './safetensors';

/** Numbers of a record that are one each, and those that a regression has none of. */
const scalars = [
  'step',
  'epoch',
  'learningRate',
  'trainLoss',
  'validationLoss',
] as const satisfies readonly (keyof StepRecord)[];
const accuracies = ['trainAccuracy', 'validationAccuracy'] as const;

type StatisticName = Exclude<keyof LayerStatistics, HistogramName>;
type HistogramName = 'activations' | 'gradients';
const statistics = Object.keys({
  activationMeans: 0,
  activationVariances: 0,
  sampleVariances: 0,
  saturatedShares: 0,
  deadShares: 0,
  symmetricShares: 0,
  weightNorms: 0,
  updateRatios: 0,
} satisfies Record<StatisticName, 0>) as StatisticName[];
const histograms = ['activations', 'gradients'] as const satisfies readonly HistogramName[];

/**
 * Writes records as columns under `prefix`: one entry a record, of layers records × layers. The columns of statistics
 * of layers, under `.layers`, are of the records alone that have them.
 */
export function recordTensors(prefix: string, records: readonly StepRecord[]): Tensors {
  const tensors: Tensors = new Map();
  const layerCount = records.at(0)?.gradientNorms.length ?? 0;
  const column = (name: string, values: readonly number[]): void => {
    tensors.set(`${prefix}.${name}`, { shape: [values.length], values: Float64Array.from(values) });
  };
  const matrix = (name: string, rows: readonly (readonly number[])[]): void => {
    const shape = [rows.length, rows.at(0)?.length ?? layerCount];
    tensors.set(`${prefix}.${name}`, { shape, values: Float64Array.from(rows.flat()) });
  };
  for (const name of scalars)
    column(
      name,
      records.map((record) => record[name]),
    );
  for (const name of accuracies) {
    const values = records.map((record) => record[name]).filter((value) => value !== null);
    if (values.length > 0) column(name, values);
  }
  for (const series of layerSeries)
    matrix(
      series,
      records.map((record) => record[series]),
    );
  const flags = new Uint8Array(records.length * layerCount);
  records.forEach(({ underflowed }, row) => {
    for (const [bit, series] of layerSeries.entries()) {
      for (const layer of underflowed[series]) flags[row * layerCount + layer] |= 1 << bit;
    }
  });
  tensors.set(`${prefix}.underflowed`, { shape: [records.length, layerCount], values: flags });
  const seen = records.filter(hasLayers);
  column(
    'layers.step',
    seen.map(({ step }) => step),
  );
  for (const name of statistics)
    matrix(
      `layers.${name}`,
      seen.map(({ layers }) => layers[name]),
    );
  for (const name of histograms) histogramTensors(tensors, `${prefix}.layers.${name}`, seen, name);
  return tensors;
}

function histogramTensors(
  tensors: Tensors,
  prefix: string,
  records: readonly RecordWithLayers[],
  name: HistogramName,
): void {
  const all = records.flatMap(({ layers }) => layers[name]);
  const shape = [records.length, records.at(0)?.layers[name].length ?? 0];
  const bins = all.at(0)?.counts.length ?? 0;
  for (const end of ['low', 'high'] as const) {
    tensors.set(`${prefix}.${end}`, { shape, values: Float64Array.from(all, (one) => one[end]) });
  }
  const counts = Uint32Array.from(all.flatMap((one) => one.counts));
  tensors.set(`${prefix}.counts`, { shape: [...shape, bins], values: counts });
}

/** Reads records of a network with so many layers; throws a `TensorFault` where a column is missing. */
export function readRecords(tensors: Tensors, prefix: string, layerCount: number): StepRecord[] {
  const steps = numbersOf(tensors, `${prefix}.step`, [null]);
  const { length } = steps;
  const column = (name: string): Float64Array => numbersOf(tensors, `${prefix}.${name}`, [length]);
  const rowsOf = (name: string, rows: number): number[][] => {
    const values = numbersOf(tensors, `${prefix}.${name}`, [rows, layerCount]);
    return Array.from({ length: rows }, (_, row) => [
      ...values.subarray(row * layerCount, (row + 1) * layerCount),
    ]);
  };
  const numbers = Object.fromEntries(scalars.map((name) => [name, column(name)])) as Record<
    (typeof scalars)[number],
    Float64Array
  >;
  const shares = accuracies.map((name) => (tensors.has(`${prefix}.${name}`) ? column(name) : null));
  const series = Object.fromEntries(
    layerSeries.map((name) => [name, rowsOf(name, length)]),
  ) as Record<LayerSeries, number[][]>;
  const flags = tensorOf(tensors, `${prefix}.underflowed`, [length, layerCount]).values;
  const layers = readStatistics(tensors, `${prefix}.layers`, rowsOf, layerCount);
  return Array.from(steps, (step, row) => {
    const underflowed = (bit: number): number[] =>
      [...flags.subarray(row * layerCount, (row + 1) * layerCount).keys()].filter(
        (layer) => (flags[row * layerCount + layer] & (1 << bit)) !== 0,
      );
    return {
      step,
      epoch: numbers.epoch[row],
      learningRate: numbers.learningRate[row],
      trainLoss: numbers.trainLoss[row],
      validationLoss: numbers.validationLoss[row],
      trainAccuracy: shares[0]?.[row] ?? null,
      validationAccuracy: shares[1]?.[row] ?? null,
      gradientNorms: series.gradientNorms[row],
      forwardSignals: series.forwardSignals[row],
      backwardSignals: series.backwardSignals[row],
      underflowed: {
        gradientNorms: underflowed(0),
        forwardSignals: underflowed(1),
        backwardSignals: underflowed(2),
      },
      layers: layers.get(step) ?? null,
    };
  });
}

function readStatistics(
  tensors: Tensors,
  prefix: string,
  rowsOf: (name: string, rows: number) => number[][],
  layerCount: number,
): Map<number, LayerStatistics> {
  const steps = numbersOf(tensors, `${prefix}.step`, [null]);
  if (steps.length === 0) return new Map();
  const values = Object.fromEntries(
    statistics.map((name) => [name, rowsOf(`layers.${name}`, steps.length)]),
  ) as Record<StatisticName, number[][]>;
  const shapes = histograms.map((name) =>
    readHistograms(tensors, `${prefix}.${name}`, [steps.length, layerCount]),
  );
  return new Map(
    Array.from(steps, (step, row) => [
      step,
      {
        ...(Object.fromEntries(statistics.map((name) => [name, values[name][row]])) as Record<
          StatisticName,
          number[]
        >),
        activations: shapes[0][row],
        gradients: shapes[1][row],
      },
    ]),
  );
}

function readHistograms(
  tensors: Tensors,
  prefix: string,
  [rows, layers]: [number, number],
): Histogram[][] {
  const low = numbersOf(tensors, `${prefix}.low`, [rows, layers]);
  const high = numbersOf(tensors, `${prefix}.high`, [rows, layers]);
  const { values, shape } = tensorOf(tensors, `${prefix}.counts`, [rows, layers, null]);
  const bins = shape.at(2) ?? failOn(`${prefix}.counts`);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: layers }, (_, layer) => {
      const at = row * layers + layer;
      const counts = [...values.subarray(at * bins, (at + 1) * bins)];
      return { low: low[at], high: high[at], counts };
    }),
  );
}
