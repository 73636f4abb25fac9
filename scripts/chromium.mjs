import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const isRoot = process.getuid?.() === 0;

// Rasterizing the page on a GPU that is software, too, took browser tests a sixth more time.
const softwareWebgl =
  '--use-angle=swiftshader --enable-unsafe-swiftshader --ignore-gpu-blocklist --disable-gpu-rasterization';

/**
 * What a Chromium needs to run here, to stay off the network, and to have WebGL: without a GPU, or as the
 * arguments in CHROMIUM_WEBGL say.
 */
export const chromiumArguments = [
  // Chromium refuses its sandbox to root.
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.env.CHROMIUM_WEBGL ?? softwareWebgl).split(' '),
];

/**
 * The Chromium to launch: `path` is undefined for Playwright's own, which Playwright finds by itself.
 * Null where there is none. Throws if CHROMIUM_PATH is set and is not an executable file.
 */
export async function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (await isExecutable(wanted)) return { path: wanted, origin: `CHROMIUM_PATH (${wanted})` };
    throw new Error(`CHROMIUM_PATH is set to ${wanted}, which is not an executable file.`);
  }
  for (const command of commands) {
    const path = await onPath(command);
    if (path !== undefined && (await starts(path))) return { path, origin: `${path} on the PATH` };
  }
  if (await starts(await playwrightsPath())) return { path: undefined, origin: "Playwright's own" };
  for (const path of macApplications) {
    if (await starts(path)) return { path, origin: path };
  }
  return null;
}

/** The path of the Chromium to launch, or undefined to leave the choice to Playwright. */
export async function chromiumPath() {
  return (await findChromium())?.path;
}

/**
 * Installs a Chromium: Playwright's download, else the system's package manager. Prints what it does
 * and returns what `findChromium` then finds. Throws one sentence if nothing worked.
 */
export async function installChromium() {
  for await (const { name, steps } of installers()) {
    console.log(`Installing a Chromium with ${name} ...`);
    if (!(await runAll(steps))) {
      console.log(`That did not work: ${name}.`);
      continue;
    }
    const found = await findChromium();
    if (found !== null) {
      console.log(`That worked: ${found.origin}.`);
      return found;
    }
    console.log(`${name} is there now, but no Chromium starts yet.`);
  }
  throw new Error(
    "No Chromium could be installed, neither by Playwright's download nor by a package manager: " +
      'install one by hand and set CHROMIUM_PATH to it.',
  );
}

/** The ways to install a Chromium on this machine, in the order to try them. */
async function* installers() {
  const elevation = await elevate();
  const playwright = [
    process.execPath,
    createRequire(import.meta.url).resolve('@playwright/test/cli'),
  ];
  yield { name: "Playwright's download", steps: [[...playwright, 'install', 'chromium']] };
  // Downloaded, and yet it does not start: libraries are missing. Playwright knows their Debian names.
  const downloaded = await isExecutable(await playwrightsPath());
  if (downloaded && elevation !== null && (await onPath('apt-get')) !== undefined) {
    yield { name: 'its system libraries', steps: [[...playwright, 'install-deps', 'chromium']] };
  }
  for (const [name, { asRoot, steps }] of Object.entries(packageManagers)) {
    if ((await onPath(name)) === undefined || (asRoot && elevation === null)) continue;
    yield { name, steps: asRoot ? steps.map((step) => [...elevation, ...step]) : steps };
  }
}

const packageManagers = {
  'apt-get': {
    asRoot: true,
    steps: [
      ['apt-get', 'update'],
      ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '-y', 'chromium'],
    ],
  },
  dnf: { asRoot: true, steps: [['dnf', 'install', '-y', 'chromium']] },
  apk: { asRoot: true, steps: [['apk', 'add', '--no-cache', 'chromium']] },
  pacman: { asRoot: true, steps: [['pacman', '-Sy', '--noconfirm', 'chromium']] },
  brew: { asRoot: false, steps: [['brew', 'install', '--cask', 'google-chrome']] },
};

/** Returns the words before a command that let it run as root without asking; null if there are none. */
async function elevate() {
  if (isRoot) return [];
  if ((await onPath('sudo')) === undefined) return null;
  return (await run(['sudo', '-n', 'true'], { stdio: 'ignore' })) ? ['sudo', '-n'] : null;
}

async function playwrightsPath() {
  return (await import('@playwright/test')).chromium.executablePath();
}

async function isExecutable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function onPath(command) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder !== '' && (await isExecutable(join(folder, command)))) return join(folder, command);
  }
}

/** Returns true if the program is there with all its libraries. Some systems install a stub in its place. */
async function starts(path) {
  if (!(await isExecutable(path))) return false;
  return run([path, '--version'], { stdio: 'ignore', quietSeconds: 30 });
}

async function runAll(steps) {
  for (const step of steps) if (!(await run(step))) return false;
  return true;
}

/** Runs a command; false if it fails or prints nothing for so long that it must be stuck. */
function run([command, ...rest], { stdio = 'pipe', quietSeconds = 120 } = {}) {
  return new Promise((resolve) => {
    // A process group of its own, so that a stuck command's children end with it.
    const child = spawn(command, rest, {
      detached: true,
      stdio: ['ignore', stdio, stdio],
      // Milliseconds to a server that does not answer; Playwright tries several times.
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...process.env },
    });
    let watchdog;
    const wait = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => {
        console.log(`${command} has been quiet for ${quietSeconds} s: stopping it.`);
        process.kill(-child.pid, 'SIGKILL');
      }, quietSeconds * 1000);
    };
    const end = (ok) => {
      clearTimeout(watchdog);
      resolve(ok);
    };
    wait();
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        wait();
        process.stdout.write(text);
      });
    }
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}
