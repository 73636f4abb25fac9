import { type PhaseCell, refusedCell } from '../../engine/experiments/phaseCell';
import { findTrainingRefusal } from '../../engine/training/trainingRefusal';
import { planNetwork } from '../../network/planNetwork';
import {
  cellCount,
  cellSpec,
  coarseToFine,
  type PhaseGrid,
  sharesData,
} from '../../spec/grids/phaseGrid';
import type { Spec } from '../../spec/spec';
import type { PreparedVariant } from '../data/preparedVariant';
import type { JobPlan } from './jobPlan';
import type { CellPart } from './jobWork';

/** Cells of one part: their messages should not cost much beside them, nor leave a worker idle at the end. */
const cellsPerPart = 4;

/** The cells of a map, of a coarse picture first. Of those that cannot be trained nothing but that is found. */
export function planPhaseMap(
  base: PreparedVariant,
  grid: PhaseGrid,
  prepare: (spec: Spec) => PreparedVariant,
): JobPlan {
  const total = cellCount(grid);
  const order = coarseToFine(grid);
  const cells = new Array<PhaseCell | null>(total).fill(null);
  const isShared = sharesData(grid);

  function variantOf(cell: number): PreparedVariant {
    const spec = cellSpec(base.spec, grid, cell);
    if (!isShared) return prepare(spec);
    return { spec, data: base.data, plan: planNetwork(spec, base.data) };
  }

  return {
    partCount: Math.ceil(total / cellsPerPart),
    takesAll: true,
    part(index) {
      const wanted = order.slice(index * cellsPerPart, (index + 1) * cellsPerPart);
      const ready: CellPart[] = [];
      for (const cell of wanted) {
        const variant = variantOf(cell);
        if (findTrainingRefusal(variant) === null) ready.push({ cell, variant });
        else cells[cell] = refusedCell;
      }
      return { kind: 'cells', engine: base.spec.engine, cells: ready, steps: grid.steps };
    },
    take(_, progress) {
      if (progress.kind !== 'cells') return;
      for (const [cell, found] of progress.cells) cells[cell] = found;
    },
    found() {
      const done = cells.filter((cell) => cell !== null).length;
      return { finding: { kind: 'phaseMap', cells: [...cells], done }, share: done / total };
    },
  };
}
