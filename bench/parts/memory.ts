import { plainNetwork } from '../networks';
import type { MemoryResult } from '../results';
import type { Workbench } from '../workbench';

const network = { ...plainNetwork, depth: 20 };
const engines = ['wasm', 'webgl'] as const;

/** What is in use after 1 step, after a tenth of the run, and after all of it. */
export async function measureMemory(bench: Workbench): Promise<MemoryResult[]> {
  const results: MemoryResult[] = [];
  for (const engine of engines) {
    const last = bench.effort.steps[engine];
    const readings: MemoryResult['readings'] = [];
    await bench.page.reload();
    await bench.page.waitForFunction(() => 'bench' in window);
    await bench.page.evaluate(([name, what]) => window.bench.startMemoryRun(name, what), [
      engine,
      network,
    ] as const);
    for (const step of [1, last / 10, last]) {
      const inUse = await bench.page.evaluate((to) => window.bench.advanceMemoryRun(to), step);
      const heapBytes = await heapInUse(bench);
      readings.push({ step, ...inUse, heapBytes });
      bench.log(`${engine}, step ${step}: ${inUse.live} matrices, heap ${heapBytes} bytes`);
    }
    results.push({ engine, network, readings });
  }
  return results;
}

/** Bytes of the page's objects and of the memory behind its typed arrays, once the garbage is gone. */
async function heapInUse({ devtools }: Workbench): Promise<number> {
  // What a finalizer frees is gone with the second collection.
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
