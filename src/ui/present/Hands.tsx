import { variantNames } from '../../spec/lab';
import { useClassroomTexts } from '../usePlayground';
import classes from './present.module.css';

interface Props {
  /** Those of `useHands`. */
  hands: readonly number[] | null;
  /** While they are counted. */
  isOpen: boolean;
  /** Page Down was pressed before there was a hand. */
  isWarned: boolean;
}

/** Shows the hands of a class, large, and while they are counted the keys for it. */
export function Hands({ hands, isOpen, isWarned }: Props) {
  const { present: texts } = useClassroomTexts();
  if (hands === null || !(isOpen || hands.some((count) => count > 0))) return null;
  const counts = hands.map((count, answer) => `${variantNames[answer]} ${count}`).join(' · ');
  return (
    <div className={classes.count}>
      <p role="status" aria-label={texts.hands}>
        {texts.counted(counts)}
      </p>
      {isOpen && <p role="status">{isWarned ? texts.noHands : texts.countKeys}</p>}
    </div>
  );
}
