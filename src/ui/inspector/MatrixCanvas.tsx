import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { localPlace } from '../canvas/localPlace';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { useElementSize } from '../canvas/useElementSize';
import { useTexts } from '../usePlayground';
import { type Cell, cellAt, cellSize, createMatrixPainter } from './drawMatrix';
import classes from './matrix.module.css';
import { type Gutter, gutterOf, type MatrixNames } from './matrixNames';
import type { ParameterMatrix } from './parameterMatrix';

interface Props {
  matrix: ParameterMatrix;
  names: MatrixNames;
  zoom: number;
  picked: Cell | null;
  pickedText: string;
  pick(cell: Cell): void;
  /** Is told the cell beneath the pointer. */
  point(cell: Cell | null): void;
}

/** Draws the part of the matrix that is seen: a canvas as large as the window onto it, which stays in place. */
export function MatrixCanvas({ matrix, names, zoom, picked, pickedText, pick, point }: Props) {
  const { inspector: texts } = useTexts();
  const { ref: frame, width } = useElementSize();
  const scroller = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState({ left: 0, top: 0 });
  const { rows, units } = matrix;
  const gutter = useMemo(() => gutterOf(names, width), [names, width]);
  const size = useMemo(
    () => cellSize(width - gutter.left, units.length, zoom),
    [width, gutter, units, zoom],
  );
  const paint = useMemo(() => createMatrixPainter(matrix, names), [matrix, names]);
  const draw = useMemo(
    () => (pen: Pen) => paint(pen, { size, ...scrolled, gutter, picked }),
    [paint, size, scrolled, gutter, picked],
  );
  const canvas = useCanvas(draw);
  const whole = {
    width: gutter.left + units.length * size.width,
    height: gutter.top + rows.length * size.height,
  };
  useEffect(() => {
    if (picked !== null) reveal(scroller.current, picked, size, gutter);
  }, [picked, size, gutter]);
  const cellUnder = (event: PointerEvent | React.MouseEvent): Cell | null => {
    const place = localPlace(event);
    const [x, y] = [place.x - gutter.left, place.y - gutter.top];
    // Names are no cells.
    return Math.min(x, y) < 0 ? null : cellAt(matrix, size, x + scrolled.left, y + scrolled.top);
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
  { left, top }: Gutter,
): void {
  if (scroller === null) return;
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
  const within = (at: number, side: number, first: number, room: number): number =>
    Math.max(Math.min(first, at), at + side - room);
  scroller.scrollTo(
    within(place * width, width, scrollLeft, clientWidth - left),
    within(row * height, height, scrollTop, clientHeight - top),
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
