import { Button } from '@mantine/core';
import { surfacePlace } from '../../spec/grids/surfaceGrid';
import { variantNames } from '../../spec/lab';
import type { VariantSurface } from '../../store/jobs/jobs';
import { csvTable } from '../export/csvTable';
import { saveFile } from '../export/saveFile';
import { useTexts } from '../usePlayground';
import classes from './surface.module.css';
import { startOf } from './surfaceText';

/** The surfaces as numbers; as pictures the figure's own menu saves them. */
export function SurfaceExport({ surfaces }: { surfaces: readonly VariantSurface[] }) {
  const { surface: texts } = useTexts();
  const save = (): void => {
    saveFile('loss-surface.csv', new Blob([surfacesCsv(surfaces)], { type: 'text/csv' }));
  };
  return (
    <div className={classes.export}>
      <span>{texts.saveAs}</span>
      <Button size="compact-xs" onClick={save}>
        {texts.csv}
      </Button>
    </div>
  );
}

/**
 * Returns the points that are known, and the steps of the paths, which have a step and no loss of their own: a line
 * each, in the numbers of the axes.
 */
export function surfacesCsv(surfaces: readonly VariantSurface[]): string {
  const rows = surfaces.flatMap((surface) => {
    const letter = variantNames[surface.variant];
    const start = startOf(surface);
    const points = Array.from(surface.losses, (loss, point) => ({ loss, point }))
      .filter(({ loss }) => !Number.isNaN(loss))
      .map(({ loss, point }) => {
        const { x, y } = surfacePlace(surface.grid, point);
        return [letter, null, start.x + x, start.y + y, loss];
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
