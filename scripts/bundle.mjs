import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

/** Zips a folder, all beneath one folder of a name. Returns the bytes of the file. */
export async function zipFolder(folder, name) {
  const paths = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = {};
  for (const entry of paths.filter((path) => path.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const inside = path.slice(folder.length).replaceAll('\\', '/').replace(/^\//, '');
    files[`${name}/${inside}`] = new Uint8Array(await readFile(path));
  }
  return zipSync(files, { level: 9 });
}

/** Makes dist/ one file that can be given away, on a stick for example: `serve.py` in it serves it. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = 'gradient-playground.zip';
  const bytes = await zipFolder(
    fileURLToPath(new URL('../dist', import.meta.url)),
    'gradient-playground',
  );
  await writeFile(new URL(`../${file}`, import.meta.url), bytes);
  console.log(
    `${file}: ${(bytes.length / 1e6).toFixed(1)} MB. Unpack it, run python3 serve.py in it, open the address that it says.`,
  );
}
