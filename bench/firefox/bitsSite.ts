import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import type { Told } from './page';

/** The built page that trains, and an ear for what it tells. */
export interface BitsSite {
  address: string;
  /** Rejects where nothing has been told after so many milliseconds. */
  told(patience: number): Promise<Told>;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const host = '127.0.0.1';

export async function openBitsSite(): Promise<BitsSite> {
  const outDir = '.cache/bench/firefox';
  const common = { root, logLevel: 'warn' } as const;
  const rolldownOptions = { input: 'bench/firefox/index.html' };
  await build({ ...common, build: { outDir, emptyOutDir: true, rolldownOptions } });
  const pages = await preview({ ...common, build: { outDir }, preview: { host, port: 0 } });
  let hear: (told: Told) => void = () => undefined;
  const heard = new Promise<Told>((resolve) => {
    hear = resolve;
  });
  const ear = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    response.end();
    hear(JSON.parse(Buffer.concat(parts).toString()) as Told);
  });
  await new Promise<void>((resolve) => ear.listen(0, host, resolve));
  const { port } = ear.address() as AddressInfo;
  const [page] = pages.resolvedUrls?.local ?? [];
  const to = encodeURIComponent(`http://${host}:${port}/`);
  return {
    address: `${page}bench/firefox/index.html?to=${to}`,
    async told(patience) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        const seconds = patience / 1_000;
        const fault = new Error(`The page in Firefox has told nothing within ${seconds} s.`);
        timer = setTimeout(() => reject(fault), patience);
      });
      return Promise.race([heard, late]).finally(() => clearTimeout(timer));
    },
    async close() {
      await pages.close();
      ear.closeAllConnections();
      await new Promise((resolve) => ear.close(resolve));
    },
  };
}
