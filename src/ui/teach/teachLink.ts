import type { Lab } from '../../spec/lab';
import type { LessonStep } from '../../spec/lessonNames';
import { defaultPage, type PageSettings } from '../../spec/link/page';
import { figureNames, type PanelName } from '../../spec/link/parts';
import { formatQuery, parseQuery } from '../../spec/link/query';
import type { ParameterName } from '../../spec/parameters';

/** The panels that can be ticked, in their order. */
export const tickedPanels: readonly PanelName[] = [...figureNames, 'tabs', 'guide', 'header'];

/** What is ticked for a class. */
export interface TeachChoice {
  /** Panels that are not shown. */
  hidden: readonly PanelName[];
  /** `usual`: those that the page chooses; `some`: the ones that are ticked; `none`. */
  settings: 'usual' | 'some' | 'none';
  shown: readonly ParameterName[];
  /** Settings that are fixed; all of them at once by `areAllFixed`. */
  fixed: readonly ParameterName[];
  areAllFixed: boolean;
  /** Training waits for a guess. */
  isGuessed: boolean;
  /** What is not shown cannot be brought back. */
  staysHidden: boolean;
  /** A step of a lesson, in place of the experiment. */
  lesson: LessonStep | '';
  lang: PageSettings['lang'];
  isLarge: boolean;
  isStarted: boolean;
}

export const nothingTicked: TeachChoice = {
  hidden: [],
  settings: 'usual',
  shown: [],
  fixed: [],
  areAllFixed: false,
  isGuessed: false,
  staysHidden: false,
  lesson: '',
  lang: 'auto',
  isLarge: false,
  isStarted: false,
};

/** Returns the query of the link for a class: the shortest that says what is ticked. */
export function teachQuery(lab: Lab, choice: TeachChoice): string {
  const { lesson, lang } = choice;
  const page: PageSettings = {
    ...defaultPage,
    ...shortestLists(choice),
    lock: [
      ...(choice.areAllFixed ? ['settings'] : choice.fixed),
      ...(choice.isGuessed ? ['train'] : []),
      ...(choice.staysHidden ? ['hidden'] : []),
    ].join(','),
    lesson,
    lang,
    present: choice.isLarge ? '1' : '0',
    run: choice.isStarted ? '1' : '0',
  };
  // A step brings its own experiment.
  const shared = lesson === '' ? lab : parseQuery('').lab;
  const query = formatQuery(shared, page);
  // The page opens on a preset by itself, which need not be the same one for ever.
  const isNamed = lesson !== '' || shared.preset === null || query.startsWith('preset=');
  return isNamed ? query : [`preset=${shared.preset}`, ...(query === '' ? [] : [query])].join('&');
}

/** Names what is left away, or what is left, whichever is shorter. */
function shortestLists({
  hidden,
  settings,
  shown,
}: TeachChoice): Pick<PageSettings, 'show' | 'hide'> {
  const settingsShown = { usual: ['settings'], some: shown, none: [] }[settings];
  const byHiding = {
    show: settings === 'some' ? shown.join(',') : '',
    hide: [...hidden, ...(settings === 'none' ? ['settings'] : [])].join(','),
  };
  const figures = figureNames.filter((name) => !hidden.includes(name));
  // A list of what is shown that names no figure would show all of them.
  if (figures.length === 0 || (settings === 'some' && shown.length === 0)) return byHiding;
  const byShowing = {
    show: [...figures, ...(hidden.includes('tabs') ? [] : ['tabs']), ...settingsShown].join(','),
    hide: hidden.filter((name) => name === 'guide' || name === 'header').join(','),
  };
  const lengthOf = (lists: typeof byHiding) => lists.show.length + lists.hide.length;
  return hidden.length > 0 && lengthOf(byShowing) < lengthOf(byHiding) ? byShowing : byHiding;
}

/** Returns the HTML that puts a link into a frame of another page. */
export function frameText(address: string): string {
  const separator = address.includes('?') ? '&' : '?';
  const source = `${address}${separator}embed=1`.replaceAll('&', '&amp;');
  return `<iframe src="${source}" title="Gradient Playground" width="100%" height="520" sandbox="allow-scripts allow-same-origin allow-downloads"></iframe>`;
}
