import { Button } from '@mantine/core';
import type { Job } from '../../store/jobs/jobs';
import { useActions } from '../usePlayground';
import { useTexts } from '../useTexts';
import type { Cells } from './cellColors';
import classes from './map.module.css';
import { cellText, placeText, ratioText } from './mapText';

interface Props {
  job: Job<'phaseMap'>;
  cells: Cells;
  /** The one to speak of. */
  cell: number | null;
  /** The one that the button opens. */
  selected: number | null;
}

/** What is known of the cell that is pointed at, and the way into it. */
export function MapReadout({ job, cells, cell, selected }: Props) {
  const { map: texts, controls } = useTexts();
  const { openCell } = useActions();
  const { grid } = job.task;
  const names = { x: controls.names[grid.x.parameter], y: controls.names[grid.y.parameter] };
  return (
    <div className={classes.readout}>
      <div role="status" className={classes.readoutText}>
        {cell === null ? (
          <p>{texts.hint}</p>
        ) : (
          <>
            <p className={classes.place}>{placeText(grid, cell, { texts, names })}</p>
            <p>{cellText(cells[cell], texts)}</p>
            <p>{ratioText(cells[cell], texts)}</p>
          </>
        )}
      </div>
      <Button
        variant="filled"
        size="xs"
        disabled={selected === null}
        onClick={() => selected !== null && void openCell(selected)}
      >
        {texts.openCell}
      </Button>
    </div>
  );
}
