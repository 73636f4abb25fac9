import { CloseButton, Modal } from '@mantine/core';
import { useEffect } from 'react';
import { variantSpecs } from '../../spec/lab';
import { isMapOf, openGrid } from '../../store/jobs/phaseMap';
import dialogClasses from '../dialogs/dialog.module.css';
import { Panel } from '../faults/Panel';
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
  const texts = useTexts();
  const map = usePlayground(({ page }) => page.map);
  const { closeMap } = useActions();
  useBegin(map);
  return (
    <Modal.Root opened={map !== ''} onClose={closeMap} fullScreen>
      <Modal.Overlay />
      <Modal.Content aria-label={texts.map.title}>
        <Modal.Body className={classes.body}>
          <div className={dialogClasses.dialogTitle}>
            <h2>{texts.map.title}</h2>
            <CloseButton aria-label={texts.page.close} onClick={closeMap} />
          </div>
          <p className={classes.intro}>{texts.map.intro}</p>
          <Panel name="dialog">
            <MapForm key={map} map={map} />
            <MapView />
          </Panel>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function useBegin(map: string): void {
  const store = usePlaygroundStore();
  // Data of the user's own are there only when the run is.
  const isReady = usePlayground(({ phase }) => phase !== 'building' && phase !== 'dead');
  useEffect(() => {
    const { page, jobs, lab, activeVariant, startPhaseMap } = store.getState();
    const grid = openGrid(page);
    if (map === '' || grid === null || !isReady) return;
    if (!isMapOf(jobs.phaseMap, grid, variantSpecs(lab)[activeVariant])) void startPhaseMap(grid);
  }, [map, isReady, store]);
}
