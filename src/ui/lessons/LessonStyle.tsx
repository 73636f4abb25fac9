import type { Pointed, Step } from '../../lessons/lesson';
import { type FigureName, figureNames } from '../../spec/link/parts';

/** Rows of the page that no lesson shows. */
const never = ['tabs', 'layers', 'ladder', 'pins', 'drawing'];

/** A column of figures, by its place in the grid of the page, and the tab that shows it on a phone. */
interface Column {
  area: 'depth' | 'results';
  tab: string;
  figures: readonly FigureName[];
}
const depth: Column = {
  area: 'depth',
  tab: 'network-tab',
  figures: ['network', 'profile', 'heatmap'],
};
const results: Column = {
  area: 'results',
  tab: 'curves-tab',
  figures: ['loss', 'accuracy', 'learningRate', 'output', 'feed'],
};

/** Leaves away the figures that a step does not show, and draws a calm outline around what it points at. */
export function LessonStyle({ step: { figures, points, leavesOut = [] } }: { step: Step }) {
  const others = figureNames.filter((figure) => !figures.includes(figure));
  const hidden = [...never, ...leavesOut, ...others];
  const isEmpty = (column: Column): boolean =>
    !column.figures.some((figure) => figures.includes(figure));
  const rules = [
    `${hidden.map((row) => `[data-row="${row}"]`).join(',')}{display:none}`,
    ...(isEmpty(depth) ? fill(depth, results) : []),
    ...(isEmpty(results) ? fill(results, depth) : []),
    ...(points === undefined ? [] : pointed(points)),
  ];
  return <style>{rules.join('\n')}</style>;
}

/** Gives the room of a column without figures to the other one. */
function fill(empty: Column, { area }: Column): string[] {
  return [
    `[data-column="${empty.area}"],#${empty.tab}{display:none}`,
    `@media(min-width:901px){[data-views]{grid-template:"${area} insights" 1fr/minmax(0,1fr) minmax(256px,340px)}}`,
    `@media(max-width:900px){nav:has(>#${empty.tab}){grid-template-columns:repeat(3,minmax(0,1fr))}}`,
  ];
}

const outline = (offset: number): string =>
  `outline:2px solid var(--variant-b);outline-offset:${offset}px;border-radius:6px`;

/** Room around what is pointed at, so that its outline touches neither its own words nor what stands beside it. */
const room = 4;

/** On a phone the tab is marked that leads to what is pointed at. */
function pointed(points: Pointed): string[] {
  return [
    ...(typeof points === 'string'
      ? [`${selectorOf(points)}{${outline(room)};margin-block:${room}px}`]
      : []),
    `@media(max-width:900px){#${tabOf(points)}{${outline(-4)}}}`,
  ];
}

function selectorOf(points: string): string {
  if (!isFigure(points)) return `[data-setting="${points}"]`;
  // A row of the results has no box of its own.
  return `[data-row="${points}"] figure, [data-row="${points}"] [role="figure"]`;
}

function tabOf(points: Pointed): string {
  if (typeof points === 'object') return depth.tab;
  if (!isFigure(points)) return 'settings-tab';
  return (depth.figures.includes(points) ? depth : results).tab;
}

function isFigure(name: string): name is FigureName {
  return figureNames.some((figure) => figure === name);
}
