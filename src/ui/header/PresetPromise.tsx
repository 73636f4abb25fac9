import { useFirstTexts } from '../usePlayground';
import { useRunningPreset } from '../usePromisedFigure';
import classes from './header.module.css';

/** What the preset promises, beside its name as long as the experiment is that preset. */
export function PresetPromise() {
  const { presets } = useFirstTexts();
  const preset = useRunningPreset();
  return <p className={classes.promise}>{preset !== null && presets[preset].promise}</p>;
}
