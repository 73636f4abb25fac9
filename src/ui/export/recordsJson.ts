import { historyColumns } from '../../record/stepHistory';
import { exactJson } from '../../store/pins/exactJson';
import type { ExportedRun } from './records';

/** The version of this file format. */
const version = 1;

interface Context {
  /** Opens the experiment. */
  link: string;
  /** Of each variant's parameters; empty while they move on. */
  digests: readonly string[];
}

/**
 * Everything of the runs as one JSON object: `{version, link, runs: [{run, name, spec, engine, layers,
 * digest, haltStep, records, history}]}`, `history` as `window.playground.snapshot()` has it. Numbers that are not finite are the texts "NaN", "Infinity", "-Infinity".
 */
export function recordsJson(runs: readonly ExportedRun[], { link, digests }: Context): string {
  const described = runs.map(({ records, history, ...run }, index) => ({
    ...run,
    digest: digests[index] ?? null,
    records,
    history: history && historyColumns(history),
  }));
  return exactJson({ version, link, runs: described }, 1);
}
