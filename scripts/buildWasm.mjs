import { mkdir, rename } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedAt, folderChangedAt } from './changedAt.mjs';

/**
 * Compiles src/engine/kernels/wasm/assembly to the module that the `wasm` kernels run on, where a source is
 * newer than the module. SIMD, and neither relaxed SIMD nor threads: the same bits on every machine.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const sources = new URL('../src/engine/kernels/wasm/assembly/', import.meta.url);
const module = new URL('../src/engine/kernels/wasm/build/kernels.wasm', import.meta.url);

/**
 * Binaryen's own selection for speed would sink each product to the addition that takes it: loops of
 * products then run up to a tenth slower, for neither it nor V8 brings them back into a good order.
 */
const passes = [
  'dce',
  'remove-unused-brs',
  'remove-unused-names',
  'optimize-instructions',
  'precompute',
  'vacuum',
  'coalesce-locals',
  'reorder-locals',
  'merge-blocks',
];

const changes = await Promise.all([folderChangedAt(sources), changedAt(new URL(import.meta.url))]);
if ((await changedAt(module)) < Math.max(...changes)) await compile();

async function compile() {
  // Loading the compiler takes a second, which most callers need not wait for.
  const { default: asc } = await import('assemblyscript/asc');
  // Shares of a sweep may all compile at once: each puts a whole file in its place.
  const outFile = fileURLToPath(new URL(`kernels-${process.pid}.wasm`, module));
  await mkdir(dirname(outFile), { recursive: true });
  const { error, stderr } = await asc.main([
    relative(root, fileURLToPath(new URL('index.ts', sources))),
    ...['--baseDir', root, '--outFile', relative(root, outFile)],
    ...['--optimizeLevel', '0', '--runPasses', passes.join(), '--noAssert'],
    ...['--enable', 'simd', '--runtime', 'stub', '--use', 'abort='],
  ]);
  if (error === null) return rename(outFile, module);
  console.error(stderr.toString() || error.message);
  process.exitCode = 1;
}
