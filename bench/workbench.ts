import { createServer } from 'node:net';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { chromiumArguments, findChromium, installChromium } from '../scripts/chromium.mjs';
import type { ProgramInterface } from '../src/store/programInterface';
import type { CompetitorName } from './competitors';
import type { Network } from './networks';
import type { Drawing, Effort } from './results';
import { openSite, type Site } from './site';

/** Where things are measured: a Chromium with the bench's page, and the playground where it is asked for. */
export interface Workbench {
  effort: Effort;
  browserVersion: string;
  /**
   * Units of work a second of each contestant, one a round, with what is to be known of its set-up.
   *
   * @param period of which a stretch has a multiple of units, 1 unless it is given
   */
  compete(contestants: readonly Contestant[], period?: number): Promise<Series[]>;
  /** The bench's page. */
  page: Page;
  /** Of the bench's page. */
  devtools: CDPSession;
  /** Opens the built playground with a link's query, shows its step 0 to `use`, and closes it. */
  withPlayground<T>(query: string, drawing: Drawing, use: (page: Page) => Promise<T>): Promise<T>;
  /** Addresses of the built playground, and of the trivial page beside it. */
  addresses: Pick<Site, 'app' | 'trivial'>;
  /** Opens an empty browser that listens to a debugger at a port, and closes it. */
  withDebugger<T>(use: (port: number) => Promise<T>): Promise<T>;
  log(text: string): void;
  close(): Promise<void>;
}

export interface Contestant {
  name: CompetitorName;
  network: Network;
}

export interface Series {
  note: string;
  rates: number[];
}

declare global {
  interface Window {
    playground: ProgramInterface;
  }
}

/** The later of contradicting arguments counts. */
const drawingArguments: Record<Drawing, string[]> = {
  softwareWebgl: chromiumArguments,
  plain: [...chromiumArguments, '--disable-gpu'],
};

export async function openWorkbench(effort: Effort): Promise<Workbench> {
  const log = (text: string): void => console.log(text);
  const { path } = (await findChromium()) ?? (await installChromium());
  const site = await openSite();
  const launch = (drawing: Drawing, ...more: string[]): Promise<Browser> =>
    chromium.launch({ executablePath: path, args: [...drawingArguments[drawing], ...more] });
  const browser = await launch('softwareWebgl');
  const page = await browser.newPage();
  await page.goto(site.bench);
  await page.waitForFunction(() => 'bench' in window);
  return {
    effort,
    browserVersion: browser.version(),
    page,
    devtools: await page.context().newCDPSession(page),
    compete: (contestants, period = 1) => compete(page, contestants, effort, period),
    async withPlayground(query, drawing, use) {
      const other = await launch(drawing);
      try {
        return await use(await openPlayground(other, `${site.app}?${query}`));
      } finally {
        await other.close();
      }
    },
    addresses: site,
    async withDebugger(use) {
      const port = await freePort();
      const other = await launch('plain', `--remote-debugging-port=${port}`);
      try {
        return await use(port);
      } finally {
        await other.close();
      }
    },
    log,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** All are warmed up; then they take turns, round by round, so that a disturbance meets all of them. */
async function compete(
  page: Page,
  contestants: readonly Contestant[],
  { rounds, stretch, warmUp }: Effort,
  period: number,
): Promise<Series[]> {
  const time = (id: number, milliseconds: number, units = 1): Promise<number> =>
    page.evaluate(([i, ms, n]) => window.bench.time(i, ms, n), [id, milliseconds, units]);
  const series: (Series & { id: number })[] = [];
  for (const { name, network } of contestants) {
    const { id, note } = await page.evaluate(([who, what]) => window.bench.create(who, what), [
      name,
      network,
    ] as const);
    await time(id, warmUp);
    series.push({ id, note, rates: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { id, rates } of series) rates.push(await time(id, stretch, period));
  }
  await page.evaluate(() => window.bench.dismiss());
  return series;
}

async function openPlayground(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.waitForFunction(() => 'playground' in window);
  await page.evaluate(() => window.playground.ready());
  return page;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
      });
    });
  });
}
