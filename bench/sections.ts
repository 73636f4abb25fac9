import { bestOf, shareDemands } from './check';
import { competitorNames, competitors } from './competitors';
import { experimentNames, experiments } from './experiments';
import { formatCount, formatFigure, formatPercent, formatSpread } from './figures';
import { flopsPerStep, type Network, rowNames, rows, runLength } from './networks';
import type {
  Competing,
  Drawing,
  LoadedPage,
  PartName,
  Parts,
  RowResult,
  ScalingPoint,
  Trainee,
} from './results';
import type { Spread } from './statistics';
import { table } from './table';

const competing: Competing[] = ['convnetjs', 'layersWasm', 'layersWebgl', 'layersCpu'];
const trainees: Trainee[] = ['wasm', 'webgl', ...competing];

const ratioColumns: ['wasm' | 'webgl', Competing][] = [
  ...competing.map((other): ['wasm', Competing] => ['wasm', other]),
  ['webgl', 'layersWebgl'],
];

const drawingNames: Record<Drawing, string> = {
  plain: "the browser's own, without a GPU",
  softwareWebgl: 'through software WebGL',
};

/** One part of the report. */
interface Section<T> {
  title: string;
  write(found: T): string[];
}

/** What each part's results say, in paragraphs and tables of Markdown. */
export const sections: { [K in PartName]: Section<Parts[K]['found']> } = {
  rows: {
    title: 'Against others',
    write: ({ notes, rows: results, eightSumsGigaflops, peakGigaflops }) => [
      'Steps a second; hidden layers × width (batch), tanh, Adam, moons.',
      table(
        ['network', ...trainees.map((name) => competitors[name])],
        rowNames.map((row) => [
          networkName(rows[row]),
          ...trainees.map((name) => formatSpread(results[row].stepsPerSecond[name])),
        ]),
      ),
      'How many times as fast, the ratio taken in each round by itself:',
      table(
        ['network', ...ratioColumns.map(([ours, other]) => `${ours} ÷ ${competitors[other]}`)],
        rowNames.map((row) => [
          networkName(rows[row]),
          ...ratioColumns.map(([ours, other]) => formatSpread(results[row].ratios[ours][other])),
        ]),
      ),
      `The share of what this processor can do without relaxed SIMD, measured in the same rounds by loops of multiplications and additions on registers alone. A loop of eight sums, as many as a tile of our products keeps in registers, reached ${formatSpread(eightSumsGigaflops)} GFLOP/s; that is the peak that \`--check\` takes, and no true one: each of its sums waits for itself. The fastest loop of all (${notes.multiplyAdd}) reached ${formatSpread(peakGigaflops)} GFLOP/s. A multiply-add counts as two operations; of a step, the matrix products count: forward, gradient of the parameters, gradient of the inputs of all layers but the first. Biases, activations, loss, Adam and measuring take time and count as nothing.`,
      table(
        ['network', 'MFLOP a step', 'wasm, GFLOP/s', '÷ eight sums', '÷ the fastest loop'],
        rowNames.map((row) => [
          networkName(rows[row]),
          formatFigure(flopsPerStep(rows[row]) / 1e6),
          formatSpread(results[row].gigaflops),
          formatSpread(results[row].shareOfEightSums, formatPercent),
          formatSpread(results[row].shareOfPeak, formatPercent),
        ]),
      ),
      `Both shares, against what is demanded: ${shareDemands.map((demand) => bothShares(demand, results[demand.row])).join('; ')}.`,
      [
        'How each one is set up:',
        '',
        ...competitorNames.map((name) => `- ${competitors[name]}: ${notes[name]}.`),
        '- Each works in a worker of its own, all in one page, one at a time.',
        `- Ours does what the page does: it records the own numbers of its steps, measures both losses over all rows at steps that their number decides, with statistics of the layers at some of them, and looks 120 ms after the last look, later where a look takes more than 10 ms (twelve times as long as it took up to 200 ms, then six times): at the gradient norm, forward and backward signal of every layer and both losses. The first ${formatCount(runLength)} steps are trained again and again, but measured as seldom as those of one run that goes on.`,
        '- tf.layers: `trainOnBatch` in production mode on batches that are tensors beforehand; it reads the loss of every step, and is awaited. The page is not cross-origin isolated, as a plain file server gives it: its WASM backend then has no threads.',
        '- ConvNetJS has no Adam: `windowgrad` is the nearest that it has, and less work.',
        '- The engine of TensorFlow Playground is not on npm, and left out.',
      ].join('\n'),
    ],
  },
  scaling: {
    title: 'Depth and width',
    write: (points) => [
      'Steps a second, batch 32, tanh, Adam.',
      scalingTable(points),
      'Time per step at depth 100 ÷ depth 50, in the same rounds, of steps alone: nothing is measured between them.',
      table(
        ['width', 'engine', 'ratio'],
        points.flatMap(({ network, competitor, againstHalfDepth }) =>
          againstHalfDepth === undefined
            ? []
            : [[`${network.width}`, competitors[competitor], formatSpread(againstHalfDepth)]],
        ),
      ),
    ],
  },
  vanishing: {
    title: 'Vanishing gradients',
    write: (results) => [
      'Time per step on wasm of a run whose gradients vanish (sigmoid, weights from N(0, 0.01²)) ÷ that of the same network with Glorot weights.',
      table(
        ['network', 'optimizer', 'ratio'],
        results.map(({ vanishing, ratio }) => [
          networkName(vanishing),
          vanishing.optimizer,
          formatSpread(ratio),
        ]),
      ),
    ],
  },
  techniques: {
    title: 'What techniques cost',
    write: (results) => [
      'Time per step on wasm with batch normalization, dropout 0.2 and residual sums in every block ÷ that of the plain network.',
      table(
        ['network', 'ratio'],
        results.map(({ network, ratio }) => [networkName(network), formatSpread(ratio)]),
      ),
    ],
  },
  recording: {
    title: 'What recording costs',
    write: (results) => [
      `Time per step with what a step has computed anyway recorded (batch loss, learning rate, and of every layer gradient norm, forward and backward signal) ÷ that of the same network with nothing done beside its steps, in the same rounds. Both train the first ${formatCount(runLength)} steps of a run again and again, each stretch a multiple of them (on webgl of a quarter), however long that takes: early steps are the dearest, of later ones ever fewer have their layers recorded. A very small network has every k-th step recorded, on webgl it is every 32nd after the first 64; what is recorded is taken at the end of each run.`,
      table(
        ['engine', 'network', 'ratio'],
        results.map(({ engine, network, ratio }) => [
          competitors[engine],
          networkName(network),
          formatSpread(ratio),
        ]),
      ),
    ],
  },
  memory: {
    title: 'Memory',
    write: (results) => [
      'After a garbage collection: matrices (and what they stand on) alive, the WebAssembly memory, the JavaScript heap with what its typed arrays hold. Software WebGL gets fewer steps, for it is slow.',
      table(
        ['engine', 'network', 'step', 'matrices', 'WebAssembly memory, MB', 'heap, MB'],
        results.flatMap(({ engine, network, readings }) =>
          readings.map(({ step, live, wasmBytes, heapBytes }) => [
            competitors[engine],
            networkName(network),
            formatCount(step),
            formatCount(live),
            formatFigure(wasmBytes / 1e6),
            formatFigure(heapBytes / 1e6),
          ]),
        ),
      ),
    ],
  },
  coldStart: {
    title: 'From click to first step',
    write: (engines) => [
      'Milliseconds from the click on Train until the built page, which has trained before, has painted a step; 10×16. On webgl the browser draws the page through software WebGL as well, on the cores that train.',
      table(
        ['engine', 'ms'],
        Object.entries(engines).map(([engine, spread]) => [engine, formatSpread(spread)]),
      ),
    ],
  },
  page: {
    title: 'The page against the engine alone',
    write: (results) => [
      'Steps a second on wasm of the built page at 1440×900 and the pace *fastest*, and of engines that train the same networks alone, one after another, nothing measured, recorded or drawn. Page and engines take turns of some seconds; a turn of the page begins at step 0, and its first second is not counted. In the page all variants are at the same step, and on two cores one of these computes them in turn, for the other one draws: its share is that of as many steps of each engine, one after another. Without a GPU, the browser draws by itself.',
      table(
        ['experiment', 'the page, steps/s', 'alone, steps/s of each variant', 'share'],
        experimentNames.map((name) => [
          experiments[name].title,
          formatSpread(results[name].stepsPerSecond),
          results[name].bare.map((spread) => formatSpread(spread)).join(', '),
          formatSpread(results[name].share, formatPercent),
        ]),
      ),
    ],
  },
  frames: {
    title: 'The main thread while training',
    write: (drawings) => [
      'The built page at 1440×900 trains 50×64 on wasm as fast as it goes. Of several stretches the best, for other programs disturb the others. Without a GPU a browser draws by itself, which is what counts; for comparison, through software WebGL, which takes another core.',
      table(
        ['drawing', 'tasks over 50 ms', 'frames within 20 ms', 'longest frame, ms', 'steps/s'],
        (Object.keys(drawings) as Drawing[]).map((drawing) => {
          const best = bestOf(drawings[drawing]);
          return [
            drawingNames[drawing],
            String(best.longTasks.length),
            formatPercent(best.framesInTime),
            formatFigure(best.longestFrame),
            formatFigure(best.stepsPerSecond),
          ];
        }),
      ),
    ],
  },
  surfaces: {
    title: 'Loss surfaces',
    write: ({ wanted, whole }) => [
      'Seconds from the click on Draw until the page tells so many points of the loss surfaces of four variants (10×32, 400 samples, half of them trained on), coarse points first, on all cores.',
      table(
        ['points', 's'],
        [
          ['as many as 4 × 41 × 41', formatSpread(wanted)],
          ['all, 4 × 61 × 61', formatSpread(whole)],
        ],
      ),
    ],
  },
  load: {
    title: 'The first load',
    write: (forms) => [
      'Lighthouse on the built page, and on a page of React that is a heading and a button, in turn, each in a browser with an empty cache. Its phone has a quarter of this processor and a slow network. The share is the blocking time of the page ÷ all work of the trivial page’s main thread in the same round.',
      table(
        [
          '',
          'page',
          'performance',
          'accessibility',
          'best practices',
          'search',
          'blocked, ms',
          'main thread, ms',
          'shift',
          'kB',
          'blocking share',
        ],
        Object.entries(forms).flatMap(([form, { app, trivial, blockingShare }]) => [
          [form, 'the playground', ...loadedCells(app), formatSpread(blockingShare)],
          [form, 'trivial', ...loadedCells(trivial), ''],
        ]),
      ),
    ],
  },
};

