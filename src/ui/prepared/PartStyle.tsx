import {
  type FigureName,
  figureNames,
  isPanelHidden,
  namesIn,
  otherPanels,
} from '../../spec/link/parts';
import { type PresetFigure, presetFigures } from '../../spec/presets/presetFigures';
import { namesOf } from '../../spec/table';
import { usePlayground } from '../usePlayground';

/** What is shown at a projector beside the network, where neither the link nor a lesson says it: what a preset promises. */
const presented: Partial<Record<PresetFigure, string>> = { accuracy: 'network,accuracy,output' };
const presentedElse = 'network,profile,loss';

const depthFigures: readonly FigureName[] = ['network', 'profile', 'heatmap'];
const resultFigures = figureNames.filter((name) => !depthFigures.includes(name));

/** The columns of the page, from left to right, and how wide each is beside the network. */
const widths = { depth: 'minmax(0,1fr)', results: 'minmax(320px,34%)', insights: '256px' };
type Column = keyof typeof widths;
/** A skip link leads to a column that is there. */
const skipLinks: Partial<Record<Column, string>> = {
  depth: '[href="#network"]',
  insights: '[href="#guide"]',
};
const order = namesOf(widths);

/** Leaves away what the link does not show; what is left takes its room. */
export function PartStyle() {
  const show = usePlayground(({ page, lab, lessonView }) => {
    if (page.show !== '' || page.present !== '1' || lessonView !== null) return page.show;
    return (lab.preset && presented[presetFigures[lab.preset]]) ?? presentedElse;
  });
  const hide = usePlayground(({ page, lessonView }) =>
    page.show === '' && page.present === '1' && lessonView === null
      ? [page.hide, 'guide'].filter((name) => name !== '').join(',')
      : page.hide,
  );
  const areAllLocked = usePlayground(({ page }) => namesIn(page.lock).includes('settings'));
  if (show === '' && hide === '' && !areAllLocked) return null;
  const page = { show, hide };
  const hidden = [...figureNames, ...otherPanels].filter(
    // A ladder's rungs are other settings.
    (name) => isPanelHidden(page, name) || (name === 'ladder' && areAllLocked),
  );
  const has = (figures: readonly FigureName[]) => figures.some((name) => !hidden.includes(name));
  const columns: Column[] = [
    ...(has(depthFigures) ? (['depth'] as const) : []),
    ...(has(resultFigures) ? (['results'] as const) : []),
    ...(hidden.includes('guide') ? [] : (['insights'] as const)),
  ];
  return <style>{partRules(hidden, columns).join('\n')}</style>;
}

function partRules(hidden: readonly string[], columns: readonly Column[]): string[] {
  const left = order.filter((one) => !columns.includes(one));
  const gone = [
    ...hidden.flatMap((name) => [`[data-row="${name}"]`, `[data-panel="${name}"]`]),
    ...left.map((column) => `[data-column="${column}"]`),
    ...left.map((column) => `[data-panel="parts"]>:nth-child(${order.indexOf(column) + 1})`),
    ...left.flatMap((column) => skipLinks[column] ?? []),
    ...(hidden.includes('settings') ? ['#settings-tab', '[href="#settings"]'] : []),
  ];
  const sizes = columns.map((column, index) => (index === 0 ? widths.depth : widths[column]));
  const [first, ...others] = columns;
  const stacked = others.map((column) => `"${first} ${column}" auto`);
  return [
    ...(gone.length > 0 ? [`${gone.join(',')}{display:none}`] : []),
    // A phone opens on the network: where there is none, on the curves.
    ...(left.includes('depth')
      ? [
          '@media (max-width:900px){[data-part="network"][data-sheet] [data-column="results"]{display:block}}',
        ]
      : []),
    '@media (min-width:901px){',
    ...(hidden.includes('header')
      ? ['[data-part]{grid-template-rows:0 minmax(52px,auto) auto minmax(0,1fr)}']
      : []),
    ...(hidden.includes('settings') ? ['[data-part]{grid-template-columns:0 minmax(0,1fr)}'] : []),
    `[data-views]{grid-template:${
      others.length === 0
        ? `"${first}" auto/minmax(0,1fr)`
        : `${stacked.join(' ')}/${sizes[0]} ${widths.results}`
    }}}`,
    `@media (min-width:1200px){[data-views]{grid-template:"${columns.join(' ')}" minmax(0,1fr)/${sizes.join(' ')}}}`,
  ];
}
