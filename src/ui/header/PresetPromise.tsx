import { Button } from '@mantine/core';
import { Suspense } from 'react';
import { presetFigures } from '../../spec/presets/presetFigures';
import { loadedLater } from '../Later';
import { useActions, useFirstTexts, usePlayground } from '../usePlayground';
import { useRunningPreset } from '../usePromisedFigure';
import classes from './header.module.css';

const RunningClaim = loadedLater(() =>
  import('../claims/RunningClaim').then((module) => module.RunningClaim),
);

/** Says what the preset promises as long as the experiment is that preset, then that it is changed; or names a claim. */
export function PresetPromise() {
  const { page, presets, controls } = useFirstTexts();
  const isFromPreset = usePlayground(({ lab }) => lab.preset !== null);
  /** What no preset is may be the comparison of a claim. */
  const isCompared = usePlayground(({ lab }) => lab.preset === null && lab.differences.length > 0);
  const { showSurface } = useActions();
  const running = useRunningPreset();
  const changed = isFromPreset ? page.presetChanged : null;
  return (
    <p className={classes.promise}>
      {running === null ? changed : `${presets[running].promise} `}
      {running !== null && presetFigures[running] === 'surface' && (
        <Button size="compact-xs" onClick={() => showSurface(true)}>
          {controls.openSurface}
        </Button>
      )}
      {isCompared && (
        <Suspense fallback={null}>
          <RunningClaim />
        </Suspense>
      )}
    </p>
  );
}
