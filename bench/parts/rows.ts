import { type CompetitorName, competitorNames } from '../competitors';
import { flopsPerStep, type RowName, rowNames, rows } from '../networks';
import { flopsPerUnit } from '../page/multiplyAdd';
import type { Competing, RowResult, RowsResult, Trainee } from '../results';
import { ratioOf, type Spread, spreadOf } from '../statistics';
import type { Workbench } from '../workbench';

type Rates = Record<CompetitorName, number[]>;

const competing: Competing[] = ['convnetjs', 'layersWasm', 'layersWebgl', 'layersCpu'];
const trainees: Trainee[] = ['wasm', 'webgl', ...competing];

/** All competitors on each network, and the multiply-add loop beside them. */
export async function measureRows(bench: Workbench): Promise<RowsResult> {
  const notes = {} as Record<CompetitorName, string>;
  const results = {} as Record<RowName, RowResult>;
  const peaks: number[] = [];
  for (const row of rowNames) {
    const contestants = competitorNames.map((name) => ({ name, network: rows[row] }));
    const series = await bench.compete(contestants);
    const rates = {} as Rates;
    competitorNames.forEach((name, index) => {
      rates[name] = series[index].rates;
      notes[name] = series[index].note;
    });
    peaks.push(...rates.multiplyAdd.map(gigaflopsOfLoop));
    results[row] = resultOf(row, rates);
    bench.log(describe(row, results[row]));
  }
  return { notes, rows: results, peakGigaflops: spreadOf(peaks) };
}

function resultOf(row: RowName, rates: Rates): RowResult {
  const gigaflops = rates.wasm.map((rate) => (rate * flopsPerStep(rows[row])) / 1e9);
  const peak = rates.multiplyAdd.map(gigaflopsOfLoop);
  return {
    stepsPerSecond: table(trainees, (name) => spreadOf(rates[name])),
    ratios: table(['wasm', 'webgl'], (ours) =>
      table(competing, (other) => ratioOf(rates[ours], rates[other])),
    ),
    gigaflops: spreadOf(gigaflops),
    shareOfPeak: ratioOf(gigaflops, peak),
  };
}

function gigaflopsOfLoop(unitsPerSecond: number): number {
  return (unitsPerSecond * flopsPerUnit) / 1e9;
}

function table<K extends string, T>(names: readonly K[], value: (name: K) => T): Record<K, T> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, T>;
}

function describe(row: RowName, { stepsPerSecond, shareOfPeak }: RowResult): string {
  const figure = ({ median }: Spread): string => median.toPrecision(3);
  const parts = trainees.map((name) => `${name} ${figure(stepsPerSecond[name])}`);
  return `${row}: ${parts.join(', ')} steps/s; ${figure(shareOfPeak)} of the peak`;
}
