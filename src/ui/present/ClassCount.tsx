import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { variantNames } from '../../spec/lab';
import { useClassroomTexts, usePlayground } from '../usePlayground';
import classes from './present.module.css';

interface Props<T> {
  /** Two to four answers: their letters are the keys that count hands for them. */
  answers: readonly T[];
  /** Makes the guess of the class. */
  reveal(answer: T): void;
}

/**
 * Counts the hands of a class: a letter counts one for its answer, with Shift it takes one back. Page Down makes the
 * answer with most hands, the first of them in a tie, the guess of the class.
 */
export function ClassCount<T extends string | number>(props: Props<T>) {
  const isPresented = usePlayground(({ page }) => page.present === '1');
  return isPresented && <Hands {...props} />;
}

function Hands<T extends string | number>({ answers, reveal }: Props<T>) {
  const { present: texts } = useClassroomTexts();
  const [counts, setCounts] = useState<readonly number[]>(answers.map(() => 0));
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      const most = Math.max(...counts);
      const letters: readonly string[] = variantNames.slice(0, answers.length);
      const counted = letters.indexOf(event.key.toUpperCase());
      if (counted >= 0) {
        const change = event.shiftKey ? -1 : 1;
        setCounts(
          counts.map((count, index) => Math.max(0, index === counted ? count + change : count)),
        );
      } else if (event.key === 'PageDown' && most > 0) reveal(answers[counts.indexOf(most)]);
      else return;
      event.preventDefault();
      // The same Page Down would go on to the next step of a lesson.
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  const hands = counts.map((count, index) => `${variantNames[index]} ${count}`).join(' · ');
  return (
    <div className={classes.count}>
      <p role="status" aria-label={texts.hands}>
        {texts.counted(hands)}
      </p>
      <p>{texts.countKeys}</p>
    </div>
  );
}
