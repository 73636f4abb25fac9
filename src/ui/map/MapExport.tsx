import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { csvTable } from '../../record/csvTable';
import { cellChanges, type PhaseGrid } from '../../spec/grids/phaseGrid';
import { defaultPage } from '../../spec/link/page';
import { formatQuery } from '../../spec/link/query';
import type { Job } from '../../store/jobs/jobs';
import { pngOf } from '../export/FigureMenu';
import { figureSvg } from '../export/figureSvg';
import { saveFile } from '../export/saveFile';
import { CopyLinkButton } from '../header/ShareButton';
import { usePlaygroundStore, useTexts } from '../usePlayground';
import type { Cells } from './cellColors';
import classes from './map.module.css';
import { type MapNames, mapText } from './mapText';

const formats = ['csv', 'json', 'png'] as const;

interface Props {
  job: Job<'phaseMap'>;
  cells: Cells;
  names: MapNames;
  /** Shows the map with its legend. */
  view: RefObject<HTMLElement | null>;
}

/** The map as a link, as numbers and as a picture. */
export function MapExport({ job, cells, names, view }: Props) {
  const { map: texts } = useTexts();
  const { getState } = usePlaygroundStore();
  const contents = {
    csv: () => new Blob([mapCsv(job, cells)], { type: 'text/csv' }),
    json: () => new Blob([mapJson(job, cells)], { type: 'application/json' }),
    png: () => {
      const description = mapText(job.task.grid, cells, names, texts);
      if (view.current === null) throw new Error('there is no map');
      return pngOf(figureSvg(view.current, { title: texts.figure, description, notes: [] }));
    },
  };
  const link = (): string => {
    const { lab, page } = getState();
    return formatQuery(lab, { ...defaultPage, map: page.map, lang: page.lang });
  };
  return (
    <div className={classes.export} data-unsaved>
      <CopyLinkButton label={texts.link} query={link} />
      <span>{texts.saveAs}</span>
      {formats.map((format) => (
        <Button
          key={format}
          size="compact-xs"
          onClick={async () => saveFile(`phase-map.${format}`, await contents[format]())}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}

/** Returns the cells that are done, with the values of their two parameters, as the command line prints them. */
function rowsOf(grid: PhaseGrid, cells: Cells) {
  return cells.flatMap((cell, index) => (cell ? [{ ...cellChanges(grid, index), ...cell }] : []));
}

/** Returns a map as `npm run headless -- … --sweep` prints it. */
function mapJson({ spec, engine, task }: Job<'phaseMap'>, cells: Cells): string {
  const { x, y, steps } = task.grid;
  return JSON.stringify({ spec, engine, axes: [x, y], steps, cells: rowsOf(task.grid, cells) });
}

/** Returns a map as a table with a line a cell; a number that could not be measured is empty. */
function mapCsv({ task: { grid } }: Job<'phaseMap'>, cells: Cells): string {
  const names = [
    ...[grid.x.parameter, grid.y.parameter],
    ...(['outcome', 'step', 'loss', 'signalRatio', 'gradientNorm'] as const),
  ];
  const rows = rowsOf(grid, cells).map((row) => names.map((name) => row[name] ?? null));
  return csvTable(names, rows);
}
