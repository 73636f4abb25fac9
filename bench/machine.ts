import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import type { Machine } from './results';

/** Packages whose version a figure depends on. */
const packages = [
  '@tensorflow/tfjs',
  '@tensorflow/tfjs-backend-wasm',
  'convnetjs',
  'assemblyscript',
];

/** This machine, with what only the browser knows. */
export function describeMachine(browser: string, renderer: string): Machine {
  const processors = cpus();
  return {
    processor: processors[0].model.trim(),
    cores: processors.length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    browser,
    renderer,
    versions: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
  };
}

function versionOf(name: string): string {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
