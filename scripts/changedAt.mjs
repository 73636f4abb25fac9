import { readdir, stat } from 'node:fs/promises';

/** Returns when a file or folder was changed last, in milliseconds; −∞ where there is none. */
export async function changedAt(path) {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.NEGATIVE_INFINITY,
  );
}

/** Returns when anything in a folder was changed, added or removed last. The folder's address ends with a slash. */
export async function folderChangedAt(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const times = entries.map((entry) =>
    entry.isDirectory()
      ? folderChangedAt(new URL(`${entry.name}/`, folder))
      : changedAt(new URL(entry.name, folder)),
  );
  return Math.max(await changedAt(folder), ...(await Promise.all(times)));
}
