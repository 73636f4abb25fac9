import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipFolder } from './bundle.mjs';

it('holds every file as it is, folders included', async () => {
  const folder = fileURLToPath(new URL('../public', import.meta.url));
  const files = unzipSync(await zipFolder(folder, 'site'));
  for (const path of ['serve.py', 'icon-192.png', 'data/moons.svg']) {
    expect(Buffer.from(files[`site/${path}`])).toEqual(await readFile(`${folder}/${path}`));
  }
});

it('brings a server of three lines', async () => {
  const text = await readFile(new URL('../public/serve.py', import.meta.url), 'utf8');
  expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toHaveLength(3);
});
