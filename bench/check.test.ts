import { expect, it, test } from 'vitest';
import { bestOf, check } from './check';
import type { Parts } from './results';
import { goodResults, goodStretch, spread } from './testing/results';

/** What falls short once one figure has been made worse. */
function shortcomings(worsen: (parts: Parts) => void): string[] {
  const results = goodResults();
  worsen(results.parts);
  return check(results)
    .filter(({ isMet }) => !isMet)
    .map(({ demand, wanted, found }) => `${demand}: ${wanted}, ${found}`);
}

it('is content with good results, and judges every part', () => {
  const verdicts = check(goodResults());
  expect(verdicts.filter(({ isMet }) => !isMet)).toEqual([]);
  expect(verdicts.length).toBe(6 + 2 + 1 + 1 + 1 + 2 + 2 + 1 + 2 + 2 + 12 + 1);
});

it('does not judge what has not been measured', () => {
  const { coldStart } = goodResults().parts;
  expect(check({ parts: { coldStart } }).length).toBe(1);
});

const bounds: [string, (parts: Parts) => void, RegExp][] = [
  [
    'a ratio',
    ({ rows }) => {
      rows.found.rows['20×16'].ratios.wasm.convnetjs = spread(29.9);
    },
    /20×16: Ours, wasm ÷ ConvNetJS: ≥ 30\.0×, 29\.9×/,
  ],
  [
    'the ratio of the WebGL engines',
    ({ rows }) => {
      rows.found.rows['20×64'].ratios.webgl.layersWebgl = spread(2.9);
    },
    /20×64: Ours, webgl ÷ tf\.layers, WebGL: ≥ 3\.00×, 2\.90×/,
  ],
  [
    'a share of the peak',
    ({ rows }) => {
      rows.found.rows['50×64'].shareOfEightSums = spread(0.64);
    },
    /50×64: .*peak.*: ≥ 65\.0 %, 64\.0 %/,
  ],
  [
    'the cost of depth',
    ({ scaling }) => {
      scaling.found[1].againstHalfDepth = spread(2.2);
    },
    /depth 100 ÷ 50, wasm: ≤ 2\.10×, 2\.20×/,
  ],
  [
    'costly techniques',
    ({ techniques }) => {
      techniques.found[0].ratio = spread(1.7);
    },
    /residual sums ÷ plain/,
  ],
  [
    'vanishing gradients',
    ({ vanishing }) => {
      vanishing.found[0].ratio = spread(1.6);
    },
    /vanishing ÷ healthy/,
  ],
  [
    'costly recording',
    ({ recording }) => {
      recording.found[1].ratio = spread(1.06);
    },
    /20×64: .*recorded ÷ not, wasm: ≤ 1\.05×, 1\.06×/,
  ],
  [
    'costly recording on a graphics card',
    ({ recording }) => {
      recording.found[2].ratio = spread(1.11);
    },
    /20×16: .*recorded ÷ not, webgl: ≤ 1\.10×, 1\.11×/,
  ],
  [
    'the heap',
    ({ memory }) => {
      memory.found[0].readings[1].heapBytes += 1.1e6;
    },
    /memory after 100 steps.*± 1 MB, ± 1\.10 MB/,
  ],
  [
    'the WebAssembly memory',
    ({ memory }) => {
      memory.found[0].readings[1].wasmBytes += 2e6;
    },
    /memory after 100 steps/,
  ],
  [
    'one matrix',
    ({ memory }) => {
      memory.found[0].readings[1].live++;
    },
    /matrices and tensors.*± 0, ± 1/,
  ],
  [
    'the first step',
    ({ coldStart }) => {
      coldStart.found.wasm = spread(101);
    },
    /click on Train.*≤ 100 ms, 101 ms/,
  ],
  [
    'four loss surfaces',
    ({ surfaces }) => {
      surfaces.found.wanted = spread(10.1);
    },
    /4 loss surfaces of 41 × 41.*: ≤ 10\.0, 10\.1/,
  ],
  [
    'the page with two variants',
    ({ page }) => {
      page.found.opening.share = spread(0.79);
    },
    /opening preset.*: ≥ 80\.0 %, 79\.0 %/,
  ],
  [
    'the page with one network',
    ({ page }) => {
      page.found.single.share = spread(0.74);
    },
    /one network of 10×32.*: ≥ 75\.0 %, 74\.0 %/,
  ],
  [
    'a long task',
    ({ frames }) => {
      frames.found.plain[0] = { ...goodStretch, longTasks: [61] };
    },
    /tasks over 50 ms.*none, 1/,
  ],
  [
    'frames',
    ({ frames }) => {
      frames.found.plain[0] = { ...goodStretch, framesInTime: 0.94 };
    },
    /frames within 20 ms.*≥ 95\.0 %, 94\.0 %/,
  ],
  [
    'a layout that moves',
    ({ load }) => {
      load.found.mobile.app = { ...load.found.mobile.app, shift: spread(0.03) };
    },
    /mobile: layout shift: ≤ 0\.0200, 0\.0300/,
  ],
  [
    'a name that cannot be read',
    ({ load }) => {
      load.found.desktop.app = { ...load.found.desktop.app, accessibility: spread(96) };
    },
    /desktop: accessibility: ≥ 100, 96/,
  ],
  [
    'a larger load',
    ({ load }) => {
      load.found.desktop.app = { ...load.found.desktop.app, bytes: spread(400_000) };
    },
    /desktop: bytes: .*, 400 000/,
  ],
  [
    'a page that blocks',
    ({ load }) => {
      load.found.mobile.blockingShare = spread(100);
    },
    /mobile: blocking time/,
  ],
];

test.each(bounds)('%s falls short, and nothing else', (_, worsen, message) => {
  const found = shortcomings(worsen);
  expect(found.length).toBe(1);
  expect(found[0]).toMatch(message);
});

it('takes the stretch that was disturbed the least', () => {
  const jerky = { ...goodStretch, framesInTime: 0.9 };
  const hitching = { ...goodStretch, longTasks: [70], framesInTime: 1 };
  expect(bestOf([hitching, jerky, goodStretch, jerky])).toBe(goodStretch);
  expect(bestOf([hitching, jerky])).toBe(jerky);
});
