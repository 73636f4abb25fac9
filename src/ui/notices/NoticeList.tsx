import { useEffect } from 'react';
import { loadAhead } from '../../i18n/loadedOnce';
import { allTextsOf } from '../../i18n/pageTexts';
import { LaterPart, loadedLater } from '../Later';
import { useFirstTexts, usePlayground } from '../usePlayground';

const load = () => import('./Notices').then((module) => module.Notices);
const Notices = loadedLater(load);

/** Milliseconds after which the page has been drawn, and has time. */
const later = 5_000;

/**
 * Where notices are read aloud as they come. Their words are loaded with the first of them, or later: a notice
 * may be about a network that is gone.
 */
export function NoticeList() {
  const texts = useFirstTexts().page;
  const language = usePlayground((state) => state.language);
  const isNeeded = usePlayground((state) => state.notices.length > 0);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      Promise.all([load(), loadAhead(allTextsOf[language])]).catch(() => undefined);
    }, later);
    return () => clearTimeout(timer);
  }, [language]);
  return (
    <section aria-label={texts.notices} aria-live="polite">
      <LaterPart>{isNeeded && <Notices />}</LaterPart>
    </section>
  );
}
