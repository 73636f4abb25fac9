import { blankAfter } from '../../i18n/sentence';
import { showAllSettings } from '../../store/lessons/lessonRun';
import { useLessonsTexts, usePlayground, usePlaygroundStore } from '../usePlayground';
import classes from './lessons.module.css';

/** Says why there are so few settings, or why they wait. */
export function SettingsNote() {
  const { page: texts } = useLessonsTexts();
  const store = usePlaygroundStore();
  const view = usePlayground(({ lessonView }) => lessonView);
  if (view === null) return null;
  const { locks, settings } = view;
  return (
    <p className={classes.settingsNote}>
      {locks === 'all' && texts.locked}
      {locks === 'settings' && texts.lockedSettings}
      {locks === 'none' && settings !== null && (
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
