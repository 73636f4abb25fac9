import { check } from './check';
import type { Machine, PartName, Parts, Results } from './results';
import { sections } from './sections';
import { table } from './table';

/** The results as a page of Markdown. */
export function report(results: Results): string {
  const measured = (Object.keys(sections) as PartName[]).flatMap((name) =>
    sectionOf(name, results.parts),
  );
  const head = [
    '# How fast',
    'Written by `npm run bench`: do not edit. A figure is a median, in brackets the bounds of the middle half.',
    describeMachine(results.machine),
    '## Must reach',
    table(
      ['what', 'wanted', 'found', ''],
      check(results).map(({ demand, wanted, found, isMet }) => [
        demand,
        wanted,
        found,
        isMet ? 'reached' : '**falls short**',
      ]),
    ),
  ];
  return `${[...head, ...measured].join('\n\n')}\n`;
}

function describeMachine(machine: Machine): string {
  const { processor, cores, memoryGigabytes, system, node, browser, renderer, versions } = machine;
  return table(
    ['machine', ''],
    [
      ['processor', `${processor}, ${cores} cores`],
      ['memory', `${memoryGigabytes} GB`],
      ['system', system],
      ['browser', `Chromium ${browser}`],
      ['WebGL', renderer],
      ['Node', node],
      ...Object.entries(versions),
    ],
  );
}

function sectionOf<K extends PartName>(name: K, parts: Partial<Parts>): string[] {
  const part = parts[name];
  if (part === undefined) return [];
  const { title, write } = sections[name];
  const { rounds, stretch, warmUp } = part.effort;
  const effort = `${rounds} rounds, each competitor ${stretch} ms in each, after ${warmUp} ms to warm up`;
  const text = write(part.found);
  return [`## ${title}`, `Measured ${part.date.slice(0, 10)}: ${effort}.`, ...text];
}
