import { variantNames } from '../../spec/lab';
import { undoable } from '../../store/diagnosis/remedies';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './diagnosis.module.css';
import { remedyText } from './findingText';

/** What the last remedy has changed, and the way back. */
export function UndoRemedy() {
  const texts = useTexts();
  const applied = usePlayground(undoable);
  const { undoRemedy } = useActions();
  if (applied === null) return null;
  const letter = variantNames[applied.variant];
  const remedy = remedyText(applied.remedy, texts);
  return (
    <p className={classes.applied}>
      <span>{texts.diagnosis.applied(letter, remedy)}</span>
      <button type="button" className={classes.undo} onClick={() => void undoRemedy()}>
        {texts.diagnosis.undo}
        <span className="visually-hidden">{texts.diagnosis.undoOf(letter, remedy)}</span>
      </button>
    </p>
  );
}
