import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A program with the files beside it, by their names, and the arguments that it is given. */
export interface Program {
  text: string;
  files: Record<string, string>;
  given: string[];
}

/** Returns what each program for TensorFlow.js prints, all of them run in one process of Node. */
export function runInNode(programs: readonly Program[]): string[] {
  return withPrograms('experiment.mjs', programs, (list) => {
    const runner = join(import.meta.dirname, 'nodeRunner.mjs');
    return JSON.parse(outputOf(process.execPath, [runner, list]));
  });
}

/** The Python that programs are run by: the one that the environment variable PYTHON names, or the one on the path. */
const python = process.env.PYTHON ?? 'python3';

/** Says whether there is a Python at all. */
export function hasPython(): boolean {
  return spawnSync(python, ['--version']).status === 0;
}

/** Returns what each Python program prints; null for one that was only parsed, as `library` is not there. */
export function runInPython(library: string, programs: readonly Program[]): (string | null)[] {
  return withPrograms('experiment.py', programs, (list) => {
    const runner = join(import.meta.dirname, 'pythonRunner.py');
    return JSON.parse(outputOf(python, [runner, library, list]));
  });
}

function outputOf(command: string, texts: string[]): string {
  const { stdout, stderr, status } = spawnSync(command, texts, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // Threads of small products only wait for each other.
    env: { ...process.env, OMP_NUM_THREADS: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Writes the programs into folders of their own, from which packages of this project are found. */
function withPrograms<T>(file: string, programs: readonly Program[], run: (list: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'programs-'));
  try {
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    const list = programs.map(({ text, files, given }, index) => {
      const folder = join(root, String(index));
      mkdirSync(folder);
      for (const [name, content] of Object.entries({ ...files, [file]: text })) {
        writeFileSync(join(folder, name), content);
      }
      return { folder, file, given };
    });
    const listFile = join(root, 'list.json');
    writeFileSync(listFile, JSON.stringify(list));
    return run(listFile);
  } finally {
    rmSync(root, { recursive: true });
  }
}
