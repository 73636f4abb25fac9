import { blankAfter } from '../../i18n/sentence';
import { namesIn, onlySettings } from '../../spec/link/parts';
import { showAllSettings } from '../../store/lessons/lessonRun';
import { useLessonsTexts, usePlayground, usePlaygroundStore } from '../usePlayground';
import classes from './lessons.module.css';

/** Says why there are so few settings, or why they wait. */
export function SettingsNote() {
  const { page: texts } = useLessonsTexts();
  const store = usePlaygroundStore();
  const view = usePlayground(({ lessonView }) => lessonView);
  // Where a link says what is shown, or that this is all, no others can be asked for.
  const isLinks = usePlayground(
    ({ page }) => onlySettings(page) !== null || namesIn(page.lock).includes('hidden'),
  );
  if (view === null) return null;
  const { locks, showsAllSettings } = view;
  return (
    <p className={classes.settingsNote}>
      {locks === 'all' && texts.locked}
      {locks === 'settings' && texts.lockedSettings}
      {locks === 'none' && !showsAllSettings && !isLinks && (
        <>
          {texts.showsSome}
          {blankAfter(texts.showsSome)}
          <button type="button" onClick={() => showAllSettings(store)}>
            {texts.showAll}
          </button>
        </>
      )}
    </p>
  );
}
