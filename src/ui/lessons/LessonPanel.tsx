import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../../i18n/number';
import { blankAfter } from '../../i18n/sentence';
import { lessonPlace } from '../../lessons/catalogue/lessons';
import type { Answer, StepProgress } from '../../lessons/stepProgress';
import { lessonLengths, lessonStep } from '../../spec/lessonNames';
import { answerStep, progressOf, tryStep } from '../../store/lessons/lessonRun';
import { Hands } from '../present/Hands';
import { useThrottled } from '../run/useThrottled';
import {
  type PageState,
  useActions,
  useClassroomTexts,
  useLessonsTexts,
  usePlayground,
  usePlaygroundStore,
} from '../usePlayground';
import { GuessForm } from './GuessForm';
import { LessonStyle } from './LessonStyle';
import { LessonText } from './LessonText';
import classes from './lessons.module.css';
import { StepResult } from './StepResult';
import { useLessonKeys } from './useLessonKeys';
import { type OpenStep, useLessonStep } from './useLessonStep';
import { useStepRemote } from './useStepRemote';

const signs = { back: '‹', next: '›' };

/** The open step of a lesson, in the guide's place. */
export function LessonPanel() {
  const open = useLessonStep();
  const lesson = usePlayground(({ page }) => page.lesson);
  return open && <StepPanel key={lesson} {...open} />;
}

const selectProgress = (state: PageState): string => progressKey(progressOf(state));

/** What of the progress is drawn before the end. */
function progressKey(progress: StepProgress | null): string {
  if (progress === null) return '';
  return progress.at === 'task' ? `task ${progress.check}` : progress.at;
}

function StepPanel({ lesson, place, title, step, words }: OpenStep) {
  const { page: texts } = useLessonsTexts();
  const classroom = useClassroomTexts();
  const store = usePlaygroundStore();
  const { showLesson } = useActions();
  const key = lessonStep(lesson, place);
  const answer = usePlayground(({ lessonAnswers }) => lessonAnswers[key] ?? null);
  const outcome = usePlayground(({ lessonOutcomes }) => lessonOutcomes[key] ?? null);
  const isTraining = usePlayground(({ phase }) => phase === 'training');
  // Drawn again when it changes; the numbers of a run in training would ask for that with each frame.
  useThrottled(selectProgress, 'fourPerSecond');
  const progress = progressOf(store.getState());
  const at = progress?.at ?? null;
  const [isHintShown, setIsHintShown] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const count = lessonLengths[lesson];
  const isLast = place === count;
  const back = (): void => {
    if (place > 1) void showLesson(lessonStep(lesson, place - 1));
  };
  const following = lessonStep(lesson, place + 1);
  const canGoOn = usePlayground(
    ({ lessonsVisited }) => at === 'end' || lessonsVisited.includes(following),
  );
  const next = (): void => {
    if (canGoOn) void showLesson(isLast ? 'all' : following);
  };
  const asked = step.guess === undefined ? texts.yourTask : texts.guessFirst;
  const attempt = (): void => void tryStep(store);
  const choose = (chosen: Answer): void => {
    answerStep(store, chosen);
    // From there Enter goes on; what has been chosen takes no key any more.
    heading.current?.focus({ preventScroll: true });
  };
  const goOn = at === 'trial' && !isTraining ? attempt : next;
  const { answers, isAsked, hands, isWarned, pageDown } = useStepRemote({
    ...{ step, at, answer, choose, attempt, goOn },
    leave: () => void showLesson(isLast ? 'all' : following),
  });
  useLessonKeys({
    back,
    next,
    goOn,
    pageDown,
    answer(index) {
      const name = answers.at(index);
      if (name === undefined || answer !== null) return false;
      choose(name);
      return true;
    },
  });
  return (
    <div className={classes.panel} data-lesson={key} data-at={at}>
      <LessonStyle step={step} />
      <div className={classes.head}>
        <h2 ref={heading} tabIndex={-1}>
          {texts.numbered(formatCount(lessonPlace(lesson)), title)}
        </h2>
        <span>{texts.place(formatCount(place), formatCount(count))}</span>
      </div>
      <progress
        className={classes.progress}
        aria-label={texts.progress}
        max={count}
        value={place}
      />
      {words.text.split('\n\n').map((paragraph) => (
        <p key={paragraph}>
          <LessonText text={paragraph} />
        </p>
      ))}
      {words.question !== undefined && (
        <p>
          <b>{asked}</b>
          {blankAfter(asked)}
          <LessonText text={words.question} />
        </p>
      )}
      {step.guess !== undefined && (
        <GuessForm
          {...{ guess: step.guess, words, answer, choose }}
          right={outcome?.right ?? null}
        />
      )}
      <Hands {...{ hands, isWarned }} isOpen={isAsked} />
      {progress?.at === 'task' && <TaskState check={progress.check} words={words} />}
      {at === 'task' && isWarned && <p role="status">{classroom.present.taskWaits}</p>}
      {at === 'trial' && isTraining && <TrialProgress of={step.trial?.steps ?? 0} />}
      <div className={classes.tools}>
        {step.trial !== undefined && outcome === null && (
          <Button variant="filled" disabled={at !== 'trial' || isTraining} onClick={attempt}>
            {words.tryIt}
          </Button>
        )}
        {words.hint !== undefined && outcome === null && (
          <Button aria-expanded={isHintShown} onClick={() => setIsHintShown(!isHintShown)}>
            {texts.hint}
          </Button>
        )}
      </div>
      {isHintShown && words.hint !== undefined && outcome === null && (
        <p className={classes.note}>
          <LessonText text={words.hint} />
        </p>
      )}
      {outcome !== null && <StepResult {...{ step, words, answer, outcome }} />}
      <div className={classes.walk}>
        <Button disabled={place === 1} onClick={back}>
          {signs.back} {texts.back}
        </Button>
        <Button variant="filled" disabled={!canGoOn} onClick={next}>
          {isLast ? texts.finish : texts.next} {signs.next}
        </Button>
      </div>
      <p className={classes.ways}>
        <button type="button" data-way="again" onClick={() => void showLesson(key)}>
          {texts.again}
        </button>
        <button type="button" onClick={() => void showLesson('all')}>
          {texts.all}
        </button>
        <button type="button" onClick={() => void showLesson('')}>
          {texts.leave}
        </button>
      </p>
    </div>
  );
}

const selectStep = ({ variants }: PageState): number =>
  Math.max(0, ...variants.map(({ history }) => history.latest.step));

/** Says how far the trial is: on a phone the curves are in another tab. */
function TrialProgress({ of }: { of: number }) {
  const { page: texts } = useLessonsTexts();
  const step = useThrottled(selectStep, 'fourPerSecond');
  return <p className={classes.note}>{texts.trained(formatCount(step), formatCount(of))}</p>;
}

/** Says what a task waits for, or what is wrong with it. */
function TaskState({ check, words }: { check: string; words: OpenStep['words'] }) {
  const { page: texts } = useLessonsTexts();
  const fault = words.failures?.[check];
  return (
    <p className={classes.note} role="status" data-check={check}>
      {fault === undefined ? texts.waiting : <LessonText text={fault} />}
    </p>
  );
}
