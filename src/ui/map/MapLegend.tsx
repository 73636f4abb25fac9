import { formatNumber } from '../../i18n/number';
import { ColorBar } from '../canvas/magnitudeColors';
import { PatternSwatch } from '../depth/specialMarks';
import markClasses from '../depth/specialMarks.module.css';
import { useTexts } from '../useTexts';
import {
  type Cells,
  lossDecades,
  type MapMode,
  outcomeColors,
  outcomeMarks,
  shownOutcomes,
} from './cellColors';
import classes from './map.module.css';

/** Shows what colours and marks mean, and how many cells of each there are. */
export function MapLegend({ cells, mode }: { cells: Cells; mode: MapMode }) {
  const texts = useTexts().map;
  const listed = shownOutcomes.filter(
    (outcome) => outcome !== 'refused' || cells.some((cell) => cell?.outcome === 'refused'),
  );
  const ofMode =
    mode === 'outcome' ? listed : listed.filter((one) => one === 'notFinite' || one === 'refused');
  return (
    <div className={classes.legend}>
      {mode === 'loss' && <LossScale cells={cells} />}
      <ul>
        {ofMode.map((outcome) => (
          <li key={outcome}>
            <Swatch outcome={outcome} />
            <b>{texts.outcomes[outcome]}</b>
            <span className={classes.count}>
              {cells.filter((cell) => cell?.outcome === outcome).length}
            </span>
            <span className={classes.meaning}>{texts.meanings[outcome]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Swatch({ outcome }: { outcome: (typeof shownOutcomes)[number] }) {
  if (outcome === 'notFinite') return <PatternSwatch kind="notFinite" />;
  const mark = outcome === 'refused' ? '--muted' : '--outcome-mark';
  return (
    <svg className={markClasses.patternSwatch} viewBox="0 0 18 12" aria-hidden="true">
      <rect width="18" height="12" fill={`var(${outcomeColors[outcome]})`} stroke="var(--line)" />
      <path d={outcomeMarks[outcome](9, 6, 3.4)} fill={`var(${mark})`} />
    </svg>
  );
}

function LossScale({ cells }: { cells: Cells }) {
  const texts = useTexts().map;
  const { low, high } = lossDecades(cells);
  return (
    <p className={classes.lossScale}>
      {texts.lossAtMost(formatNumber(10 ** low))}
      <ColorBar />
      {texts.lossAtLeast(formatNumber(10 ** high))}
    </p>
  );
}
