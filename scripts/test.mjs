import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, installChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = fileURLToPath(new URL('../.cache/test/', import.meta.url));

/** A run that takes longer is stuck. */
const longestRun = 75 * 60_000;
/** The milliseconds that a step gets to end by itself and to end what it started. */
const grace = 10_000;

const chromium = { name: 'chromium', act: provideChromium };
const build = { name: 'build' };

/**
 * The steps of each command, in order: npm scripts, and the search for a Chromium. A step without `runner`
 * is one check; the others count their own tests. A step that `needs` a failed one is not run.
 */
const commands = {
  test: [
    { name: 'types' },
    { name: 'lint' },
    { name: 'imports' },
    chromium,
    { name: 'unit', runner: 'vitest' },
    build,
    { name: 'first-load', needs: 'build' },
    { name: 'browser', needs: 'build', runner: 'playwright' },
  ],
  'test:deep': [
    chromium,
    { name: 'unit:deep', runner: 'vitest' },
    build,
    { name: 'browser:deep', needs: 'build', runner: 'playwright' },
  ],
};

/** Each runner: its options that write a report to a path, how many tests it ran, and each file's seconds. */
const runners = {
  vitest: {
    options: (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    count: countUnitTests,
    times: unitFileTimes,
  },
  playwright: { options: () => [], count: countBrowserTests, times: browserFileTimes },
};
const steps = commands[process.argv[2] ?? 'test'];

/** So many of the slowest test files are told. */
const slowestCount = 10;

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
/** The seconds of every test file, in the order in which they were reported. */
const fileTimes = [];
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const start = performance.now();
  const outcome = await outcomeOf(step);
  outcomes.set(step.name, { ...outcome, seconds: (performance.now() - start) / 1_000 });
}
process.exitCode = conclude();

/** Runs a step and counts what it did. */
async function outcomeOf({ name, needs, act, runner }) {
  const missing = needs !== undefined && outcomes.get(needs).failed > 0;
  if (stopped !== null || missing) {
    console.log(`Not run: ${stopped ?? `${needs} failed`}.`);
    return oneFailure;
  }
  if (runner === undefined) {
    const succeeded = await (act === undefined ? runScript(name, []) : act());
    return succeeded ? oneSuccess : oneFailure;
  }
  const { options, count, times } = runners[runner];
  const path = `${reports}${name.replace(':', '-')}.json`;
  const succeeded = await runScript(name, options(path), { PLAYWRIGHT_JSON_OUTPUT_FILE: path });
  const report = await readFile(path, 'utf8').then(JSON.parse, () => null);
  if (report === null) return oneFailure;
  fileTimes.push(...times(report));
  const counted = count(report);
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
function runScript(name, options, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name, '--', ...options], {
      cwd: root,
      env: { ...process.env, ...environment },
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

/** Returns each file's path and seconds from Vitest's report. */
function unitFileTimes({ testResults }) {
  return testResults.map(({ name, startTime, endTime }) => ({
    path: relative(root, name),
    seconds: (endTime - startTime) / 1_000,
  }));
}

/** Returns each file's path and seconds from Playwright's report. */
function browserFileTimes({ config, suites }) {
  return suites.map((suite) => ({
    path: relative(root, join(config.rootDir, suite.file)),
    seconds: suiteSeconds(suite),
  }));
}

/** Returns the seconds that a suite's tests took, repetitions and inner suites included. */
function suiteSeconds({ specs, suites = [] }) {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
  const own = results.reduce((sum, { duration }) => sum + duration / 1_000, 0);
  return suites.reduce((sum, suite) => sum + suiteSeconds(suite), own);
}

/** Prints each step's outcome and seconds, the slowest files and, last, the sum; returns the exit code. */
function conclude() {
  console.log('\n== outcome');
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, outcome] of outcomes) {
    const { passed, failed, skipped, repeated = 0, seconds } = outcome;
    const notRun = skipped > 0 ? `, ${skipped} skipped` : '';
    const again = repeated > 0 ? `, ${repeated} of them when repeated` : '';
    console.log(
      `${failed > 0 ? 'FAILED' : 'ok    '} ${padded(seconds)} ${name}: ${passed} of ${passed + failed}${again}${notRun}`,
    );
    for (const key of Object.keys(sum)) sum[key] += outcome[key];
  }
  console.log(`       ${padded(performance.now() / 1_000)} in all`);
  console.log('\nThe slowest test files, which run beside one another:');
  const slowest = fileTimes.toSorted((a, b) => b.seconds - a.seconds).slice(0, slowestCount);
  for (const { path, seconds } of slowest) console.log(`       ${padded(seconds)} ${path}`);
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
  return sum.failed > 0 ? 1 : 0;
}

/** Writes seconds so that they stand below one another. */
function padded(seconds) {
  return `${seconds.toFixed(0).padStart(5)} s`;
}
