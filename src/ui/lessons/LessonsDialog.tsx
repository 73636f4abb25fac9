import { Button } from '@mantine/core';
import { formatCount } from '../../i18n/number';
import { joined } from '../../i18n/sentence';
import { lessons } from '../../lessons/catalogue/lessons';
import { type LessonName, lessonLengths, lessonNames, lessonStep } from '../../spec/lessonNames';
import { Dialog } from '../dialogs/Dialog';
import { useActions, useFirstTexts, useLessonsTexts, usePlayground } from '../usePlayground';
import classes from './lessonList.module.css';
import { Meanings } from './WordsUsed';

/** The page Lessons: all of them with a picture, their goal and minutes, and how far the visitor is. */
export function LessonsDialog() {
  const { page: texts, glossary } = useLessonsTexts();
  const isOpen = usePlayground(({ page }) => page.lesson === 'all');
  const progress = usePlayground(({ lessonProgress }) => lessonProgress);
  const { showLesson } = useActions();
  const done = lessonNames.filter((name) => progress[name]?.isDone);
  return (
    <Dialog
      title={texts.title}
      className={classes.page}
      opened={isOpen}
      close={() => void showLesson('')}
    >
      <p className={classes.intro}>
        {joined([
          texts.intro,
          texts.score(formatCount(done.length), formatCount(lessonNames.length)),
        ])}
      </p>
      <ol className={classes.list}>
        {lessonNames.map((name, index) => (
          <LessonRow key={name} name={name} place={index + 1} />
        ))}
      </ol>
      <details className={classes.words}>
        <summary>{texts.words}</summary>
        <Meanings of={Object.values(glossary)} />
      </details>
    </Dialog>
  );
}

function LessonRow({ name, place }: { name: LessonName; place: number }) {
  const { page: texts, lessons: words } = useLessonsTexts();
  const { labelled } = useFirstTexts().page;
  const progress = usePlayground(({ lessonProgress }) => lessonProgress[name]);
  const { showLesson } = useActions();
  const { title, goal } = words[name];
  const { minutes, picture } = lessons[name];
  const step = progress?.step ?? 1;
  const isBegun = step > 1 && step < lessonLengths[name];
  const label = isBegun
    ? texts.goOn(formatCount(step))
    : progress?.isDone
      ? texts.repeat
      : texts.begin;
  return (
    <li data-lesson-row={name}>
      <img src={`./presets/${picture}.svg`} alt="" width={96} height={58} loading="lazy" />
      <div>
        <h3>{texts.numbered(formatCount(place), title)}</h3>
        <p>{goal}</p>
        <p className={classes.muted}>
          {texts.minutes(formatCount(minutes))}
          {progress?.isDone && (
            <b className={classes.doneMark} data-done>
              {texts.isDone}
            </b>
          )}
        </p>
      </div>
      <Button
        size="xs"
        aria-label={labelled(label, title)}
        onClick={() => void showLesson(lessonStep(name, isBegun ? step : 1))}
      >
        {label}
      </Button>
    </li>
  );
}
