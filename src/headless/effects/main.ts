import { writeFileSync } from 'node:fs';
import { effects } from './effects';
import { type EffectOutcome, failedFigures, reportOf, tableOf } from './report';
import { runEffect } from './runEffect';

/** Names of effects as arguments run these alone, and write no file. */
const wanted = process.argv.slice(2);
const known = Object.values(effects).flat();
const unknown = wanted.filter((id) => known.every((effect) => effect.id !== id));
if (unknown.length > 0) {
  process.stderr.write(
    `no such effect: ${unknown.join(', ')}. There are ${known.map(({ id }) => id).join(', ')}\n`,
  );
  process.exitCode = 2;
} else {
  await run();
}

async function run(): Promise<void> {
  const outcomes: EffectOutcome[] = [];
  for (const [technique, itsEffects] of Object.entries(effects)) {
    for (const effect of itsEffects) {
      if (wanted.length > 0 && !wanted.includes(effect.id)) continue;
      const start = performance.now();
      const outcome = { effect, technique, figures: await runEffect(effect) };
      const seconds = ((performance.now() - start) / 1_000).toFixed(1);
      outcomes.push(outcome);
      process.stdout.write(`${technique}: ${effect.id} (${seconds} s)\n${tableOf(outcome)}\n\n`);
    }
  }
  if (wanted.length === 0) {
    writeFileSync(new URL('../../../docs/EFFECTS.md', import.meta.url), reportOf(outcomes));
  }
  const missing = outcomes.filter((outcome) => failedFigures(outcome).length > 0);
  process.stdout.write(`${outcomes.length - missing.length} of ${outcomes.length} effects seen\n`);
  if (missing.length > 0) process.exitCode = 1;
}
