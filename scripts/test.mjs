import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findChromium, installChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = fileURLToPath(new URL('../.cache/test/', import.meta.url));

/** A run that takes longer is stuck. */
const longestRun = 75 * 60_000;
/** What a step gets to end by itself and to end what it started. */
const grace = 10_000;

/**
 * What `npm test` does, in this order: npm scripts, and the search for a Chromium. A step without
 * `count` is one check; the others count their own tests. What `needs` a failed step is not run.
 */
const steps = [
  { name: 'types' },
  { name: 'lint' },
  { name: 'imports' },
  { name: 'chromium', act: provideChromium },
  {
    name: 'unit',
    options: ['--reporter=default', '--reporter=json', `--outputFile.json=${reports}unit.json`],
    count: countUnitTests,
  },
  { name: 'build' },
  { name: 'first-load', needs: 'build' },
  { name: 'browser', needs: 'build', count: countBrowserTests },
];

const oneFailure = { passed: 0, failed: 1, skipped: 0 };
const oneSuccess = { passed: 1, failed: 0, skipped: 0 };
/** The process group of the running step. */
let running = null;
/** Why the rest of the run is left out; what is left out has failed. */
let stopped = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => stop('the run was interrupted'));
}
setTimeout(() => stop('the run took too long'), longestRun).unref();

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
const outcomes = new Map();
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  outcomes.set(step.name, await outcomeOf(step));
}
process.exitCode = conclude();

/** Runs a step and counts what it did. */
async function outcomeOf({ name, needs, options = [], act, count }) {
  const missing = needs !== undefined && outcomes.get(needs).failed > 0;
  if (stopped !== null || missing) {
    console.log(`Not run: ${stopped ?? `${needs} failed`}.`);
    return oneFailure;
  }
  const succeeded = await (act === undefined ? runScript(name, options) : act());
  if (count === undefined) return succeeded ? oneSuccess : oneFailure;
  const counted = await readFile(`${reports}${name}.json`, 'utf8').then(
    (text) => count(JSON.parse(text)),
    () => oneFailure,
  );
  // A runner can fail outside of any test.
  return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

/** Finds or installs a Chromium, says which, and passes it on to the runners. */
async function provideChromium() {
  try {
    const found = (await findChromium()) ?? (await installChromium());
    console.log(`The browser tests use ${found.origin}.`);
    if (found.path !== undefined) process.env.CHROMIUM_PATH = found.path;
    return true;
  } catch (error) {
    console.log(error.message);
    return false;
  }
}

/** Runs an npm script in a process group of its own, so that nothing that it starts outlives it. */
function runScript(name, options) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name, '--', ...options], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    running = child.pid;
    child.on('exit', (code) => {
      signalRunning('SIGKILL');
      running = null;
      resolve(code === 0);
    });
  });
}

/** Ends the running step, gently at first: Playwright then ends its browsers and its server. */
function stop(reason) {
  stopped = reason;
  signalRunning('SIGINT');
  setTimeout(() => signalRunning('SIGKILL'), grace).unref();
}

function signalRunning(signal) {
  if (running === null) return;
  try {
    process.kill(-running, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Tests in Vitest's report. A file that could not be loaded holds no test, and has failed. */
function countUnitTests({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
  testResults,
}) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/** Tests in Playwright's report; those that passed only when repeated are counted by themselves too. */
function countBrowserTests({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    repeated: stats.flaky,
  };
}

/** Prints every step's outcome and, last, the sum; returns the exit code. */
function conclude() {
  console.log('\n== outcome');
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, outcome] of outcomes) {
    const { passed, failed, skipped, repeated = 0 } = outcome;
    const notRun = skipped > 0 ? `, ${skipped} skipped` : '';
    const again = repeated > 0 ? `, ${repeated} of them when repeated` : '';
    console.log(
      `${failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${passed} of ${passed + failed}${again}${notRun}`,
    );
    for (const key of Object.keys(sum)) sum[key] += outcome[key];
  }
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
  return sum.failed > 0 ? 1 : 0;
}
