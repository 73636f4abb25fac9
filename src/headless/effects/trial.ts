import { readFileSync } from 'node:fs';
import { everyBelow } from './demands';
import { effect, type Runs } from './effect';
import { tableOf } from './report';
import { runEffect } from './runEffect';
import { atEnd, lowest, stepsAbove, stepsBelow } from './readings';

// usage: trial.ts FILE  : lines  "name steps every series query" ; series: T V a A (train loss, val loss, train acc, val acc), or T<0.1, A>0.9
const codes = { T: 'trainLoss', V: 'validationLoss', a: 'trainAccuracy', A: 'validationAccuracy' } as const;
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (line.trim() === '' || line.startsWith('#')) continue;
  const [name, steps, every, series, query] = line.trim().split(/\s+/);
  const start = performance.now();
  const judge = ({ x }: Record<string, Runs>) =>
    series.split(';').map((s) => {
      const code = codes[s[0] as keyof typeof codes];
      const values = s[1] === '<' ? stepsBelow(x, code, Number(s.slice(2))) : s[1] === '>' ? stepsAbove(x, code, Number(s.slice(2))) : s[1] === '_' ? lowest(x, code) : atEnd(x, code);
      return { name: s, values, demand: everyBelow(9) };
    });
  try {
  const figures = await runEffect(effect({ id: name, claim: '', compared: { x: query }, pace: { steps: +steps, every: +every }, judge }));
  console.log(`${name.padEnd(18)} ${((performance.now() - start) / 1000).toFixed(0)}s  ` + figures.map((f) => `${f.name}: ${f.values.map((v) => Number.isFinite(v) ? +v.toPrecision(3) : '∞').join(' ')}`).join('   |   '));
  } catch (e) { console.log(name, String(e)); }
}
