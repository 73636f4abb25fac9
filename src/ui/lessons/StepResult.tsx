import { type Answer, isRight, type StepOutcome } from '../../lessons/stepProgress';
import { useLessonsTexts } from '../usePlayground';
import { LessonText } from './LessonText';
import classes from './lessons.module.css';
import type { OpenStep } from './useLessonStep';

interface Props extends Pick<OpenStep, 'step' | 'words'> {
  answer: Answer | null;
  outcome: StepOutcome;
}

/** What was measured in this run, and why; then what each answer would have meant. */
export function StepResult({ step, words, answer, outcome }: Props) {
  const { page: texts } = useLessonsTexts();
  const { numbers, right } = outcome;
  const { guess } = step;
  const isGuessed = guess !== undefined && answer !== null && right !== null;
  const verdict = isGuessed && (isRight(guess, answer, right) ? 'right' : 'wrong');
  const others = Object.entries(words.meanings ?? {}).filter(([name]) => name !== right);
  if (words.reveal === undefined) return null;
  return (
    <div className={classes.result} role="status" data-verdict={verdict || undefined}>
      <p>
        <b className={classes.verdict}>
          {verdict ? texts[verdict] : step.check === undefined ? texts.measured : texts.done}
        </b>{' '}
        <LessonText text={words.reveal} numbers={numbers} />
      </p>
      {verdict === 'wrong' && typeof answer === 'string' && words.meanings?.[answer] && (
        <p>
          <LessonText text={words.meanings[answer]} numbers={numbers} />
        </p>
      )}
      {others.length > 0 && verdict !== 'wrong' && (
        <details>
          <summary>{texts.others}</summary>
          {others.map(([name, meaning]) => (
            <p key={name}>
              <LessonText text={meaning} numbers={numbers} />
            </p>
          ))}
        </details>
      )}
    </div>
  );
}
