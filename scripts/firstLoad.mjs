import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * Fails if the first load is larger than its budgets, zipped: the scripts before controls can be used, and all
 * scripts and styles of the first screen.
 *
 * Fails if the built page loads TensorFlow.js before its worker starts: looks for TensorFlow.js in the
 * scripts of dist/index.html and in all that they import, at once or later. The worker's file must hold it, or
 * this check would look for the wrong thing.
 */
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** Names of settings, which minifiers keep, of TensorFlow.js' core and of its WebGL backend. */
const tensorFlowMarks = ['DEPRECATION_WARNINGS_ENABLED', 'WEBGL_FORCE_F16_TEXTURES'];

const scripts = (await readdir(dist, { recursive: true }))
  .filter((path) => /\.m?js$/.test(path))
  .map((path) => join(dist, path));
const contents = new Map();
for (const path of scripts) contents.set(path, await readFile(path, 'utf8'));

const page = await readFile(join(dist, 'index.html'), 'utf8');
const first = reachable(references(page, /(?:src|href)="([^"]+\.m?js)"/g, dist));
const guilty = [...first].filter(holdsTensorFlow);
const elsewhere = scripts.filter((path) => !first.has(path) && holdsTensorFlow(path));

const size = [...first].reduce((sum, path) => sum + contents.get(path).length, 0);
const zipped = [...first].reduce((sum, path) => sum + gzipSync(contents.get(path)).length, 0);
console.log(
  `The page's own scripts: ${first.size}, ${kilobytes(size)} kB (${kilobytes(zipped)} kB zipped).`,
);
const html = [...page.matchAll(/(?:src|href)="([^"]+\.(?:m?js|css))"/g)].map(
  ([, address]) => address,
);
const figures = (await readdir(join(dist, 'assets')))
  .filter((name) => /^figures-.*\.(js|css)$/.test(name))
  .map((name) => `assets/${name}`);
if (figures.length !== 2) fail('The figures are not in one file of scripts and one of styles.');
const zippedSize = async (addresses, ending) => {
  const files = addresses.filter((address) => address.endsWith(ending));
  const texts = await Promise.all(files.map((address) => readFile(join(dist, address))));
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
};
const shown = [...html, ...figures];
const loads = {
  'scripts before the controls can be used': [await zippedSize(html, '.js'), 170_000],
  'scripts of the first screen': [await zippedSize(shown, '.js'), 270_000],
  'styles of the first screen': [await zippedSize(shown, '.css'), 15_000],
};
for (const [name, [bytes, most]] of Object.entries(loads)) {
  console.log(`${name}: ${kilobytes(bytes)} kB zipped, of ${kilobytes(most)} at the most`);
  if (bytes > most) fail(`The ${name} are too large.`);
}
if (first.size === 0) fail('dist/index.html loads no script.');
if (guilty.length > 0) fail(`The page loads TensorFlow.js in ${names(guilty)}.`);
if (elsewhere.length === 0) fail("No script holds TensorFlow.js, not even the worker's.");
console.log(`TensorFlow.js is in ${names(elsewhere)} alone.`);

/** The scripts and all that they import. Addresses in `new URL(...)`, as of the worker, are not imports. */
function reachable(starts) {
  const found = new Set();
  const waiting = [...starts];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const imports = /\b(?:import|from)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g;
    waiting.push(...references(contents.get(path), imports, dirname(path)));
  }
  return found;
}

function references(text, pattern, folder) {
  return [...text.matchAll(pattern)]
    .map(([, address]) => join(folder, address))
    .filter((path) => contents.has(path));
}

function holdsTensorFlow(path) {
  return tensorFlowMarks.some((mark) => contents.get(path).includes(mark));
}

function names(paths) {
  return paths.map((path) => relative(dist, path)).join(', ');
}

function kilobytes(count) {
  return Math.round(count / 1000);
}

function fail(message) {
  console.log(message);
  process.exit(1);
}
