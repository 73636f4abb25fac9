import { type VariantName, variantNames, variantSpecs } from '../../spec/lab';
import type { Spec } from '../../spec/spec';
import { historyRecords } from '../../store/history';
import type { PinnedRecord } from '../../store/pins';
import type { PlaygroundState } from '../../store/playgroundState';
import type { VariantView } from '../../store/run';

/** A run with all that is exported of it: a variant's, or a pinned one. */
export interface ExportedRun {
  /** A to D, or P1 to P6. */
  run: VariantName | string;
  /** Of a pin; empty for a variant. */
  name: string;
  spec: Spec;
  engine: VariantView['engine'];
  layers: VariantView['layers'];
  /** As many as the page keeps: evenly over the run, step 0 and the newest among them. */
  records: PinnedRecord[];
  /** The step at which it was no longer finite. */
  haltStep: number | null;
}

export function exportedRuns({
  lab,
  variants,
  pins,
}: Pick<PlaygroundState, 'lab' | 'variants' | 'pins'>): ExportedRun[] {
  const specs = variantSpecs(lab);
  return [
    ...variants.map(({ engine, layers, history, halt }, variant) => ({
      run: variantNames[variant],
      name: '',
      spec: specs[variant],
      engine,
      layers,
      records: historyRecords(history),
      haltStep: halt?.step ?? null,
    })),
    ...pins.map(({ slot, name, spec, engine, layers, records, haltStep }) => ({
      run: `P${slot + 1}`,
      name,
      spec,
      engine,
      layers,
      records,
      haltStep,
    })),
  ];
}
