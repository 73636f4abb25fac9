import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StepTexts } from '../../i18n/lessonTexts';
import type { Guess } from '../../lessons/lesson';
import { type Answer, noAnswer } from '../../lessons/stepProgress';
import { ClassNumber } from '../present/ClassNumber';
import { useLessonsTexts, usePlayground } from '../usePlayground';
import { LessonText } from './LessonText';
import { lessonNumber } from './lessonNumber';
import classes from './lessons.module.css';
import { answerSign } from './StepResult';

interface Props {
  guess: Guess;
  words: StepTexts;
  /** Null before one is chosen; then it stays. */
  answer: Answer | null;
  /** The answer that was measured; null before that. */
  right: Answer | null;
  choose(answer: Answer): void;
}

const rightSign = '✓';

/** Asks for a guess: by answers, which the digits choose too, or by a number on a track. */
export function GuessForm({ guess, words, answer, right, choose }: Props) {
  const { page: texts } = useLessonsTexts();
  /** Hands are counted by letters. */
  const isPresented = usePlayground(({ page }) => page.present === '1');
  if (!('answers' in guess)) return <NumberForm {...{ slider: guess.slider, answer, choose }} />;
  return (
    <fieldset className={classes.answers} aria-label={texts.answers}>
      {guess.answers.map((name, place) => (
        <button
          key={name}
          type="button"
          aria-pressed={answer === name}
          disabled={answer !== null && answer !== name}
          onClick={() => choose(name)}
        >
          <span className={classes.digit} aria-hidden="true">
            {answerSign(place, isPresented)}
          </span>
          <span>
            <LessonText text={words.answers?.[name] ?? ''} />
          </span>
          {name === right && (
            <span className={classes.right} role="img" aria-label={texts.isRight}>
              {rightSign}
            </span>
          )}
        </button>
      ))}
    </fieldset>
  );
}

interface NumberProps extends Pick<Props, 'answer' | 'choose'> {
  slider: Extract<Guess, { slider: unknown }>['slider'];
}

function NumberForm({ slider, answer, choose }: NumberProps) {
  const { page: texts } = useLessonsTexts();
  /** Then it stands in large type beneath. */
  const isAgreed = usePlayground(({ page }) => page.present === '1') && answer === null;
  const { minimum, maximum, step, as } = slider;
  const [value, setValue] = useState((minimum + maximum) / 2);
  const shown = answer === null || answer === noAnswer ? value : Number(answer);
  const text = lessonNumber({ value: shown, as });
  const changeTo = (moved: number): void =>
    setValue(minimum + step * Math.round((moved - minimum) / step));
  return (
    <div className={classes.track}>
      <input
        type="range"
        min={minimum}
        max={maximum}
        step={step}
        value={shown}
        disabled={answer !== null}
        aria-label={texts.answers}
        aria-valuetext={text}
        onChange={(event) => setValue(Number(event.currentTarget.value))}
        onKeyDown={({ key }) => key === 'Enter' && choose(value)}
      />
      {!isAgreed && <output>{text}</output>}
      {answer === null && (
        <Button size="xs" onClick={() => choose(value)}>
          {texts.choose}
        </Button>
      )}
      {answer === null && (
        <ClassNumber {...{ value, minimum, maximum, text, reveal: choose }} change={changeTo} />
      )}
    </div>
  );
}
