import { dictionaries, type Texts } from '../i18n/dictionaries';
import { usePlayground } from './usePlayground';

/** Everything that a person reads, in the page's language. */
export function useTexts(): Texts {
  return dictionaries[usePlayground(({ page }) => page.lang)];
}
