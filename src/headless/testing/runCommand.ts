import { spawnSync } from 'node:child_process';

/** The output of a command, and its exit code. */
export interface Written {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line in a process of its own. */
export function runCommand(...texts: string[]): Written {
  return spawn(process.execPath, ['--import', 'tsx', 'src/headless/main.ts', ...texts]);
}

/** Runs the command line as a person does, through npm; what npm says of its own settings is left out. */
export function runByNpm(...texts: string[]): Written {
  const { stderr, ...written } = spawn('npm', ['run', '--silent', 'headless', '--', ...texts]);
  return { ...written, stderr: stderr.replaceAll(/^npm warn .*\n/gm, '') };
}

function spawn(command: string, texts: string[]): Written {
  const { status, stdout, stderr } = spawnSync(command, texts, { encoding: 'utf8' });
  return { status, stdout, stderr };
}
