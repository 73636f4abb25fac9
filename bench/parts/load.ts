import lighthouse, { type Config, desktopConfig, type Result } from 'lighthouse';
import type { FormFactor, LoadedPage, LoadResult } from '../results';
import { ratioOf, spreadOf } from '../statistics';
import type { Workbench } from '../workbench';

const mostRounds = 5;

/** Lighthouse's own settings: a phone with a slow processor and network, unless it is told otherwise. */
const configs: Record<FormFactor, Config | undefined> = {
  desktop: desktopConfig,
  mobile: undefined,
};
const pages = ['app', 'trivial'] as const;

/** Measures the built page and a trivial page of React with Lighthouse, in turn. */
export async function measureLoad(bench: Workbench): Promise<Record<FormFactor, LoadResult>> {
  const found = {} as Record<FormFactor, LoadResult>;
  for (const form of Object.keys(configs) as FormFactor[]) {
    const audits: Record<(typeof pages)[number], Result[]> = { app: [], trivial: [] };
    for (let round = 0; round < Math.min(mostRounds, bench.effort.rounds); round++) {
      for (const page of pages) {
        audits[page].push(await audit(bench, bench.addresses[page], configs[form]));
      }
    }
    found[form] = {
      app: describe(audits.app),
      trivial: describe(audits.trivial),
      blockingShare: ratioOf(
        audits.app.map((result) => numberOf(result, 'total-blocking-time')),
        audits.trivial.map((result) => numberOf(result, 'mainthread-work-breakdown')),
      ),
    };
    const { performance, blocking } = found[form].app;
    bench.log(
      `${form}: ${performance.median} points, blocked for ${blocking.median.toFixed(0)} ms`,
    );
  }
  return found;
}

/** In a browser of its own, which has nothing in its cache. */
async function audit(bench: Workbench, address: string, config?: Config): Promise<Result> {
  const run = await bench.withDebugger((port) =>
    lighthouse(address, { port, logLevel: 'error' }, config),
  );
  if (run === undefined) throw new Error(`Lighthouse has not looked at ${address}.`);
  const { runtimeError } = run.lhr;
  if (runtimeError !== undefined) throw new Error(runtimeError.message);
  return run.lhr;
}

function describe(results: readonly Result[]): LoadedPage {
  const score = (category: string) =>
    spreadOf(results.map(({ categories }) => Math.round(100 * (categories[category].score ?? 0))));
  const value = (name: string) => spreadOf(results.map((result) => numberOf(result, name)));
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    search: score('seo'),
    blocking: value('total-blocking-time'),
    work: value('mainthread-work-breakdown'),
    shift: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
  };
}

/** Throws where an audit has come to nothing. */
function numberOf({ audits }: Result, name: string): number {
  const { numericValue, errorMessage } = audits[name];
  if (numericValue === undefined) throw new Error(`Lighthouse, ${name}: ${errorMessage}`);
  return numericValue;
}
