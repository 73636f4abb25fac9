import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

/** The built page, the bench's own page and a trivial page of React, each on a file server without cross-origin isolation. */
export interface Site {
  app: string;
  bench: string;
  trivial: string;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const host = '127.0.0.1';

/** Builds them as they would be published and serves them. */
export async function openSite(): Promise<Site> {
  const outDirs = {
    app: '.cache/bench/app',
    bench: '.cache/bench/page',
    trivial: '.cache/bench/trivial',
  };
  const common = { root, logLevel: 'warn' } as const;
  await build({ ...common, build: { outDir: outDirs.app, emptyOutDir: true } });
  await build({
    ...common,
    build: {
      outDir: outDirs.bench,
      emptyOutDir: true,
      // TensorFlow.js as a whole is large, and meant to be here.
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: 'bench/page/index.html' },
    },
  });
  await build({
    ...common,
    base: './',
    root: `${root}bench/page/trivial`,
    build: { outDir: `${root}${outDirs.trivial}`, emptyOutDir: true },
  });
  const serve = (outDir: string) =>
    preview({ ...common, build: { outDir }, preview: { host, port: 0 } });
  const servers = {
    app: await serve(outDirs.app),
    bench: await serve(outDirs.bench),
    trivial: await serve(outDirs.trivial),
  };
  const address = ({ resolvedUrls }: (typeof servers)['app']): string =>
    resolvedUrls?.local[0] ?? '';
  return {
    app: address(servers.app),
    bench: `${address(servers.bench)}bench/page/index.html`,
    trivial: address(servers.trivial),
    async close() {
      for (const server of Object.values(servers)) await server.close();
    },
  };
}
