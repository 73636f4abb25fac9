import { stepSeconds } from '../claims/cost';
import { cellCount, cellSpec, coarseToFine, type PhaseGrid } from '../spec/grids/phaseGrid';
import type { Shard } from '../spec/grids/sweepParts';
import type { Spec } from '../spec/spec';

/**
 * Returns the cells of a share, coarse ones first. Every machine finds the same shares: from the dearest cell on, each
 * goes to the share that has cost least so far (Graham 1969, longest processing time first).
 */
export function shardCells(spec: Spec, grid: PhaseGrid, { number, count }: Shard): number[] {
  const costs = Array.from({ length: cellCount(grid) }, (_, cell) =>
    stepSeconds(cellSpec(spec, grid, cell)),
  );
  const dearest = costs.map((_, cell) => cell).toSorted((a, b) => costs[b] - costs[a] || a - b);
  const loads = new Array<number>(count).fill(0);
  const own = new Set<number>();
  for (const cell of dearest) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] += costs[cell];
    if (least === number - 1) own.add(cell);
  }
  return coarseToFine(grid).filter((cell) => own.has(cell));
}
