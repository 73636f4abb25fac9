import { NativeSelect } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import type { LayerParameter } from '../../store/run/timeTravel';
import { useDataNames } from '../dataNames';
import { Figure } from '../plot/Figure';
import { useTexts } from '../usePlayground';
import { type Cell, zoomSides } from './drawMatrix';
import { MatrixCanvas } from './MatrixCanvas';
import { MatrixMenu } from './MatrixMenu';
import classes from './matrix.module.css';
import type { MatrixOrigin } from './matrixFile';
import { cellName, namesBeside, rangesText, rowNames } from './matrixText';
import {
  type MatrixRow,
  type ParameterMatrix,
  parameterMatrix,
  type UnitOrder,
  unitOrders,
} from './parameterMatrix';

interface Props {
  parameters: readonly LayerParameter[];
  unitCount: number;
  /** Names of what the layer is fed; empty where they have none. */
  inputNames: readonly string[];
  origin: MatrixOrigin;
  /** Draws what can be done with the picked cell. */
  controls(picked: PickedParameter): ReactNode;
}

export interface PickedParameter {
  row: MatrixRow;
  unit: number;
  name: string;
}

/** Every weight and bias of a layer as a coloured cell, to be pointed at, enlarged, sorted, copied and saved. */
export function WeightMatrix({
  parameters,
  unitCount,
  inputNames: ownNames,
  origin,
  controls,
}: Props) {
  const { inspector: texts } = useTexts();
  const [order, setOrder] = useState<UnitOrder>('none');
  const [zoom, setZoom] = useState(0);
  const [chosen, setChosen] = useState<{ row: number; unit: number } | null>(null);
  const [pointed, setPointed] = useState<Cell | null>(null);
  const matrix = useMemo(
    () => parameterMatrix(parameters, unitCount, order),
    [parameters, unitCount, order],
  );
  // Where units are sorted, the one that is picked may move.
  const picked = useMemo(
    () => chosen && { row: chosen.row, place: Math.max(0, matrix.units.indexOf(chosen.unit)) },
    [chosen, matrix],
  );
  const nameOf = useDataNames();
  const inputNames = useMemo(() => ownNames.map(nameOf), [ownNames, nameOf]);
  const names = useMemo(
    () => rowNames(parameters, unitCount, inputNames, texts),
    [parameters, unitCount, inputNames, texts],
  );
  const beside = useMemo(() => namesBeside(matrix, inputNames, texts), [matrix, inputNames, texts]);
  const readingOf = (cell: Cell | null): string =>
    cell === null ? texts.matrix.hint : readingText(matrix, cell, names, texts);
  const ranges = rangesText(matrix, texts);
  return (
    <Figure
      level={3}
      title={texts.matrix.title}
      aside={
        <div className={classes.tools}>
          <NativeSelect
            aria-label={texts.matrix.order}
            value={order}
            data={unitOrders.map((value) => ({ value, label: texts.matrix.orders[value] }))}
            onChange={({ currentTarget }) => setOrder(currentTarget.value as UnitOrder)}
          />
          <button
            type="button"
            className={classes.tool}
            disabled={zoom === 0}
            aria-label={texts.matrix.smaller}
            onClick={() => setZoom(zoom - 1)}
          >
            {texts.matrix.minus}
          </button>
          <button
            type="button"
            className={classes.tool}
            disabled={zoom === zoomSides.length}
            aria-label={texts.matrix.larger}
            onClick={() => setZoom(zoom + 1)}
          >
            {texts.matrix.plus}
          </button>
          <MatrixMenu matrix={matrix} names={names} origin={origin} />
        </div>
      }
      describe={texts.matrix.now(formatCount(matrix.rows.length), formatCount(unitCount), ranges)}
    >
      <p className={classes.reading} aria-live="polite">
        {readingOf(pointed ?? picked)}
      </p>
      <MatrixCanvas
        matrix={matrix}
        names={beside}
        zoom={zoom}
        picked={picked}
        pickedText={readingOf(picked)}
        pick={({ row, place }) => setChosen({ row, unit: matrix.units[place] })}
        point={setPointed}
      />
      <p className={classes.ranges}>{ranges}</p>
      {picked !== null && <InView>{controls(parameterAt(matrix, picked, names, texts))}</InView>}
    </Figure>
  );
}

/** Scrolls no further than what appears needs to be seen. */
function InView({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), []);
  return <div ref={place}>{children}</div>;
}

function parameterAt(
  { rows, units }: ParameterMatrix,
  { row, place }: Cell,
  names: ReturnType<typeof rowNames>,
  texts: ReturnType<typeof useTexts>['inspector'],
): PickedParameter {
  // Another layer may have fewer.
  const shown = rows[Math.min(row, rows.length - 1)];
  const unit = units[Math.min(place, units.length - 1)];
  return { row: shown, unit, name: cellName(shown, unit, names, texts) };
}

function readingText(
  matrix: ParameterMatrix,
  cell: Cell,
  names: ReturnType<typeof rowNames>,
  texts: ReturnType<typeof useTexts>['inspector'],
): string {
  const { row, unit, name } = parameterAt(matrix, cell, names, texts);
  return texts.matrix.reading(name, formatNumber(row.values[unit], 5));
}
