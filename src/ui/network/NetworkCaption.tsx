import { powerOfTen } from '../../i18n/number';
import { ColorBar } from '../canvas/magnitudeColors';
import { useDataNames } from '../dataNames';
import type { Decades } from '../depth/decades';
import { type PageState, useFigureTexts, usePlayground } from '../usePlayground';
import type { EdgeView } from './drawEdges';
import type { Pointed } from './NetworkColumns';
import classes from './network.module.css';
import { columnText, partText } from './networkText';

interface Props {
  view: EdgeView;
  present: PageState['variants'][number];
  /** The step that is shown; null for the newest. */
  step: number | null;
  pointed: Pointed | null;
  decades: Decades;
}

/** One line: what is pointed at in numbers, else what the drawing's marks and colours mean. */
export function NetworkCaption({ view, present, step, pointed, decades }: Props) {
  const texts = useFigureTexts();
  const nameOf = useDataNames();
  const isAtPlace = usePlayground((state) => state.pointedPlace !== null);
  if (pointed !== null) {
    const text =
      pointed.part === null
        ? columnText(present, step, pointed.layer, texts)
        : partText(present, pointed.part, nameOf, texts);
    return (
      <p className={classes.caption} aria-live="polite">
        {text}
      </p>
    );
  }
  const { network } = present;
  const marks = network === null ? [] : marksOf(network.layers);
  const names = {
    ...texts.network.marks,
    dropped: texts.network.dropped((network?.sample ?? 0) + 1),
  };
  return (
    <div className={classes.caption} aria-hidden="true">
      {network === null && <span>{texts.network.columns[view]}</span>}
      {isAtPlace && network !== null && <span>{texts.network.atPlace}</span>}
      {marks.map((mark) => (
        <span key={mark} className={classes.mark} data-mark={mark}>
          {names[mark]}
        </span>
      ))}
      {(view === 'gradient' || network === null) && (
        <span className={classes.scale}>
          {powerOfTen(decades.low)}
          <ColorBar />
          {powerOfTen(decades.high)}
        </span>
      )}
    </div>
  );
}

type Mark = 'shortcut' | 'normalization' | 'dropped' | 'matrix';

function marksOf(layers: NonNullable<PageState['variants'][number]['network']>['layers']): Mark[] {
  const has = {
    shortcut: layers.some(({ hasShortcut }) => hasShortcut),
    normalization: layers.some(({ isNormalized }) => isNormalized),
    dropped: layers.some(({ dropped }) => dropped.includes(true)),
    matrix: layers.some(({ matrix }) => matrix.length > 0),
  };
  return (Object.keys(has) as Mark[]).filter((mark) => has[mark]);
}
