import { type Network, rows, runLength } from '../networks';
import type { RecordingResult } from '../results';
import { ratioOf } from '../statistics';
import type { Workbench } from '../workbench';

/** Software WebGL takes minutes for the runs of a wider network. */
const cases: [RecordingResult['engine'], Network][] = [
  ['wasm', rows['3×8']],
  ['wasm', rows['20×16']],
  ['wasm', rows['20×64']],
  ['webgl', rows['20×16']],
];

/** Steps of a stretch: on a device there are too few a second for a whole run. */
const periods = { wasm: runLength, webgl: runLength / 4 };

/**
 * Measures the cost of recording the own numbers of steps, against steps alone. How much is recorded of a step depends
 * on its number: every stretch is of whole runs.
 */
export async function measureRecording(bench: Workbench): Promise<RecordingResult[]> {
  const results: RecordingResult[] = [];
  for (const [engine, row] of cases) {
    const network: Network = { ...row, beside: 'recording' };
    const period = Math.min(periods[engine], bench.effort.steps[engine]);
    const [records, bare] = await bench.compete(
      [
        { name: engine, network },
        { name: engine, network: { ...row, beside: 'nothing' } },
      ],
      period,
    );
    const ratio = ratioOf(bare.rates, records.rates);
    const { depth, width } = network;
    bench.log(`recorded ÷ not at ${depth}×${width}, ${engine}: ${ratio.median.toFixed(3)}`);
    results.push({ engine, network, ratio });
  }
  return results;
}
