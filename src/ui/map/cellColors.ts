import type { CellOutcome, PhaseCell } from '../../store/jobs/jobs';
import { colorCount, magnitudeColors } from '../canvas/magnitudeColors';
import { type Decades, decadesAround } from '../depth/decades';

/** The quantities that the colour of a cell can show. */
export const mapModes = ['outcome', 'loss'] as const;
export type MapMode = (typeof mapModes)[number];

export type Cells = readonly (PhaseCell | null)[];

/** The CSS variables of an outcome's colour and of its mark, an outline that tells it apart for whom colours do not. */
interface OutcomeLook {
  color: string;
  markColor: string;
  mark(x: number, y: number, radius: number): string;
}

const markColor = '--outcome-mark';

/** In the order of the legend. They are even: a pattern over half of the map would dazzle. */
export const outcomeLooks: Record<CellOutcome, OutcomeLook> = {
  trained: {
    color: '--outcome-trained',
    markColor,
    mark: (x, y, r) => `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`,
  },
  stuck: {
    color: '--outcome-stuck',
    markColor,
    mark: (x, y, r) => `M${x - r},${y - 0.3 * r}h${2 * r}v${0.6 * r}h${-2 * r}Z`,
  },
  vanished: {
    color: '--outcome-vanished',
    markColor,
    mark: (x, y, r) => `M${x - r},${y - 0.8 * r}h${2 * r}l${-r},${1.8 * r}Z`,
  },
  exploded: {
    color: '--outcome-exploded',
    markColor,
    mark: (x, y, r) => `M${x - r},${y + 0.8 * r}h${2 * r}l${-r},${-1.8 * r}Z`,
  },
  notFinite: {
    color: '--muted',
    markColor: '--background',
    mark: (x, y, r) =>
      `M${x},${y - 0.35 * r}l${0.65 * r},${-0.65 * r}l${0.35 * r},${0.35 * r}l${-0.65 * r},${0.65 * r}l${0.65 * r},${0.65 * r}l${-0.35 * r},${0.35 * r}l${-0.65 * r},${-0.65 * r}l${-0.65 * r},${0.65 * r}l${-0.35 * r},${-0.35 * r}l${0.65 * r},${-0.65 * r}l${-0.65 * r},${-0.65 * r}l${0.35 * r},${-0.35 * r}Z`,
  },
  refused: {
    color: '--background',
    markColor: '--muted',
    mark: (x, y, r) =>
      `M${x - r},${y + 0.6 * r}L${x + 0.6 * r},${y - r}h${0.4 * r}L${x - 0.6 * r},${y + 0.6 * r}Z`,
  },
};

/** The most and the fewest decades of loss that are told apart. */
const mostDecades = 6;
/** Losses of a tenfold of 1 and more have nothing else to tell. */
const highestDecade = 1;

/** Returns the decades of the finite losses; both ends stand for what is beyond them too. */
export function lossDecades(cells: Cells): Decades {
  const logarithms = cells.flatMap((cell) =>
    cell !== null && cell.loss !== null && cell.loss > 0 ? [Math.log10(cell.loss)] : [],
  );
  const { low, high } = decadesAround({
    lowest: Math.min(...logarithms),
    highest: Math.min(highestDecade, Math.max(...logarithms)),
  });
  return { low: Math.max(low, high - mostDecades), high };
}

/** Returns the colour of a loss on the one map for magnitudes. */
export function lossColor(loss: number, { low, high }: Decades): string {
  const share = (Math.log10(loss) - low) / (high - low);
  const index = Math.round((colorCount - 1) * Math.min(1, Math.max(0, share)));
  return `rgb(${magnitudeColors[index].join(' ')})`;
}

/**
 * Returns for each cell the next one that is done, itself if it is: what is not done yet is drawn like it, so
 * that the map comes out of a coarse picture and not out of single squares. Null while none is done.
 */
export function nextDone(cells: Cells, columns: number): Cells {
  const found = [...cells];
  let edge = cells.flatMap((cell, index) => (cell === null ? [] : [index]));
  while (edge.length > 0) {
    const reached: number[] = [];
    for (const index of edge) {
      for (const neighbour of neighbours(index, columns, cells.length)) {
        if (found[neighbour] !== null) continue;
        found[neighbour] = found[index];
        reached.push(neighbour);
      }
    }
    edge = reached;
  }
  return found;
}

function neighbours(index: number, columns: number, count: number): number[] {
  const column = index % columns;
  return [
    ...(column > 0 ? [index - 1] : []),
    ...(column < columns - 1 ? [index + 1] : []),
    ...(index >= columns ? [index - columns] : []),
    ...(index + columns < count ? [index + columns] : []),
  ];
}
