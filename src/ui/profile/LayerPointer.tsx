import { range } from 'd3-array';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { FigureTexts } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { layerName } from '../depth/layerColumns';
import { layerValueText } from '../depth/layerValues';
import type { PlotMargins } from '../plot/ChartFrame';
import { VariantLetter } from '../plot/VariantLetters';
import { shareAt } from '../run/ShownStep';
import type { TheoryLine } from '../theory/theoryLine';
import { formatDecades } from '../theory/theoryText';
import { useActions, useFigureTexts, usePlayground } from '../usePlayground';
import type { ProfileLine } from './ProfileCurves';
import classes from './profile.module.css';

interface Props {
  lines: ProfileLine[];
  theory: TheoryLine[];
  /** Columns of the axis of depth. */
  count: number;
  margins: PlotMargins;
}

/**
 * Lies over the profile's plot: mouse, finger and arrow keys read a layer. A click or Enter opens it in the
 * inspector; a finger reads first, and opens with a second tap on the same layer.
 */
export function LayerPointer({ lines, theory, count, margins }: Props) {
  const texts = useFigureTexts();
  const { openInspector } = useActions();
  const active = usePlayground(({ activeVariant }) => activeVariant);
  const [chosen, setColumn] = useState<number | null>(null);
  // A network that was rebuilt may have fewer layers.
  const column = chosen !== null && chosen < count ? chosen : null;
  const readings = column === null ? [] : readLayer(column, lines, theory, texts.charts);
  const open = (at: number): void => {
    const line = [lines[active], ...lines].find((one) => one !== undefined && has(one, at));
    if (line !== undefined) openInspector({ variant: line.variant, layer: at - line.offset });
  };
  const columnAt = (event: PointerEvent<HTMLElement>): number =>
    Math.min(count - 1, Math.floor(shareAt(event).x * count));
  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    const at = columnAt(event);
    if (event.pointerType === 'mouse' || at === column) open(at);
    setColumn(at);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const present = column ?? -1;
    const targets: Record<string, number | null> = {
      ArrowLeft: Math.max(0, present - 1),
      ArrowRight: Math.min(count - 1, present + 1),
      Home: 0,
      End: count - 1,
      ...(column === null ? {} : { Escape: null, Enter: column, ' ': column }),
    };
    const target = targets[event.key];
    if (target === undefined) return;
    // Elsewhere on the page → makes a step and Space trains.
    event.stopPropagation();
    event.preventDefault();
    if (target !== null && target === column && (event.key === 'Enter' || event.key === ' '))
      open(target);
    else setColumn(target);
  };
  const { left, right, top, bottom } = margins;
  const place = column === null ? 0 : (column + 0.5) / count;
  return (
    <div
      className={classes.pointer}
      style={{ inset: `${top}px ${right}px ${bottom}px ${left}px` }}
      role="slider"
      tabIndex={0}
      aria-label={texts.charts.reading.pointer}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={column === null ? 1 : column + 1}
      aria-valuetext={
        column === null
          ? texts.charts.reading.nothing
          : texts.charts.sentences([
              `${nameOf(column, lines, texts.charts)}.`,
              ...readings.map(({ variant, value, ratio, theory: predicted }) =>
                texts.charts.reading.now(variantNames[variant], value, ratio, predicted),
              ),
            ])
      }
      onKeyDown={onKeyDown}
      onBlur={() => setColumn(null)}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse') setColumn(columnAt(event));
      }}
      onPointerUp={onPointerUp}
      onPointerLeave={({ pointerType }) => {
        if (pointerType === 'mouse') setColumn(null);
      }}
    >
      {column !== null && (
        <>
          <div className={classes.crosshair} style={{ left: `${100 * place}%` }} />
          <div
            className={classes.reading}
            style={
              place > 0.5
                ? { right: `calc(${100 * (1 - place)}% + 10px)` }
                : { left: `calc(${100 * place}% + 10px)` }
            }
            aria-hidden="true"
            data-unsaved
          >
            <Reading name={nameOf(column, lines, texts.charts)} readings={readings} />
          </div>
        </>
      )}
    </div>
  );
}

function Reading({ name, readings }: { name: string; readings: LayerReading[] }) {
  const { reading: texts } = useFigureTexts().charts;
  const hasRatio = readings.some(({ ratio }) => ratio !== '');
  const hasTheory = readings.some(({ theory }) => theory !== '');
  return (
    <table>
      <thead>
        <tr>
          <th colSpan={2}>{name}</th>
          {hasRatio && <th>{texts.ratio}</th>}
          {hasTheory && <th>{texts.theory}</th>}
        </tr>
      </thead>
      <tbody>
        {readings.map(({ variant, value, ratio, theory }) => (
          <tr key={variantNames[variant]}>
            <td>
              <VariantLetter variant={variant} />
            </td>
            <td>{value}</td>
            {hasRatio && <td>{ratio}</td>}
            {hasTheory && <td>{theory}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Holds what one variant says of a layer; texts are empty where there is nothing to say. */
export interface LayerReading {
  variant: number;
  value: string;
  /** The value as a multiple of the first variant's. */
  ratio: string;
  /** The prediction for step 0. */
  theory: string;
}

type ReadLine = Pick<ProfileLine, 'variant' | 'values' | 'layers' | 'offset'>;

/** Reads a column of the profile, counted from 0, for each variant that has a layer there. */
export function readLayer(
  column: number,
  lines: ReadLine[],
  theory: TheoryLine[],
  texts: FigureTexts['charts'],
): LayerReading[] {
  const reference = lines[0]?.values[column - lines[0].offset];
  return lines
    .filter((line) => has(line, column))
    .map(({ variant, values, offset }, index) => {
      const value = values[column - offset];
      const predicted = theory.find((line) => line.variant === variant)?.log10[column];
      const isComparable = index > 0 && value.kind === 'number' && reference?.kind === 'number';
      return {
        variant,
        value: layerValueText(value, texts),
        ratio: isComparable
          ? texts.reading.times(formatNumber(10 ** (value.log10 - reference.log10)))
          : '',
        theory:
          predicted === undefined || !Number.isFinite(predicted) ? '' : formatDecades(predicted),
      };
    });
}

function has({ values, offset }: Pick<ProfileLine, 'values' | 'offset'>, column: number): boolean {
  return range(offset, offset + values.length).includes(column);
}

/** Where networks differ in depth, one variant's output stands in the column of another's hidden layer. */
function nameOf(column: number, lines: ReadLine[], texts: FigureTexts['charts']): string {
  const names = lines.flatMap(({ layers, offset, ...line }) =>
    has({ ...line, offset }, column) ? [layerName(layers, column - offset, texts)] : [],
  );
  return [...new Set(names)].join(', ');
}
