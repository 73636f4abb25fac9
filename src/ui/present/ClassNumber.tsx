import { useWindowEvent } from '@mantine/hooks';
import { isDialogOpen, takesArrows } from '../takenKeys';
import { useClassroomTexts, usePlayground } from '../usePlayground';
import classes from './present.module.css';

interface Props {
  value: number;
  minimum: number;
  maximum: number;
  /** As people write the number. */
  text: string;
  change(value: number): void;
  /** Makes the guess of the class. */
  reveal(value: number): void;
}

/** Where arrow keys move the number to, as a share of all that it may be. */
const moves: Record<string, number> = {
  ArrowLeft: -0.05,
  ArrowDown: -0.05,
  ArrowRight: 0.05,
  ArrowUp: 0.05,
};

/** A number that a class agrees on: arrow keys move it from wherever the focus is, Page Down makes it the guess. */
export function ClassNumber(props: Props) {
  const isPresented = usePlayground(({ page }) => page.present === '1');
  return isPresented && <Agreed {...props} />;
}

function Agreed({ value, minimum, maximum, text, change, reveal }: Props) {
  const { present: texts } = useClassroomTexts();
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isDialogOpen()) return;
      const isTaken = event.target instanceof Element && event.target.closest(takesArrows) !== null;
      if (event.key === 'PageDown') reveal(value);
      else if (event.key in moves && !isTaken) {
        const moved = value + moves[event.key] * (maximum - minimum);
        change(Math.min(maximum, Math.max(minimum, moved)));
      } else return;
      event.preventDefault();
      // The same Page Down would go on to the next step of a lesson.
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  return (
    <div className={classes.count}>
      <p role="status" aria-label={texts.number}>
        {texts.counted(text)}
      </p>
      <p>{texts.numberKeys}</p>
    </div>
  );
}
