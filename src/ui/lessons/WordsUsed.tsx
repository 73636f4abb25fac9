import type { Term } from '../../i18n/lessonTexts';
import { useLessonsTexts } from '../usePlayground';
import classes from './furtherReading.module.css';
import { termsIn } from './termsIn';

/** The words of a text that the glossary explains, as lessons do; folded until they are asked for. */
export function WordsUsed({ in: text }: { in: string }) {
  const { page: texts, glossary } = useLessonsTexts();
  const terms: readonly Term[] = termsIn(text, Object.values(glossary));
  if (terms.length === 0) return null;
  return (
    <details className={classes.words}>
      <summary>{texts.wordsUsed}</summary>
      <Meanings of={terms} />
    </details>
  );
}

/** Lists words with what they mean. */
export function Meanings({ of: terms }: { of: readonly Term[] }) {
  return (
    <dl>
      {terms.map(({ term, meaning }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
