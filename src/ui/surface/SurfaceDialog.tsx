import { useEffect, useState } from 'react';
import { surfaceSize } from '../../spec/grids/surfaceGrid';
import { namesOf } from '../../spec/table';
import { Dialog } from '../dialogs/Dialog';
import { Segments } from '../Segments';
import { useActions, usePlayground, usePlaygroundStore, useTexts } from '../usePlayground';
import { SharpnessView } from './SharpnessView';
import { SurfaceView } from './SurfaceView';
import classes from './surface.module.css';

/** Looks at the training loss around the present parameters. A first surface begins when the dialog is opened. */
export function SurfaceDialog() {
  const opened = usePlayground((state) => state.isSurfaceShown);
  const { showSurface } = useActions();
  const { surface: texts } = useTexts();
  const store = usePlaygroundStore();
  const [tab, setTab] = useState<keyof typeof texts.tabs>('lossSurface');
  useEffect(() => {
    const { jobs, phase, variants, startLossSurface } = store.getState();
    const isOfThisRun = jobs.lossSurface?.beside === variants[0]?.initial;
    if (!opened || isOfThisRun || phase === 'building') return;
    void startLossSurface({
      variants: [...variants.keys()],
      plane: { kind: 'random', seed: 1 },
      reach: 1,
      size: surfaceSize,
    });
  }, [opened, store]);
  return (
    <Dialog
      title={texts.title}
      className={classes.body}
      opened={opened}
      close={() => showSurface(false)}
    >
      <Segments
        className={classes.tabs}
        label={texts.tabsName}
        options={namesOf(texts.tabs).map((value) => ({ value, label: texts.tabs[value] }))}
        value={tab}
        onChange={setTab}
      />
      {tab === 'lossSurface' ? <SurfaceView /> : <SharpnessView />}
    </Dialog>
  );
}
