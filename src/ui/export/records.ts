import { historyColumns, type StepHistory } from '../../record/stepHistory';
import { exactJson } from '../../savedRun/exactJson';
import type { MadeIntervention } from '../../spec/interventions';
import { type VariantName, variantNames, variantSpecs } from '../../spec/lab';
import type { Spec } from '../../spec/spec';
import type { PinnedRecord } from '../../store/pins/pins';
import type { PlaygroundState } from '../../store/playgroundState';
import { recordsOf } from '../../store/run/history';
import type { VariantView } from '../../store/run/run';

/** A run with all that is exported of it: a variant's, or a pinned one. */
export interface ExportedRun {
  /** A to D, or P1 to P6. */
  run: VariantName | string;
  /** The pin's name; empty for a variant. */
  name: string;
  spec: Spec;
  engine: VariantView['engine'];
  layers: VariantView['layers'];
  /** The measurements that the page keeps, step 0 the first. */
  records: PinnedRecord[];
  /** The numbers that every step computes anyway; null for a pin, which keeps measurements alone. */
  history: StepHistory | null;
  /** The step at which it was no longer finite. */
  haltStep: number | null;
  /** The file that its weights began from, which no link holds; null where they were drawn, and of a pin, whose name says it. */
  weightsFile: string | null;
  /** What has been changed by hand, which neither spec nor link holds; none of a pin, whose name says it. */
  interventions: MadeIntervention[];
}

export function exportedRuns({
  lab,
  variants,
  pins,
}: Pick<PlaygroundState, 'lab' | 'variants' | 'pins'>): ExportedRun[] {
  const specs = variantSpecs(lab);
  return [
    ...variants.map(({ engine, layers, history, halt, interventions, start }, variant) => ({
      run: variantNames[variant],
      name: '',
      spec: specs[variant],
      engine,
      layers,
      records: recordsOf(history),
      history: history.steps,
      haltStep: halt?.step ?? null,
      weightsFile: start.weightsFile,
      interventions,
    })),
    ...pins.map(({ slot, name, spec, engine, layers, records, haltStep }) => ({
      run: `P${slot + 1}`,
      name,
      spec,
      engine,
      layers,
      records,
      history: null,
      haltStep,
      weightsFile: null,
      interventions: [],
    })),
  ];
}

/** The version of this file format. */
const version = 1;

interface Context {
  /** Opens the experiment. */
  link: string;
  /** Digests of each variant's parameters; empty while they move on. */
  digests: readonly string[];
}

/**
 * Writes everything of the runs as one JSON object: `{version, link, runs: [{run, name, spec, engine, layers,
 * digest, haltStep, weightsFile, interventions, records, history}]}`, `history` as `window.playground.snapshot()` has it.
 * Numbers that are not finite are the texts "NaN", "Infinity", "-Infinity".
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
