import { type KeyboardEvent, useState } from 'react';
import { formatNumber } from '../../i18n/number';
import type { UnitPictures, UnitState } from '../../store/run/timeTravel';
import { ColorBar } from '../canvas/magnitudeColors';
import { Figure } from '../plot/Figure';
import { useTexts } from '../useTexts';
import { countsText, rangeText } from './inspectorText';
import { pictureValues } from './pictureImage';
import { UnitMark, UnitPicture } from './UnitPicture';
import { unitAfterKey } from './unitAfterKey';
import classes from './units.module.css';

interface Props {
  pictures: UnitPictures;
  states: UnitState[];
  /** The unit that is enlarged; null while none is. */
  chosen: number | null;
  choose(unit: number): void;
}

/** A small picture of every unit, all on one scale. Arrow keys go from one to another. */
export function UnitGrid({ pictures, states, chosen, choose }: Props) {
  const { inspector: texts } = useTexts();
  const [focused, setFocused] = useState(0);
  const { kind, width, height, low, high } = pictures;
  const present = Math.min(focused, states.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const next = unitAfterKey(event.key, present, buttons.length, columnsOf(buttons));
    if (next === null) return;
    event.preventDefault();
    setFocused(next);
    buttons[next].focus();
  };
  const marks = (['dead', 'constant'] as const).filter((state) => states.includes(state));
  const text = texts.gridNow(countsText(states, texts), rangeText(low, high, texts));
  return (
    <Figure
      level={3}
      title={texts.units[kind]}
      aside={<Scale low={low} high={high} />}
      describe={text}
    >
      {marks.length > 0 && <MarkLegend marks={marks} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that its buttons let through */}
      <div className={classes.grid} onKeyDown={onKeyDown}>
        {states.map((state, unit) => (
          <UnitPicture
            // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its place
            key={unit}
            unit={unit}
            state={state}
            values={pictureValues(pictures, unit)}
            width={width}
            height={height}
            low={low}
            high={high}
            isChosen={unit === chosen}
            isReached={unit === present}
            choose={(wanted) => {
              setFocused(wanted);
              choose(wanted);
            }}
          />
        ))}
      </div>
    </Figure>
  );
}

/** The one colour map, with the numbers of its ends. */
export function Scale({ low, high }: { low: number; high: number }) {
  return (
    <span className={classes.scale} aria-hidden="true">
      {formatNumber(low)}
      <ColorBar />
      {formatNumber(high)}
    </span>
  );
}

function MarkLegend({ marks }: { marks: readonly ('dead' | 'constant')[] }) {
  const { inspector: texts } = useTexts();
  return (
    <ul className={classes.marks}>
      {marks.map((state) => (
        <li key={state}>
          <span className={classes.markSwatch}>
            <UnitMark state={state} />
          </span>
          {texts.marksHelp[state]}
        </li>
      ))}
    </ul>
  );
}

/** Pictures in the first row, as the grid happens to be wide. */
function columnsOf(buttons: HTMLElement[]): number {
  const columns = buttons.findIndex(({ offsetTop }) => offsetTop !== buttons[0].offsetTop);
  return columns === -1 ? buttons.length : columns;
}
