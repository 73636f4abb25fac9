import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Returns programs of JavaScript as the formatter of this project writes them. */
export function formattedAsHere(programs: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'formatted-'));
  try {
    const { formatter, javascript } = JSON.parse(readFileSync('biome.json', 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ formatter, javascript }));
    const files = programs.map((text, index) => {
      const file = join(folder, `${index}.mjs`);
      writeFileSync(file, text);
      return file;
    });
    const biome = resolve('node_modules/.bin/biome');
    const { status, stderr } = spawnSync(biome, ['format', '--write', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return files.map((file) => readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
