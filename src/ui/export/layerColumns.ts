import type { LayerSeries } from '../../record/stepHistory';
import type { Column } from './csvTable';
import type { ExportedRun } from './records';

const series: Record<LayerSeries, string> = {
  gradientNorms: 'gradient_norm',
  forwardSignals: 'forward_signal',
  backwardSignals: 'backward_signal',
};

/** A number of a layer, and whether it was too small for the engine to represent. */
export interface LayerCell {
  value: number;
  isLost: boolean;
}

/**
 * A column for each quantity and layer of all runs by their names: first those that mix positions, the output
 * layer last. It is empty where a run has no such layer, and `underflowed` where the engine had no such number.
 */
export function layerColumns<T extends { run: ExportedRun }>(
  runs: readonly ExportedRun[],
  cellOf: (row: T, quantity: LayerSeries, layer: number) => LayerCell,
): Column<T>[] {
  const named = (kind: string): string[] => [
    ...new Set(runs.flatMap(({ layers }) => layers.filter((l) => l.kind === kind).map(nameOf))),
  ];
  const names = [...named('mixing'), ...inOrder(named('hidden')), ...named('output')];
  const places = new Map(
    runs.map((run) => [run, new Map(run.layers.map((layer, place) => [nameOf(layer), place]))]),
  );
  return (Object.keys(series) as LayerSeries[]).flatMap((quantity) =>
    names.map((layerName) => ({
      name: `${series[quantity]}_${layerName}`,
      cell: (row: T) => {
        const layer = places.get(row.run)?.get(layerName);
        if (layer === undefined) return '';
        const { value, isLost } = cellOf(row, quantity, layer);
        return isLost ? 'underflowed' : String(value);
      },
    })),
  );
}

/** Hidden layers are numbered: the deepest run has the names of all others. */
function inOrder(names: string[]): string[] {
  const number = (name: string): number => Number(/\d+$/.exec(name)?.[0] ?? 0);
  return names.toSorted((a, b) => number(a) - number(b));
}

function nameOf({ name }: ExportedRun['layers'][number]): string {
  return name.replaceAll(' ', '_');
}
