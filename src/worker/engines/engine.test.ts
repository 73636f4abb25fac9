import { readFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { FetchFault, wasmAddress } from '../../engine/kernels/wasm/load';
import { createProcessorEngines } from './engine';

afterEach(() => {
  vi.unstubAllGlobals();
});

const module = new Uint8Array(await readFile(wasmAddress));
const answers: Record<string, () => Promise<Response>> = {
  'a 404': () => Promise.resolve(new Response('gone', { status: 404 })),
  'no network': () => Promise.reject(new TypeError('Failed to fetch')),
  'a page in its place': () => Promise.resolve(new Response('<!doctype html>')),
};

for (const [name, answer] of Object.entries(answers)) {
  test(`wasm: ${name} is a fault of fetching, which is not remembered`, async () => {
    const fetch = vi.fn(answer);
    vi.stubGlobal('fetch', fetch);
    const engines = createProcessorEngines();
    await expect(engines.wasm()).rejects.toBeInstanceOf(FetchFault);
    fetch.mockResolvedValue(new Response(module));
    const engine = await engines.wasm();
    expect(engine.name).toBe('wasm');
    expect(await engines.wasm()).toBe(engine);
    expect(fetch).toHaveBeenCalledTimes(2);
  });
}

test('wasm: a module that the browser cannot compile is none, and not fetched again', async () => {
  const fetch = vi.fn(() => Promise.resolve(new Response(module.slice(0, 100))));
  vi.stubGlobal('fetch', fetch);
  const engines = createProcessorEngines();
  for (const _ of [1, 2]) {
    const failure = await engines.wasm().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WebAssembly.CompileError);
  }
  expect(fetch).toHaveBeenCalledTimes(1);
});
