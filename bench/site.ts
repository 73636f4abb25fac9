import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

/** The built page and the bench's own page, each on a file server without cross-origin isolation. */
export interface Site {
  app: string;
  bench: string;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const host = '127.0.0.1';

/** Builds both as they would be published and serves them. */
export async function openSite(): Promise<Site> {
  const outDirs = { app: '.cache/bench/app', bench: '.cache/bench/page' };
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
  const serve = (outDir: string) =>
    preview({ ...common, build: { outDir }, preview: { host, port: 0 } });
  const servers = { app: await serve(outDirs.app), bench: await serve(outDirs.bench) };
  const address = ({ resolvedUrls }: (typeof servers)['app']): string =>
    resolvedUrls?.local[0] ?? '';
  return {
    app: address(servers.app),
    bench: `${address(servers.bench)}bench/page/index.html`,
    async close() {
      await servers.app.close();
      await servers.bench.close();
    },
  };
}
