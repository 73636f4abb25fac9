import { useEffect, useRef } from 'react';
import { blankAfter } from '../../i18n/sentence';
import type { Guess } from '../../lessons/lesson';
import { type Answer, isRight, noAnswer, type StepOutcome } from '../../lessons/stepProgress';
import { variantNames } from '../../spec/lab';
import { useLessonsTexts, usePlayground } from '../usePlayground';
import { LessonText } from './LessonText';
import classes from './lessons.module.css';
import type { OpenStep } from './useLessonStep';

interface Props extends Pick<OpenStep, 'step' | 'words'> {
  answer: Answer | null;
  outcome: StepOutcome;
}

/** What was measured in this run, and why; then what each wrong answer would have meant, the chosen one first. */
export function StepResult({ step, words, answer, outcome }: Props) {
  const { page: texts } = useLessonsTexts();
  const isPresented = usePlayground(({ page }) => page.present === '1');
  const { numbers, right } = outcome;
  const { guess } = step;
  const isGuessed = guess !== undefined && answer !== null && answer !== noAnswer && right !== null;
  const verdict = isGuessed && (isRight(guess, answer, right) ? 'right' : 'wrong');
  const { meanings = {} } = words;
  const chosen = isGuessed && verdict === 'wrong' ? meaningOf(guess, answer, right) : '';
  const others = Object.keys(meanings).filter((name) => name !== right && name !== chosen);
  const ending = step.check === undefined ? texts.measured : texts.done;
  const said = verdict ? texts[verdict] : ending;
  const place =
    guess !== undefined && 'answers' in guess ? guess.answers.indexOf(String(right)) : -1;
  const result = useRef<HTMLDivElement>(null);
  // Nobody scrolls at a projector.
  useEffect(() => {
    if (isPresented) result.current?.scrollIntoView({ block: 'nearest' });
  }, [isPresented]);
  if (words.reveal === undefined) return null;
  return (
    <div ref={result} className={classes.result} role="status" data-verdict={verdict || undefined}>
      <p>
        <b className={classes.verdict}>{said}</b>
        {blankAfter(said)}
        <LessonText text={words.reveal} numbers={numbers} />
      </p>
      {chosen !== '' && typeof right === 'string' && (
        <p data-right>
          {texts.rightIs(answerSign(place, isPresented))}
          {blankAfter(texts.rightIs(''))}
          <LessonText text={words.answers?.[right] ?? ''} />
        </p>
      )}
      {chosen in meanings && (
        <p data-meaning={chosen}>
          <LessonText text={meanings[chosen]} numbers={numbers} />
        </p>
      )}
      {others.length > 0 && (
        <details open>
          <summary>{texts.others}</summary>
          {others.map((name) => (
            <p key={name} data-meaning={name}>
              <LessonText text={meanings[name]} numbers={numbers} />
            </p>
          ))}
        </details>
      )}
    </div>
  );
}

/** Returns the sign that an answer has in its box. */
export function answerSign(place: number, isPresented: boolean): string {
  return isPresented ? variantNames[place] : String(place + 1);
}

/** Returns the name of what a wrong answer would have meant: of a number, which way it is off. */
function meaningOf(guess: Guess, answer: Answer, right: Answer): string {
  if ('answers' in guess) return String(answer);
  return Number(answer) < Number(right) ? 'low' : 'high';
}
