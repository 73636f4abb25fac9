import { Button } from '@mantine/core';
import { defaultPage } from '../../spec/link/page';
import { formatQuery } from '../../spec/link/query';
import type { Job } from '../../store/jobs/jobs';
import { saveFile } from '../export/saveFile';
import { CopyLinkButton } from '../header/ShareButton';
import { usePlaygroundStore } from '../usePlayground';
import { useTexts } from '../useTexts';
import { type Cells, lossDecades, type MapMode } from './cellColors';
import type { TheoryLines } from './drawTheory';
import classes from './map.module.css';
import { mapCsv, mapJson } from './mapFile';
import { mapPicture } from './mapPicture';
import type { MapNames } from './mapText';

interface Props {
  job: Job<'phaseMap'>;
  cells: Cells;
  names: MapNames;
  mode: MapMode;
  theory: TheoryLines | null;
}

const formats = ['csv', 'json', 'png'] as const;

/** The map as a link, as numbers and as a picture. */
export function MapExport({ job, cells, names, mode, theory }: Props) {
  const { map: texts } = useTexts();
  const { getState } = usePlaygroundStore();
  const contents: Record<(typeof formats)[number], () => Blob | Promise<Blob>> = {
    csv: () => new Blob([mapCsv(job, cells)], { type: 'text/csv' }),
    json: () => new Blob([mapJson(job, cells)], { type: 'application/json' }),
    png: () => {
      const decades = lossDecades(cells);
      const { grid } = job.task;
      return mapPicture({ grid, cells, mode, decades, theory, names, selected: null }, texts);
    },
  };
  const link = (): string => {
    const { lab, page } = getState();
    return formatQuery(lab, { ...defaultPage, map: page.map });
  };
  return (
    <div className={classes.export}>
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
