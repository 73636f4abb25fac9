import { Button } from '@mantine/core';
import { csvTable } from '../../record/csvTable';
import { surfacePlace } from '../../spec/grids/surfaceGrid';
import { variantNames } from '../../spec/lab';
import type { VariantSurface } from '../../store/jobs/jobs';
import { fileName, saveFile } from '../export/saveFile';
import { usePlaygroundStore, useTexts } from '../usePlayground';
import type { SharpnessReading } from './sharpnessReading';
import classes from './surface.module.css';
import { startOf } from './surfaceText';

interface Props {
  /** What the table holds: in the name of the file. */
  what: string;
  /** Makes the table when it is saved. */
  table(): string;
}

/** Saves what is drawn as numbers; as a picture the figure's own menu saves it. */
export function CsvExport({ what, table }: Props) {
  const { surface: texts } = useTexts();
  const { getState } = usePlaygroundStore();
  return (
    <div className={classes.export}>
      <span>{texts.saveAs}</span>
      <Button
        size="compact-xs"
        onClick={() =>
          saveFile(fileName(getState(), what, 'csv'), new Blob([table()], { type: 'text/csv' }))
        }
      >
        {texts.csv}
      </Button>
    </div>
  );
}

/**
 * Returns the points that are known, with the step of the network that they are around, and the steps of the paths,
 * which have no loss of their own: a line each, in the numbers of the axes.
 */
export function surfacesCsv(surfaces: readonly VariantSurface[]): string {
  const rows = surfaces.flatMap((surface) => {
    const letter = variantNames[surface.variant];
    const start = startOf(surface);
    const points = Array.from(surface.losses, (loss, point) => ({ loss, point }))
      .filter(({ loss }) => !Number.isNaN(loss))
      .map(({ loss, point }) => {
        const { x, y } = surfacePlace(surface.grid, point);
        return [letter, surface.step, start.x + x, start.y + y, loss];
      });
    const path = surface.path.map(({ step, x, y }) => [
      letter,
      step,
      start.x + x,
      start.y + y,
      null,
    ]);
    return [...points, ...path];
  });
  return csvTable(['variant', 'step', 'x', 'y', 'loss'], rows);
}

/** Returns the measured steps, a line each: the sharpness, how far from it an eigenvalue may lie, and rate × sharpness. */
export function sharpnessCsv(
  lines: readonly { variant: number; readings: readonly SharpnessReading[] }[],
): string {
  const rows = lines.flatMap(({ variant, readings }) =>
    readings.map(({ step, sharpness, error, product }) => [
      ...[variantNames[variant], step, sharpness, error, product],
    ]),
  );
  return csvTable(['variant', 'step', 'sharpness', 'error', 'learning_rate_times_sharpness'], rows);
}
