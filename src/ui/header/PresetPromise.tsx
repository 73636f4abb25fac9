import { useFirstTexts, usePlayground } from '../usePlayground';
import { useRunningPreset } from '../usePromisedFigure';
import classes from './header.module.css';

/** Says what the preset promises as long as the experiment is that preset; then that it is changed. */
export function PresetPromise() {
  const { page, presets } = useFirstTexts();
  const isFromPreset = usePlayground(({ lab }) => lab.preset !== null);
  const running = useRunningPreset();
  const changed = isFromPreset ? page.presetChanged : null;
  return <p className={classes.promise}>{running === null ? changed : presets[running].promise}</p>;
}