function loadedCells(page: LoadedPage): string[] {
  const { performance, accessibility, bestPractices, search, blocking, work, shift, bytes } = page;
  return [
    formatSpread(performance, formatCount),
    ...[accessibility, bestPractices, search].map(({ median }) => formatCount(median)),
    ...[blocking, work].map((spread) => formatSpread(spread, formatCount)),
    formatFigure(shift.median),
    formatCount(bytes.median / 1_000),
  ];
}

function scalingTable(points: readonly ScalingPoint[]): string {
  const names = trainees.filter((name) => points.some(({ competitor }) => competitor === name));
  const networks = [...new Set(points.map(({ network }) => `${network.depth}×${network.width}`))];
  const cell = (name: Trainee, label: string): string => {
    const point = points.find(
      ({ competitor, network }) =>
        competitor === name && `${network.depth}×${network.width}` === label,
    );
    return point === undefined ? '' : formatSpread(point.stepsPerSecond);
  };
  return table(
    ['network', ...names.map((name) => competitors[name])],
    networks.map((label) => [label, ...names.map((name) => cell(name, label))]),
  );
}

function bothShares(
  { row, least }: (typeof shareDemands)[number],
  { shareOfEightSums, shareOfPeak }: RowResult,
): string {
  const share = ({ median }: Spread): string => {
    const verdict = median >= least ? 'reached' : 'falls short';
    return `${formatPercent(median)} (${verdict})`;
  };
  return `${row}, at least ${formatPercent(least)} wanted: ${share(shareOfEightSums)} of the loop of eight sums, ${share(shareOfPeak)} of the fastest loop`;
}

function networkName({ depth, width, batch }: Network): string {
  return `${depth}×${width} (${batch})`;
}
