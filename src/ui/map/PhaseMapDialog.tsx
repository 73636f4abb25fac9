import { useEffect } from 'react';
import { isMapOf, openGrid } from '../../store/jobs/phaseMap';
import { activeSpec } from '../activeSpec';
import { Dialog } from '../dialogs/Dialog';
import { useActions, usePlayground, usePlaygroundStore } from '../usePlayground';
import { useTexts } from '../useTexts';
import { MapForm } from './MapForm';
import { MapView } from './MapView';
import classes from './map.module.css';

/**
 * The phase map that the link names, over the whole page. It begins when it is opened, unless the last one
 * that was made is the same.
 */
export function PhaseMapDialog() {
  const { map: texts } = useTexts();
  const map = usePlayground(({ page }) => page.map);
  const { closeMap } = useActions();
  useBegin(map);
  return (
    <Dialog title={texts.title} className={classes.body} opened={map !== ''} close={closeMap}>
      <p className={classes.intro}>{texts.intro}</p>
      <MapForm key={map} map={map} />
      <MapView />
    </Dialog>
  );
}

function useBegin(map: string): void {
  const store = usePlaygroundStore();
  // Data of the user's own are there only when the run is.
  const isReady = usePlayground(({ phase }) => phase !== 'building' && phase !== 'dead');
  useEffect(() => {
    const state = store.getState();
    const grid = openGrid(state.page);
    if (map === '' || grid === null || !isReady) return;
    if (isMapOf(state.jobs.phaseMap, grid, activeSpec(state))) return;
    void state.startPhaseMap(grid);
  }, [map, isReady, store]);
}
