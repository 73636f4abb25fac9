import { lessonNames, lessonStep } from '../../spec/lessonNames';
import { useActions, useClaimsTexts, useLessonsTexts } from '../usePlayground';
import type { Reading } from './furtherReading';
import classes from './furtherReading.module.css';

/** Leads to the lesson and the claims about a finding or a technique. */
export function FurtherReading({ of: { lesson, claims } }: { of: Reading }) {
  const { page: texts, lessons } = useLessonsTexts();
  const { claims: claimTexts } = useClaimsTexts();
  const { showLesson, showClaim } = useActions();
  const title = texts.numbered(String(lessonNames.indexOf(lesson) + 1), lessons[lesson].title);
  return (
    <ul className={classes.reading} aria-label={texts.more}>
      <li>
        <button type="button" onClick={() => void showLesson(lessonStep(lesson, 1))}>
          {texts.lesson(title)}
        </button>
      </li>
      {claims.map((claim) => (
        <li key={claim}>
          <button type="button" onClick={() => showClaim(claim)}>
            {texts.claim(claimTexts[claim].claim)}
          </button>
        </li>
      ))}
    </ul>
  );
}
