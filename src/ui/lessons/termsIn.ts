import type { Term } from '../../i18n/lessonTexts';

/** Returns the terms that a text uses, in the order of the text. */
export function termsIn(text: string, terms: readonly Term[]): Term[] {
  return terms
    .map((term) => ({ term, place: text.search(patternOf(term)) }))
    .filter(({ place }) => place >= 0)
    .toSorted((a, b) => a.place - b.place)
    .map(({ term }) => term);
}

/** A name is a whole word; other words come in the plural and as verbs too, and Chinese has no blanks between them. */
function patternOf({ term }: Term): RegExp {
  const word = term.replace(/ ?[(（].*[)）]$/, '').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (!/^[A-Za-z]/.test(word)) return new RegExp(word);
  const isName = /^[A-Z]/.test(word) && !/^[A-Z][a-z]{4,}/.test(word);
  return isName ? new RegExp(`\\b${word}\\b`) : new RegExp(`\\b${word}`, 'i');
}
