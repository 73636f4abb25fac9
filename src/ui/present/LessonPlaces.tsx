import { useEffect } from 'react';
import { changesRows } from '../../spec/spec';
import { useLessonStep } from '../lessons/useLessonStep';
import { activeSpec, usePlayground } from '../usePlayground';
import { type FigurePlaces, placesOf } from './figurePlaces';

/** Widths of windows in which the first screen holds this many figures. */
const windows = [
  { held: 2, query: '(min-width:901px) and (max-width:1199px)' },
  { held: 3, query: '(min-width:1200px)' },
] as const;

/**
 * The words of a lesson stand beside its figures, and scroll by themselves; what is asked about is in the first
 * screen. Settings are there for a step that asks to change them, beneath its words.
 */
export function LessonPlaces() {
  const open = useLessonStep();
  const lesson = usePlayground(({ page }) => page.lesson);
  const isFed = usePlayground((state) => changesRows(activeSpec(state)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its first line
  useEffect(() => {
    document.getElementById('guide')?.scrollTo(0, 0);
    document.querySelector('[data-views]')?.scrollTo(0, 0);
  }, [lesson]);
  if (open === null) return null;
  const { step } = open;
  const figures = step.figures.filter((name) => name !== 'feed' || isFed);
  const rules = windows.map(
    ({ held, query }) => `@media ${query}{${figureRules(placesOf({ ...step, figures }, held))}}`,
  );
  return <style>{[pageRules(step.check !== undefined), ...rules].join('\n')}</style>;
}

const words = 'minmax(300px,34%)';

/** A step's figures in two columns, each as high as its row: what it draws takes what its words leave. */
function figureRules({ places, rows }: FigurePlaces): string {
  const shown = places.map(({ figure }) => `[data-row="${figure}"]`).join(',');
  return [
    `[data-views][data-views]{grid-template:${rows.map((share) => `${share}%`).join(' ')}/minmax(0,1fr) minmax(0,1fr) ${words}}`,
    ...places.map(
      ({ figure, row, column, columns }) =>
        `[data-row="${figure}"]{grid-area:${row + 1}/${column + 1}/auto/span ${columns}}`,
    ),
    `[data-views] :is(${shown}){display:flex;flex-direction:column;min-width:0;min-height:0;padding:10px 14px;overflow:hidden auto;container-type:size}`,
  ].join('\n');
}

function pageRules(hasTask: boolean): string {
  return `
@media (min-width: 901px) {
  [data-part][data-part] { grid-template-columns: minmax(0, 1fr) ${words}; }
  [data-panel="settings"] { ${hasTask ? 'grid-area: 4 / 2; align-self: end; height: 46%; z-index: 1; border: 0; border-top: 1px solid var(--line); border-left: 1px solid var(--line); background: var(--background);' : 'display: none;'} }
  ${hasTask ? '' : '[href="#settings"] { display: none; }'}
  [data-views][data-views] { grid-area: 4 / 1 / auto / span 2; overflow: hidden auto; container-type: size; }
  [data-column="depth"]:has(figure), [data-column="results"]:has(figure), [data-column="depth"] > div { display: contents; }
  [data-column="insights"][data-column] {
    grid-area: 1 / 3 / -1 / 4;
    position: sticky;
    top: 0;
    align-self: start;
    height: ${hasTask ? 54 : 100}cqh;
    overflow-y: auto;
  }
  [data-views] [data-row] > figure { display: flex; flex: 1 1 0; flex-direction: column; min-height: 0; margin: 0; }
  [data-views] [data-row] :has(> [data-plot]) { display: flex; flex: 1 1 0; flex-direction: column; min-height: 0; }
  [data-views] [data-row] [data-plot][data-plot] { flex: 1 1 0; height: auto; min-height: 80px; max-height: none; }
  [data-views] [data-row="network"] figure > div:has(> canvas) { flex: 1 1 0; height: auto; min-height: 80px; }
  [data-views] [data-row="output"] [data-count][data-count] { --plane: min(50cqw - 50px, 100cqh - 128px); }
  [data-views] [data-row="output"] :is([data-count="3"], [data-count="4"])[data-count] { --plane: min(50cqw - 50px, 50cqh - 88px); }
  [data-views] [data-row="profile"] table td:not([colspan]) { width: auto; padding-right: 8px; white-space: normal; }
}`;
}
