import { areSettingsLocked, namesIn } from '../../spec/link/parts';
import { FrameStyle } from '../embed/FrameStyle';
import { PresentMode } from '../present/PresentMode';
import { useActions, useClassroomTexts, usePlayground } from '../usePlayground';
import { GuessQuestion } from './GuessQuestion';
import { LockSign } from './LockSign';
import { PartStyle } from './PartStyle';
import classes from './prepared.module.css';

/** What a link does to the page that has prepared it for others. */
export function PreparedPage() {
  const isGuessed = usePlayground(
    ({ page }) => namesIn(page.lock).includes('train') && page.lesson === '',
  );
  const isPresented = usePlayground(({ page }) => page.present === '1');
  const isFramed = usePlayground(({ page }) => page.embed === '1');
  return (
    <>
      <PartStyle />
      {isFramed && <FrameStyle />}
      {isPresented && <PresentMode />}
      <PreparedNote />
      {isGuessed && <GuessQuestion />}
    </>
  );
}

/** One quiet line: what is fixed, and the way to what is left away. */
function PreparedNote() {
  const { prepared: texts } = useClassroomTexts();
  const lock = usePlayground(({ page }) => page.lock);
  const hasHidden = usePlayground(({ page }) => page.show !== '' || page.hide !== '');
  const { showAllParts } = useActions();
  const locks = namesIn(lock);
  const areSettingsFixed = usePlayground(({ page }) => areSettingsLocked(page));
  const canShow = hasHidden && !locks.includes('hidden');
  const isLocked = areSettingsFixed || (hasHidden && !canShow);
  if (!isLocked && !canShow) return null;
  return (
    <p className={classes.note}>
      {isLocked && (
        <span>
          <LockSign /> {areSettingsFixed ? texts.locked : texts.prepared}
        </span>
      )}
      {canShow && (
        <span>
          {texts.showsSome}{' '}
          <button type="button" onClick={showAllParts}>
            {texts.showAll}
          </button>
        </span>
      )}
    </p>
  );
}
