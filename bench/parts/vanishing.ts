import { type Network, plainNetwork } from '../networks';
import type { VanishingResult } from '../results';
import { ratioOf } from '../statistics';
import type { Workbench } from '../workbench';

/** Sigmoid from N(0, 0.01²): each layer makes the gradient about 100 times smaller. */
const vanishing: Network[] = (['sgd', 'adam'] as const).flatMap((optimizer) =>
  [16, 64].map((width) => ({
    ...plainNetwork,
    ...{ depth: 20, width, activation: 'sigmoid', init: 'normal', optimizer },
  })),
);

/**
 * wasm on networks whose gradients go through the subnormal numbers down to 0, on which processors slow
 * down, against the same networks with weights that keep every gradient a normal number.
 */
export async function measureVanishing(bench: Workbench): Promise<VanishingResult[]> {
  const results: VanishingResult[] = [];
  for (const network of vanishing) {
    const healthy: Network = { ...network, init: 'glorotNormal' };
    const [vanishes, stays] = await bench.compete([
      { name: 'wasm', network },
      { name: 'wasm', network: healthy },
    ]);
    const ratio = ratioOf(stays.rates, vanishes.rates);
    const { depth, width, optimizer } = network;
    bench.log(`vanishing ÷ healthy at ${depth}×${width}, ${optimizer}: ${ratio.median.toFixed(2)}`);
    results.push({ vanishing: network, healthy, ratio });
  }
  return results;
}
