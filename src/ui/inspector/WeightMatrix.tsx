import { NativeSelect } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import type { LayerParameter } from '../../store/run/timeTravel';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { Figure } from '../plot/Figure';
import { useTexts } from '../usePlayground';
import { type Cell, cellAt, cellSize, createMatrixPainter, zoomSides } from './drawMatrix';
import { MatrixMenu } from './MatrixMenu';
import classes from './matrix.module.css';
import type { MatrixOrigin } from './matrixFile';
import { cellName, rangesText, rowNames } from './matrixText';
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
export function WeightMatrix({ parameters, unitCount, inputNames, origin, controls }: Props) {
  const { inspector: texts } = useTexts();
  const [order, setOrder] = useState<UnitOrder>('none');
  const [zoom, setZoom] = useState(0);
  const [picked, setPicked] = useState<Cell | null>(null);
  const [pointed, setPointed] = useState<Cell | null>(null);
  const matrix = useMemo(
    () => parameterMatrix(parameters, unitCount, order),
    [parameters, unitCount, order],
  );
  const names = useMemo(
    () => rowNames(parameters, unitCount, inputNames, texts),
    [parameters, unitCount, inputNames, texts],
  );
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
        zoom={zoom}
        picked={picked}
        pickedText={readingOf(picked)}
        pick={setPicked}
        point={setPointed}
      />
      <p className={classes.ranges}>{ranges}</p>
      {picked !== null && controls(parameterAt(matrix, picked, names, texts))}
    </Figure>
  );
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

interface CanvasProps {
  matrix: ParameterMatrix;
  zoom: number;
  picked: Cell | null;
  pickedText: string;
  pick(cell: Cell): void;
  /** Is told the cell beneath the pointer. */
  point(cell: Cell | null): void;
}

/** Draws the part of the matrix that is seen: a canvas as large as the window onto it, which stays in place. */
function MatrixCanvas({ matrix, zoom, picked, pickedText, pick, point }: CanvasProps) {
  const { inspector: texts } = useTexts();
  const { ref: frame, width } = useElementSize<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState({ left: 0, top: 0 });
  const { rows, units } = matrix;
  const size = useMemo(() => cellSize(width, units.length, zoom), [width, units, zoom]);
  const paint = useMemo(() => createMatrixPainter(matrix), [matrix]);
  const draw = useMemo(
    () => (pen: Pen) => paint(pen, { size, ...scrolled, picked }),
    [paint, size, scrolled, picked],
  );
  const canvas = useCanvas(draw);
  const whole = { width: units.length * size.width, height: rows.length * size.height };
  useEffect(() => {
    if (picked !== null) reveal(scroller.current, picked, size);
  }, [picked, size]);
  const cellUnder = (event: PointerEvent | React.MouseEvent): Cell | null => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - left + scrolled.left, event.clientY - top + scrolled.top];
    return cellAt(matrix, size, x, y);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = cellAfterKey(event.key, picked, rows.length, units.length);
    if (next === null) return;
    event.preventDefault();
    pick(next);
  };
  return (
    <div ref={frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        onScroll={({ currentTarget: { scrollLeft, scrollTop } }) =>
          setScrolled({ left: scrollLeft, top: scrollTop })
        }
      >
        <div style={whole} className={classes.whole}>
          <div
            role="slider"
            tabIndex={0}
            aria-label={texts.matrix.title}
            aria-valuetext={pickedText}
            aria-valuemin={1}
            aria-valuemax={rows.length * units.length}
            aria-valuenow={picked === null ? 1 : picked.row * units.length + picked.place + 1}
            className={classes.window}
            style={{ width: Math.min(width, whole.width) }}
            onKeyDown={onKeyDown}
            onClick={(event) => {
              const cell = cellUnder(event);
              if (cell !== null) pick(cell);
            }}
            onPointerMove={(event) => point(cellUnder(event))}
            onPointerLeave={() => point(null)}
          >
            <canvas ref={canvas} style={{ height: Math.min(whole.height, mostHeight) }} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** Height of the window, in CSS pixels. */
const mostHeight = 420;

/** Scrolls no further than a cell needs to be seen. */
function reveal(
  scroller: HTMLElement | null,
  { row, place }: Cell,
  { width, height }: { width: number; height: number },
): void {
  if (scroller === null) return;
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
  const within = (at: number, side: number, first: number, room: number): number =>
    Math.max(Math.min(first, at), at + side - room);
  scroller.scrollTo(
    within(place * width, width, scrollLeft, clientWidth),
    within(row * height, height, scrollTop, clientHeight),
  );
}

/** Returns the cell that a key leads to from another one; null where the key means nothing here. */
export function cellAfterKey(
  key: string,
  from: Cell | null,
  rowCount: number,
  unitCount: number,
): Cell | null {
  const { row, place } = from ?? { row: 0, place: 0 };
  const targets: Record<string, Cell> = {
    ArrowLeft: { row, place: place - 1 },
    ArrowRight: { row, place: place + 1 },
    ArrowUp: { row: row - 1, place },
    ArrowDown: { row: row + 1, place },
    Home: { row, place: 0 },
    End: { row, place: unitCount - 1 },
  };
  const target = targets[key];
  if (target === undefined) return null;
  return {
    row: Math.min(rowCount - 1, Math.max(0, target.row)),
    place: Math.min(unitCount - 1, Math.max(0, target.place)),
  };
}
