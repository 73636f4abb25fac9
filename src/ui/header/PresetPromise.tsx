import { Button } from '@mantine/core';
import { presetFigures } from '../../spec/presets/presetFigures';
import { OpenedClaim } from '../claims/OpenedClaim';
import { useAwaitsGuess } from '../prepared/useAwaitsGuess';
import { useActions, useFirstTexts, usePlayground } from '../usePlayground';
import { useRunningPreset } from '../usePromisedFigure';
import classes from './header.module.css';

/** Says what the preset promises as long as the experiment is that preset, then that it is changed; or names a claim. */
export function PresetPromise() {
  const { page, presets, controls } = useFirstTexts();
  const isFromPreset = usePlayground(({ lab }) => lab.preset !== null);
  const { showSurface } = useActions();
  const running = useRunningPreset();
  const changed = isFromPreset ? page.presetChanged : null;
  if (useAwaitsGuess()) return null;
  return (
    <p className={classes.promise}>
      {running === null ? changed : `${presets[running].promise} `}
      {running !== null && presetFigures[running] === 'surface' && (
        <Button size="compact-xs" onClick={() => showSurface(true)}>
          {controls.openSurface}
        </Button>
      )}
      <OpenedClaim />
    </p>
  );
}
