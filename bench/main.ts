import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { check } from './check';
import { describeMachine } from './machine';
import { type Options, readOptions, usage } from './options';
import { measureColdStart } from './parts/coldStart';
import { measureFrames } from './parts/frames';
import { measureLoad } from './parts/load';
import { measureMemory } from './parts/memory';
import { measurePage } from './parts/page';
import { measureRecording } from './parts/recording';
import { measureRows } from './parts/rows';
import { measureScaling } from './parts/scaling';
import { measureSurfaces } from './parts/surfaces';
import { measureTechniques } from './parts/techniques';
import { measureVanishing } from './parts/vanishing';
import { plotScaling } from './plot';
import { report } from './report';
import type { PartName, Parts, Results } from './results';
import { openWorkbench, type Workbench } from './workbench';

type Measure<T> = (bench: Workbench) => Promise<T>;

const measures: { [K in PartName]: Measure<Parts[K]['found']> } = {
  rows: measureRows,
  scaling: measureScaling,
  vanishing: measureVanishing,
  techniques: measureTechniques,
  recording: measureRecording,
  memory: measureMemory,
  coldStart: measureColdStart,
  page: measurePage,
  frames: measureFrames,
  load: measureLoad,
  surfaces: measureSurfaces,
};

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) console.log(usage);
  else await run(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function run(options: Options): Promise<void> {
  const files = filesOf(options);
  const bench = await openWorkbench(options.effort);
  try {
    const renderer = await bench.page.evaluate(() => window.bench.renderer());
    const machine = describeMachine(bench.browserVersion, renderer);
    const results: Results = { machine, parts: formerParts(files.results, machine) };
    const measured: Partial<Parts> = {};
    for (const name of options.parts) {
      bench.log(`== ${name}`);
      Object.assign(measured, await measure(name, bench));
      Object.assign(results.parts, measured);
      write(files, results);
    }
    if (options.isCheck) judge(measured);
  } finally {
    await bench.close();
  }
}

async function measure(name: PartName, bench: Workbench): Promise<Partial<Parts>> {
  const date = new Date().toISOString();
  return { [name]: { date, effort: bench.effort, found: await measures[name](bench) } };
}

interface Files {
  results: URL;
  report: URL;
  plot: URL;
}

function filesOf({ folder }: Options): Files {
  const root = new URL('../', import.meta.url);
  const [figures, plot] = folder === null ? ['bench', 'docs'] : [folder, folder];
  mkdirSync(new URL(`${figures}/`, root), { recursive: true });
  return {
    results: new URL(`${figures}/results.json`, root),
    report: new URL(`${figures}/RESULTS.md`, root),
    plot: new URL(`${plot}/scaling.svg`, root),
  };
}

/** What has been measured before, if it was on this machine with these versions. */
function formerParts(file: URL, machine: Results['machine']): Partial<Parts> {
  try {
    const former: Results = JSON.parse(readFileSync(file, 'utf8'));
    return JSON.stringify(former.machine) === JSON.stringify(machine) ? former.parts : {};
  } catch {
    return {};
  }
}

function write(files: Files, results: Results): void {
  writeFileSync(files.results, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(files.report, report(results));
  if (results.parts.scaling) writeFileSync(files.plot, plotScaling(results.parts.scaling.found));
}

/** Names what falls short, and tells whoever started this by the exit code. */
function judge(measured: Partial<Parts>): void {
  const verdicts = check({ parts: measured });
  const short = verdicts.filter(({ isMet }) => !isMet);
  for (const { demand, wanted, found } of short) {
    console.log(`falls short: ${demand}: wanted ${wanted}, found ${found}`);
  }
  console.log(`${verdicts.length - short.length} of ${verdicts.length} demands are met`);
  if (short.length > 0) process.exitCode = 1;
}
