import type { Step } from '../../lessons/lesson';
import { type FigureName, figureNames } from '../../spec/link/parts';

/** A figure's place in a grid of two columns: the first screen holds rows whose shares add up to 100 %. */
export interface FigurePlace {
  figure: FigureName;
  row: number;
  column: number;
  columns: 1 | 2;
}

export interface FigurePlaces {
  places: readonly FigurePlace[];
  /** Height of each row, as a share of the screen in percent. */
  rows: readonly number[];
}

/**
 * Returns the figures of a step, what the class has to see first: what the step points at, the network, then the
 * loss where something is trained. The map of layers and steps comes last.
 */
export function figuresByWeight({ figures, points, trial }: Step): readonly FigureName[] {
  const isTrained = trial !== undefined && trial.steps > 0;
  const weights = [
    (name: FigureName) => name === points,
    (name: FigureName) => name === 'network',
    (name: FigureName) => name === 'loss' && isTrained,
    (name: FigureName) => name !== 'heatmap',
  ];
  const weightOf = (name: FigureName): number => {
    const found = weights.findIndex((holds) => holds(name));
    return found < 0 ? weights.length : found;
  };
  return figures.toSorted((one, other) => weightOf(one) - weightOf(other));
}

/**
 * Places the figures of a step: as many as the first screen holds stand there in the order of the page, the network
 * or the weightiest of them across both columns. What is left stands beneath.
 */
export function placesOf(step: Step, held: 2 | 3): FigurePlaces {
  const figures = figuresByWeight(step);
  const first = figures.slice(0, held);
  const top = first.includes('network') ? 'network' : first[0];
  const inOrder = (names: readonly FigureName[]): FigureName[] =>
    figureNames.filter((name) => names.includes(name));
  const perRow = held - 1;
  const lower = rowsOf(inOrder(first.filter((name) => name !== top)), perRow);
  const rest = rowsOf(inOrder(figures.slice(held)), perRow);
  const lines = [[top], ...lower, ...rest];
  return {
    places: lines.flatMap((line, row) =>
      line.map((figure, column) => ({ figure, row, column, columns: line.length > 1 ? 1 : 2 })),
    ),
    rows: lines.map((_, row) => shareOf(row, top, lower.length)),
  };
}

/** The network needs less height than the curves beneath it, which stand under their numbers; what leads has most. */
function shareOf(row: number, top: FigureName, lower: number): number {
  if (lower === 0) return row === 0 ? 100 : 50;
  const ofTop = top === 'network' ? 44 : 54;
  return row === 0 ? ofTop : 100 - ofTop;
}

function rowsOf<T>(list: readonly T[], perRow: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / perRow) }, (_, row) =>
    list.slice(perRow * row, perRow * (row + 1)),
  );
}
