import type { Step } from '../../lessons/lesson';
import { type FigureName, figureNames } from '../../spec/link/parts';

/** Rows of the page that no lesson shows. */
const never = ['tabs', 'layers', 'ladder', 'pins', 'drawing'];

/** Leaves away the figures that a step does not show, and draws a calm outline around what it points at. */
export function LessonStyle({ step: { figures, points } }: { step: Step }) {
  const hidden = [...never, ...figureNames.filter((figure) => !figures.includes(figure))];
  const rules = [
    `${hidden.map((row) => `[data-row="${row}"]`).join(',')}{display:none}`,
    ...(typeof points === 'string'
      ? [
          `${selectorOf(points)}{outline:2px solid var(--variant-b);outline-offset:4px;border-radius:6px}`,
        ]
      : []),
  ];
  return <style>{rules.join('\n')}</style>;
}

function selectorOf(pointed: string): string {
  if (!isFigure(pointed)) return `[data-setting="${pointed}"]`;
  // A row of the results has no box of its own.
  return `[data-row="${pointed}"] figure, [data-row="${pointed}"] [role="figure"]`;
}

function isFigure(name: string): name is FigureName {
  return figureNames.some((figure) => figure === name);
}
