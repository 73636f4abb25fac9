import { clamp } from '@mantine/hooks';
import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { useFigureTexts } from '../usePlayground';
import classes from './drawing.module.css';
import {
  addPoint,
  type Cell,
  type Grid,
  isInked,
  type PadPoint,
  penRadius,
  type Stroke,
  toggleCell,
} from './strokes';

interface Props {
  grid: Grid;
  strokes: readonly Stroke[];
  change(strokes: Stroke[]): void;
}

const moves: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Mouse, finger and pen draw lines; with the keyboard, arrows move a cell and Space inks it or clears it. */
export function DrawingPad({ grid, strokes, change }: Props) {
  const texts = useFigureTexts().images;
  const [cell, setCell] = useState<Cell | null>(null);
  const draw = useMemo(
    () => (pen: Pen) => drawPad(pen, grid, strokes, cell),
    [grid, strokes, cell],
  );
  const canvas = useCanvas(draw);

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    setCell(null);
    change([...strokes, [pointOf(event)]]);
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      change(addPoint(strokes, pointOf(event)));
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const move = moves[event.key];
    if (move === undefined && event.key !== ' ') return;
    // Elsewhere on the page these keys train.
    event.stopPropagation();
    event.preventDefault();
    const at = cell ?? { column: Math.floor(grid.width / 2), row: Math.floor(grid.height / 2) };
    if (move === undefined) change(toggleCell(strokes, at, grid));
    const [right, down] = cell === null || move === undefined ? [0, 0] : move;
    setCell({
      column: clamp(at.column + right, 0, grid.width - 1),
      row: clamp(at.row + down, 0, grid.height - 1),
    });
  }

  return (
    <>
      <div
        className={classes.pad}
        style={{ aspectRatio: `${grid.width} / ${grid.height}` }}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        aria-label={texts.pad}
        title={texts.padHelp}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
        onBlur={() => setCell(null)}
      >
        <canvas ref={canvas} />
      </div>
      <span className="visually-hidden" aria-live="polite">
        {cell !== null && texts.cell(cell.row + 1, cell.column + 1, isInked(strokes, cell, grid))}
      </span>
    </>
  );
}

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>): PadPoint {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: clamp((clientX - left) / width, 0, 1), y: clamp((clientY - top) / height, 0, 1) };
}

function drawPad(
  { context, width, height, color }: Pen,
  grid: Grid,
  strokes: readonly Stroke[],
  cell: Cell | null,
): void {
  const [columnWidth, rowHeight] = [width / grid.width, height / grid.height];
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = color('--ink');
  context.lineWidth = 2 * penRadius(grid) * rowHeight;
  for (const stroke of strokes) {
    context.beginPath();
    context.moveTo(stroke[0].x * width, stroke[0].y * height);
    for (const { x, y } of stroke) context.lineTo(x * width, y * height);
    context.stroke();
  }
  if (cell === null) return;
  context.lineWidth = 2;
  context.strokeStyle = color('--variant-b');
  context.strokeRect(cell.column * columnWidth, cell.row * rowHeight, columnWidth, rowHeight);
}
