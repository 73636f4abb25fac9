import { NativeSelect } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useId, useMemo } from 'react';
import type { Job } from '../../store/jobs/jobs';
import { localPlace } from '../canvas/localPlace';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { Figure } from '../plot/Figure';
import { useActions, useTexts } from '../usePlayground';
import { type Cells, lossDecades, type MapMode, mapModes } from './cellColors';
import { drawMap, type TheoryLines } from './drawMap';
import classes from './map.module.css';
import { cellAfterKey, cellAt, mapShape } from './mapShape';
import { cellText, type MapNames, mapText, placeText } from './mapText';

interface Props {
  job: Job<'phaseMap'>;
  cells: Cells;
  names: MapNames;
  mode: MapMode;
  setMode(mode: MapMode): void;
  theory: TheoryLines | null;
  selected: number | null;
  setSelected(cell: number): void;
  setHovered(cell: number | null): void;
}

/** The picture, with its keys: arrows move from cell to cell, Enter opens one. */
export function MapChart(props: Props) {
  const { job, cells, names, mode, setMode, theory, selected, setSelected, setHovered } = props;
  const { grid } = job.task;
  const { map: texts, page } = useTexts();
  const { openCell } = useActions();
  const id = useId();
  const { x, y } = grid;
  const draw = useMemo(
    () => (pen: Pen) => {
      const decades = lossDecades(cells);
      drawMap(pen, { grid, cells, mode, decades, theory, names, selected });
    },
    [grid, cells, mode, theory, names, selected],
  );
  const canvas = useCanvas(draw);
  const valueText =
    selected === null
      ? texts.hint
      : page.labelled(placeText(grid, selected, names, texts), cellText(cells[selected], texts));

  const cellUnder = (event: PointerEvent<HTMLElement>) => {
    const { offsetWidth, offsetHeight } = event.currentTarget;
    const place = localPlace(event);
    const shape = mapShape(offsetWidth, offsetHeight, x.values.length, y.values.length);
    return cellAt(shape, place.x, place.y);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const cell = cellUnder(event);
    if (cell !== null) setSelected(cell);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && selected !== null) {
      event.preventDefault();
      void openCell(selected);
      return;
    }
    const sizes = { columns: x.values.length, rows: y.values.length };
    const next = cellAfterKey(event.key, selected ?? 0, sizes);
    if (next === null) return;
    event.preventDefault();
    setHovered(null);
    setSelected(selected === null ? 0 : next);
  };

  return (
    <Figure
      level={3}
      title={texts.figure}
      aside={
        <div className={classes.mode} data-unsaved>
          <label htmlFor={id}>{texts.colour}</label>
          <NativeSelect
            id={id}
            value={mode}
            data={mapModes.map((value) => ({ value, label: texts.modes[value] }))}
            onChange={(event) => setMode(event.currentTarget.value as MapMode)}
          />
        </div>
      }
      describe={mapText(grid, cells, names, texts)}
    >
      <div
        className={classes.plot}
        role="slider"
        tabIndex={0}
        aria-label={texts.cells}
        aria-valuemin={0}
        aria-valuemax={cells.length - 1}
        aria-valuenow={selected ?? 0}
        aria-valuetext={valueText}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => setHovered(cellUnder(event))}
        onPointerLeave={() => setHovered(null)}
        onDoubleClick={() => selected !== null && void openCell(selected)}
      >
        <canvas ref={canvas} />
      </div>
    </Figure>
  );
}
