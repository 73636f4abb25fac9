import { expect, test } from 'vitest';
import { suggestChoice } from '../../data/tables/choice';
import { readTable } from '../../data/tables/table';
import { tableDataset } from '../../data/tables/tableDataset';
import type { Finding, FindingId } from '../../diagnosis/diagnose';
import type { CaseTable } from '../../diagnosis/testing/diagnosisCase';
import { healthyPresets } from '../../diagnosis/testing/healthyPresets';
import { laterCases } from '../../diagnosis/testing/laterCases';
import { learningCases } from '../../diagnosis/testing/learningCases';
import { signalCases } from '../../diagnosis/testing/signalCases';
import { tableCases } from '../../diagnosis/testing/tableCases';
import { trainingCases } from '../../diagnosis/testing/trainingCases';
import { dictionaries } from '../../i18n/dictionaries';
import { variantNames, variantSpecs } from '../../spec/lab';
import { parseQuery } from '../../spec/link/query';
import type { Spec } from '../../spec/spec';
import { findingReason, findingText } from '../../ui/diagnosis/findingText';
import { diagnosedRun, type Said } from './diagnosedRun';

const seeds = [1, 2, 3];
export const allCases = {
  ...signalCases,
  ...trainingCases,
  ...learningCases,
  tables: tableCases,
  later: laterCases,
};

/** No number, and what has underflowed is never told as 0. */
const neverSaid = /not a number|∞|undefined|NaN|by 0(?![.\d])|\b0\s% survives|\b0 of the last/;

/** Four lines of the column, about. */
const mostLetters = 140;

const textOf = (finding: Finding): string =>
  `${findingText(finding, dictionaries.en)} ${findingReason(finding, dictionaries.en) ?? ''}`;

/** Returns the last diagnosis at a step or before it. */
function saidAt(said: Said[], step: number): Said {
  const before = said.filter(({ record }) => record.step <= step);
  return before[before.length - 1];
}

const specOf = (query: string): Spec => {
  const { lab, ignored } = parseQuery(query);
  if (ignored.length > 0) throw new Error(`${query}: ${JSON.stringify(ignored)}`);
  return lab.base;
};

/** The table as the command line reads it. */
function datasetOf({ text, target }: CaseTable) {
  const table = readTable(text);
  if ('reason' in table) throw new Error(table.reason);
  const column = table.columns.find(({ name }) => name === target);
  const read = tableDataset(table, suggestChoice(table, column));
  if ('reason' in read) throw new Error(read.reason);
  return read.dataset;
}

/** One batch may throw back what learns well, and that is said. */
const fine: FindingId[] = ['ready', 'healthy', 'risen'];

/**
 * Tests that each experiment gets its diagnosis and no wrong one, and that no healthy preset raises an alarm.
 *
 * @param chosen returns those of an experiment's seeds that are trained
 */
export function testDiagnoses(chosen: (seeds: readonly number[]) => readonly number[]): void {
  for (const [family, cases] of Object.entries(allCases)) {
    for (const { query, table, expected, never, seeds: own = seeds } of cases) {
      if (chosen(own).length === 0) continue;
      test(`${family}: ${query} ${table?.name ?? ''}`, { timeout: 120_000 }, async () => {
        const asked = Object.keys(expected).map(Number);
        const dataset = table === undefined ? undefined : datasetOf(table);
        for (const seed of chosen(own)) {
          const said = await diagnosedRun({ ...specOf(query), seed }, asked, dataset);
          for (const step of asked) {
            const { findings, ofFewer } = saidAt(said, step);
            const where = `seed ${seed}, step ${step}`;
            expect(expected[step], where).toContain(findings[0].id);
            expect(expected[step], `${where}, of fewer records`).toContain(ofFewer[0].id);
          }
          const told = said.flatMap(({ findings }) => findings.map(textOf));
          expect(told.filter((text) => neverSaid.test(text))).toEqual([]);
          const first = said.flatMap(({ findings }) =>
            findings.map((finding) => findingText(finding, dictionaries.en)),
          );
          expect(first.filter(({ length }) => length > mostLetters)).toEqual([]);
          const wrong = said.flatMap(({ record, findings }) =>
            findings.flatMap(({ id }) => (never.includes(id) ? [`${id} at ${record.step}`] : [])),
          );
          expect(wrong, `seed ${seed}`).toEqual([]);
        }
      });
    }
  }

  for (const [preset, variants, steps] of healthyPresets) {
    test(`no false alarm: ${preset} ${variants}`, { timeout: 120_000 }, async () => {
      const specs = variantSpecs(parseQuery(`preset=${preset}`).lab);
      for (const seed of chosen(seeds)) {
        for (const variant of variants) {
          const spec = { ...specs[variantNames.indexOf(variant)], seed };
          const said = await diagnosedRun(spec, [steps]);
          const alarms = said.flatMap(({ record, findings: [{ id }] }) =>
            fine.includes(id) ? [] : [`${id} at ${record.step}`],
          );
          expect(alarms, `${variant}, seed ${seed}`).toEqual([]);
          expect(said[said.length - 1].findings[0].id).not.toBe('ready');
        }
      }
    });
  }
}
