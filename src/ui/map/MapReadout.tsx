import { Button } from '@mantine/core';
import type { PhaseGrid } from '../../spec/grids/phaseGrid';
import { useActions } from '../usePlayground';
import { useTexts } from '../useTexts';
import type { Cells } from './cellColors';
import classes from './map.module.css';
import { cellText, type MapNames, placeText, ratioText } from './mapText';

interface Props {
  grid: PhaseGrid;
  cells: Cells;
  names: MapNames;
  /** The one to speak of. */
  cell: number | null;
  /** The one that the button opens. */
  selected: number | null;
}

/** Tells what is known of the cell that is pointed at, and opens it. */
export function MapReadout({ grid, cells, names, cell, selected }: Props) {
  const { map: texts } = useTexts();
  const { openCell } = useActions();
  return (
    <div className={classes.readout}>
      <div role="status" className={classes.readoutText}>
        {cell === null ? (
          <p>{texts.hint}</p>
        ) : (
          <>
            <p className={classes.place}>{placeText(grid, cell, names, texts)}</p>
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
