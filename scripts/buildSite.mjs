import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { changedAt, folderChangedAt } from './changedAt.mjs';

/** Builds dist/ where anything that it is made of is newer than its page, which a build writes anew. */
const root = new URL('../', import.meta.url);
const folders = ['src/', 'public/'];
const files = ['index.html', 'package-lock.json', 'vite.config.ts'];

const changes = await Promise.all([
  ...folders.map((folder) => folderChangedAt(new URL(folder, root))),
  ...files.map((file) => changedAt(new URL(file, root))),
]);
if ((await changedAt(new URL('dist/index.html', root))) < Math.max(...changes)) {
  console.log('Building the page, which takes some ten seconds ...');
  await build({ root: fileURLToPath(root), logLevel: 'error' });
}
