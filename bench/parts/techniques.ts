import { type Network, rows } from '../networks';
import type { TechniquesResult } from '../results';
import { ratioOf } from '../statistics';
import type { Workbench } from '../workbench';

/** What batch normalization, dropout and residual sums together cost, against the plain network, on wasm. */
export async function measureTechniques(bench: Workbench): Promise<TechniquesResult[]> {
  const results: TechniquesResult[] = [];
  for (const plain of [rows['20×64'], rows['50×64']]) {
    const network: Network = { ...plain, techniques: 'all' };
    const [whole, bare] = await bench.compete([
      { name: 'wasm', network },
      { name: 'wasm', network: plain },
    ]);
    const ratio = ratioOf(bare.rates, whole.rates);
    const { depth, width } = network;
    bench.log(`with all techniques ÷ plain at ${depth}×${width}: ${ratio.median.toFixed(2)}`);
    results.push({ network, ratio });
  }
  return results;
}
